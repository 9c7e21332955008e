package org.webphone.media.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.media.AudioEngine;
import org.webphone.media.internal.codec.BuiltInCodecs;
import org.webphone.media.internal.codec.OpusCodec;
import org.webphone.media.internal.device.JavaSoundDevices;
import org.webphone.media.internal.device.WebRtcDevices;
import org.webphone.media.internal.pulse.PulseDevices;
import org.webphone.media.spi.AudioDeviceProvider;
import org.webphone.media.spi.CodecProvider;

/** Puts an engine together: with what is built in, unless told otherwise. */
public final class EngineBuilder {

	private static final Logger LOG = LoggerFactory.getLogger(EngineBuilder.class);

	private List<CodecProvider> codecs = builtIn();
	private List<AudioDeviceProvider> devices = present(
			List.of(() -> new PulseDevices(), () -> new WebRtcDevices(), () -> new JavaSoundDevices()));

	/** Opus first, as in every offer that asks for nothing else. */
	static List<CodecProvider> builtIn() {
		return present(List.of(() -> new OpusCodec.Provider(), () -> new BuiltInCodecs()));
	}

	/**
	 * What can be made here: a library may be missing from the product. The makers are lambdas on purpose, a method
	 * reference would need the library already when it is written down.
	 */
	private static <T> List<T> present(List<Supplier<T>> makers) {
		List<T> made = new ArrayList<>();
		for (Supplier<T> maker : makers) {
			try {
				made.add(maker.get());
			} catch (LinkageError e) {
				LOG.info("A part of the audio engine is not available: {}", e.toString());
			}
		}
		return made;
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
