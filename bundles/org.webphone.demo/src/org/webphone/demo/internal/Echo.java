package org.webphone.demo.internal;

import org.webphone.media.spi.PcmSink;
import org.webphone.media.spi.PcmSource;

/**
 * Gives back what it hears after {@value #DELAY_MS} ms, so that a person can tell the echo from the own voice. One thread
 * writes, one reads; the two positions are volatile and each is moved by one side only.
 */
final class Echo {

	static final int DELAY_MS = 250;
	private static final int CAPACITY = 1 << 16;

	private final short[] ring = new short[CAPACITY];
	private volatile long written;
	private volatile long read;
	private volatile int rate = Clip.RATE;

	PcmSink sink() {
		return new PcmSink() {
			@Override
			public void open(int sampleRate) {
				rate = sampleRate;
			}

			@Override
			public void write(short[] samples, int offset, int length) {
				long at = written;
				for (int i = 0; i < length; i++) {
					ring[(int) ((at + i) & CAPACITY - 1)] = samples[offset + i];
				}
				written = at + length;
			}
		};
	}

	PcmSource source() {
		return new PcmSource() {
			@Override
			public void open(int sampleRate) {
				// the sink's rate rules: both sides of one call use one codec
			}

			@Override
			public void read(short[] samples, int offset, int length) {
				long delay = (long) rate * DELAY_MS / 1000;
				long end = written;
				long from = read;
				// Too far behind (a stalled reader) or ahead (nothing written yet): take the place that the delay asks for.
				if (end - from > 2 * delay + length || end - from < length) {
					from = Math.max(0, end - delay);
				}
				for (int i = 0; i < length; i++) {
					boolean there = from + i < end && end >= delay;
					samples[offset + i] = there ? ring[(int) ((from + i) & CAPACITY - 1)] : 0;
				}
				read = Math.min(from + length, Math.max(end, from));
			}
		};
	}
}
