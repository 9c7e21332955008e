package org.webphone.media.internal;

import java.util.List;

import org.webphone.media.AudioEngine;
import org.webphone.media.spi.AudioDeviceProvider;
import org.webphone.media.spi.CodecProvider;

/** Puts an engine together. */
public final class EngineBuilder {

	private List<CodecProvider> codecs = List.of();
	private List<AudioDeviceProvider> devices = List.of();

	public EngineBuilder codecs(List<CodecProvider> providers) {
		codecs = List.copyOf(providers);
		return this;
	}

	public EngineBuilder devices(List<AudioDeviceProvider> providers) {
		devices = List.copyOf(providers);
		return this;
	}

	public AudioEngine build() {
		throw new UnsupportedOperationException(
				"The engine is being built; providers so far: " + codecs.size() + ", " + devices.size());
	}
}
