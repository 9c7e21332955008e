package org.webphone.media.internal.pcm;

/**
 * Changes the sample rate by any ratio of whole numbers: a polyphase windowed-sinc filter that keeps its state from
 * block to block. Used by one thread; allocates only when made.
 */
public final class Resampler {

	private static final int ZERO_CROSSINGS = 10;
	private static final double ROLL_OFF = 0.92;

	private final int up;
	private final int down;
	private final int taps;
	private final float[] filter;
	private final float[] history;
	private int newest;
	private int phase;

	public Resampler(int from, int to) {
		int divisor = divisor(from, to);
		up = to / divisor;
		down = from / divisor;
		double cutoff = Math.min(1.0, (double) to / from) * ROLL_OFF;
		taps = up == down ? 1 : (int) Math.ceil(ZERO_CROSSINGS * 2 / Math.min(1.0, (double) to / from));
		filter = up == down ? new float[] { 1 } : design(cutoff);
		history = new float[taps * 2];
	}

	private float[] design(double cutoff) {
		float[] made = new float[up * taps];
		for (int p = 0; p < up; p++) {
			double sum = 0;
			for (int t = 0; t < taps; t++) {
				double x = t - taps / 2.0 + 1 - (double) p / up;
				double window = 0.5 + 0.5 * Math.cos(2 * Math.PI * x / taps);
				double angle = Math.PI * x * cutoff;
				double value = Math.abs(x) >= taps / 2.0 ? 0 : (angle == 0 ? 1 : Math.sin(angle) / angle) * window;
				made[p * taps + t] = (float) value;
				sum += value;
			}
			for (int t = 0; t < taps; t++) {
				made[p * taps + t] /= (float) sum;
			}
		}
		return made;
	}

	/** Samples {@link #pull} needs to make exactly {@code outputs}. */
	public int inputFor(int outputs) {
		return outputs == 0 ? 0 : (int) ((phase + (outputs - 1L) * down) / up);
	}

	/** Makes exactly {@code outputs} samples of the {@link #inputFor} samples at {@code offset}. */
	public void pull(short[] in, int offset, short[] out, int outOffset, int outputs) {
		int at = offset;
		for (int i = 0; i < outputs; i++) {
			while (phase >= up) {
				phase -= up;
				push(in[at++]);
			}
			out[outOffset + i] = clip(convolve(phase));
			phase += down;
		}
	}

	/**
	 * Takes exactly {@code inputs} samples.
	 *
	 * @return samples made of them; on average {@code inputs} times the ratio of the rates, at most two more
	 */
	public int feed(short[] in, int offset, int inputs, short[] out, int outOffset) {
		int made = 0;
		for (int i = 0; i <= inputs; i++) {
			while (phase < up) {
				out[outOffset + made++] = clip(convolve(phase));
				phase += down;
			}
			if (i < inputs) {
				phase -= up;
				push(in[offset + i]);
			}
		}
		return made;
	}

	private void push(float sample) {
		newest = newest == 0 ? taps - 1 : newest - 1;
		// Written twice, so that the newest samples always lie in one piece.
		history[newest] = sample;
		history[newest + taps] = sample;
	}

	private float convolve(int p) {
		float sum = 0;
		int coefficient = p * taps;
		for (int t = 0; t < taps; t++) {
			sum += filter[coefficient + taps - 1 - t] * history[newest + t];
		}
		return sum;
	}

	private static short clip(float value) {
		int rounded = Math.round(value);
		return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, rounded));
	}

	private static int divisor(int a, int b) {
		return b == 0 ? a : divisor(b, a % b);
	}
}
