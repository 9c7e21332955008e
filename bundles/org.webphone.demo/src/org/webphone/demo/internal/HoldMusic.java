package org.webphone.demo.internal;

/** Makes the music on hold: a slow broken-chord piece of our own, sixteen seconds that join end to start. */
final class HoldMusic {

	/** Semitones above A3 of the four chords, played up and down. */
	private static final int[][] CHORDS = { { 0, 3, 7, 12 }, { -4, 0, 3, 8 }, { 3, 7, 10, 15 }, { -2, 2, 5, 10 } };
	private static final int[] FIGURE = { 0, 1, 2, 3, 2, 1, 2, 1 };
	private static final int NOTE = Clip.RATE / 2;
	private static final double PEAK = 5500;

	private HoldMusic() {
	}

	static Clip make() {
		short[] out = new short[CHORDS.length * FIGURE.length * NOTE];
		double[] mix = new double[out.length];
		for (int n = 0; n < CHORDS.length * FIGURE.length; n++) {
			int semitone = CHORDS[n / FIGURE.length][FIGURE[n % FIGURE.length]];
			pluck(mix, n * NOTE, 220 * Math.pow(2, semitone / 12.0));
		}
		for (int i = 0; i < out.length; i++) {
			out[i] = (short) Math.clamp(mix[i] * PEAK, -32000, 32000);
		}
		return new Clip(out, true);
	}

	/** A note that fades over two notes' time; what passes the end sounds at the beginning, so that the loop has no seam. */
	private static void pluck(double[] mix, int start, double hertz) {
		for (int i = 0; i < 2 * NOTE; i++) {
			double t = (double) i / Clip.RATE;
			double envelope = Math.min(1, t * 60) * Math.exp(-3 * t) * Math.min(1, (2 * NOTE - i) / 400.0);
			double wave = Math.sin(2 * Math.PI * hertz * t) + 0.35 * Math.sin(4 * Math.PI * hertz * t)
					+ 0.12 * Math.sin(6 * Math.PI * hertz * t);
			mix[(start + i) % mix.length] += envelope * wave;
		}
	}
}
