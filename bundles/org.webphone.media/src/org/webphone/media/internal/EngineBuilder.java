package org.webphone.media.internal;

import java.util.List;
import java.util.function.Supplier;

import org.webphone.media.AudioEngine;
import org.webphone.media.internal.codec.BuiltInCodecs;
import org.webphone.media.internal.codec.OpusCodec;
import org.webphone.media.internal.device.JavaSoundDevices;
import org.webphone.media.internal.device.WebRtcDevices;
import org.webphone.media.spi.AudioDeviceProvider;
import org.webphone.media.spi.CodecProvider;

/** Puts an engine together: with what is built in, unless told otherwise. */
public final class EngineBuilder {

	private List<CodecProvider> codecs = builtIn();
	private List<AudioDeviceProvider> devices = List.of(new WebRtcDevices(), new JavaSoundDevices());

	/** Opus first, as in every offer that asks for nothing else. */
	static List<CodecProvider> builtIn() {
		return List.of(new OpusCodec.Provider(), new BuiltInCodecs());
	}

	public EngineBuilder codecs(List<CodecProvider> providers) {
		codecs = List.copyOf(providers);
		return this;
	}

	public EngineBuilder devices(List<AudioDeviceProvider> providers) {
		devices = List.copyOf(providers);
		return this;
	}

	public AudioEngine build() {
		List<CodecProvider> chosen = codecs;
		return build(() -> chosen);
	}

	/** With codecs that may come and go. */
	AudioEngine build(Supplier<List<CodecProvider>> changing) {
		return new Engine(changing, devices);
	}
}
