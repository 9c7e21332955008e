package org.webphone.media.internal.pcm;

/**
 * Brings a sum of voices into 16 bits without clipping: what is too loud makes all of it quieter at once and slowly louder
 * again, and what still stands out is bent, not cut. Used by one thread; a block is 10 to 60 ms.
 */
public final class SoftLimiter {

	private static final double CEILING = 29_000;
	private static final double KNEE = 26_000;
	private static final double REST = 32_767 - KNEE;
	/** A quarter of a decibel a block: quicker would be heard as a tremble. */
	private static final double RELEASE = 1.03;
	private static final int ATTACK = 48;

	private double gain = 1;

	/** Writes {@code length} samples of the sum. */
	public void limit(int[] sum, short[] into, int offset, int length) {
		int peak = 0;
		for (int i = 0; i < length; i++) {
			peak = Math.max(peak, Math.abs(sum[i]));
		}
		double allowed = peak > CEILING ? CEILING / peak : 1;
		double target = allowed < gain ? allowed : Math.min(allowed, gain * RELEASE);
		if (gain == 1 && target == 1) {
			for (int i = 0; i < length; i++) {
				into[offset + i] = (short) sum[i];
			}
			return;
		}
		// Down within a millisecond, up over the whole block.
		int ramp = Math.min(length, target < gain ? ATTACK : length);
		double step = (target - gain) / ramp;
		for (int i = 0; i < length; i++) {
			gain = i < ramp - 1 ? gain + step : target;
			into[offset + i] = bend(sum[i] * gain);
		}
	}

	private static short bend(double value) {
		double size = Math.abs(value);
		if (size <= KNEE) {
			return (short) value;
		}
		return (short) Math.copySign(KNEE + REST * Math.tanh((size - KNEE) / REST), value);
	}
}
