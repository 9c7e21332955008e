package org.webphone.media.internal.pcm;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Hands samples from exactly one writing thread to exactly one reading thread; neither waits, locks or allocates. What
 * does not fit is dropped and counted.
 */
public final class SampleRing {

	private final short[] samples;
	private final int mask;
	private final AtomicLong written = new AtomicLong();
	private final AtomicLong taken = new AtomicLong();
	private volatile long dropped;

	/** @param capacity at least so many samples fit */
	public SampleRing(int capacity) {
		int size = Integer.highestOneBit(Math.max(2, capacity - 1)) << 1;
		samples = new short[size];
		mask = size - 1;
	}

	/** Samples that wait to be read. */
	public int available() {
		return (int) (written.getAcquire() - taken.getAcquire());
	}

	public int free() {
		return samples.length - available();
	}

	/** Samples that did not fit since the start. */
	public long dropped() {
		return dropped;
	}

	/** Writer only. */
	public int write(short[] from, int offset, int length) {
		long end = written.getPlain();
		int room = samples.length - (int) (end - taken.getAcquire());
		int count = Math.min(length, room);
		int at = (int) end & mask;
		int first = Math.min(count, samples.length - at);
		System.arraycopy(from, offset, samples, at, first);
		System.arraycopy(from, offset + first, samples, 0, count - first);
		written.setRelease(end + count);
		if (count < length) {
			dropped += length - count;
		}
		return count;
	}

	/** Reader only; returns how many were there. */
	public int read(short[] into, int offset, int length) {
		long begin = taken.getPlain();
		int count = Math.min(length, (int) (written.getAcquire() - begin));
		int at = (int) begin & mask;
		int first = Math.min(count, samples.length - at);
		System.arraycopy(samples, at, into, offset, first);
		System.arraycopy(samples, 0, into, offset + first, count - first);
		taken.setRelease(begin + count);
		return count;
	}

	/** Reader only: forgets up to {@code length} samples. */
	public int skip(int length) {
		long begin = taken.getPlain();
		int count = Math.min(length, (int) (written.getAcquire() - begin));
		taken.setRelease(begin + count);
		return count;
	}
}
