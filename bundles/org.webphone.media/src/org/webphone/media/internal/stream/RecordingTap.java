package org.webphone.media.internal.stream;

import org.webphone.media.internal.pcm.Resampler;
import org.webphone.media.internal.pcm.SampleRing;

/** Carries one side of a call to the recorder, which reads the ring on {@code media-files}. */
final class RecordingTap {

	static final int RATE = 16_000;

	private final SampleRing ring = new SampleRing(RATE * 4);
	private final short[] converted = new short[RATE / 5];
	private Resampler resampler;
	private int writeRate = RATE;

	SampleRing ring() {
		return ring;
	}

	/** A block of at most 120 ms, from one real-time thread. */
	void write(short[] samples, int length, int sampleRate) {
		if (sampleRate != writeRate) {
			writeRate = sampleRate;
			resampler = sampleRate == RATE ? null : new Resampler(sampleRate, RATE);
		}
		if (resampler == null) {
			ring.write(samples, 0, length);
		} else {
			int count = resampler.feed(samples, 0, length, converted, 0);
			ring.write(converted, 0, count);
		}
	}
}
