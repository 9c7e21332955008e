package org.webphone.media.internal.wav;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;

import org.webphone.media.spi.PcmSink;

/** The WAV files into which calls are heard: one writer a file, however many calls are heard in it. Safe from any thread. */
public final class WavFiles {

	private final ScheduledExecutorService files;
	private final Map<Path, WavMix> open = new HashMap<>();

	/** @param files does all the writing */
	public WavFiles(ScheduledExecutorService files) {
		this.files = files;
	}

	/** The file is begun anew unless another call is being heard in it. */
	public synchronized PcmSink sink(Path file, int sampleRate) {
		WavMix mix = open.computeIfAbsent(file, f -> new WavMix(f, sampleRate, files));
		var sink = new WavSink(this, mix);
		mix.enter(sink);
		return sink;
	}

	synchronized void close(WavMix mix, WavSink sink) {
		if (mix.leave(sink)) {
			open.remove(mix.file(), mix);
		}
	}
}
