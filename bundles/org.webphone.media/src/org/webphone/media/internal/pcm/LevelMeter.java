package org.webphone.media.internal.pcm;

import org.webphone.media.SoundStats;

/** Measures the level of a stream over windows of a given length; written by one thread, read by any. */
public final class LevelMeter {

	private static final double FULL_SCALE_SQUARED = 32768.0 * 32768.0;

	private final int windowMillis;
	private long window = 8000;
	private long sum;
	private long count;
	private int loudest;
	/** Before the first window is full, what there is counts. */
	private boolean measured;
	private volatile double level = SoundStats.SILENCE;
	private volatile int peak;

	public LevelMeter(int windowMillis) {
		this.windowMillis = windowMillis;
	}

	public void rate(int sampleRate) {
		window = (long) sampleRate * windowMillis / 1000;
		sum = 0;
		count = 0;
	}

	public void add(short[] samples, int offset, int length) {
		long squares = 0;
		for (int i = offset; i < offset + length; i++) {
			int sample = samples[i];
			squares += sample * sample;
			loudest = Math.max(loudest, Math.abs(sample));
		}
		sum += squares;
		count += length;
		if (count >= window || !measured) {
			level = sum == 0 ? SoundStats.SILENCE
					: Math.max(SoundStats.SILENCE, 10 * Math.log10((double) sum / count / FULL_SCALE_SQUARED));
			peak = loudest;
		}
		if (count >= window) {
			measured = true;
			sum = 0;
			count = 0;
			loudest = 0;
		}
	}

	/** Root mean square of the last full window in dBFS; a full-scale sine has -3. */
	public double level() {
		return level;
	}

	/** Largest magnitude in the last full window. */
	public int peak() {
		return peak;
	}

	/** Nothing flows any more. */
	public void reset() {
		level = SoundStats.SILENCE;
		peak = 0;
	}
}
