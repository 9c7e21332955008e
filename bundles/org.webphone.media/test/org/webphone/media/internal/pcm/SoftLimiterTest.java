package org.webphone.media.internal.pcm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.webphone.media.internal.Sines;

class SoftLimiterTest {

	private static final int RATE = 16_000;
	private static final int BLOCK = RATE / 50;

	@Test
	void leavesWhatFitsUnchanged() {
		var limiter = new SoftLimiter();
		int[] sum = new int[BLOCK];
		short[] out = new short[BLOCK];
		for (int i = 0; i < BLOCK; i++) {
			sum[i] = (int) (20_000 * Math.sin(i * 0.2));
		}
		limiter.limit(sum, out, 0, BLOCK);
		for (int i = 0; i < BLOCK; i++) {
			assertEquals(sum[i], out[i]);
		}
	}

	/** Six tones as loud as can be: every one of them must still be there, and next to nothing else. */
	@Test
	void sixLoudVoicesAreHeardWithoutClipping() {
		double[] hertz = { 310, 440, 620, 700, 910, 1130 };
		short[] out = limited(hertz, 25_000, 2);
		int last = RATE;
		double together = 0;
		for (double one : hertz) {
			double level = Sines.level(out, last, RATE / 2, one, RATE);
			assertTrue(level > -20, one + " Hz at " + level);
			together += Math.pow(10, (level - 3) / 10);
		}
		double all = Math.pow(10, Sines.rms(out, last, RATE / 2) / 10);
		double distortion = 10 * Math.log10(Math.max(1e-9, (all - together) / all));
		assertTrue(distortion < -20, "everything else is at " + distortion + " dB");
		for (int i = last; i < out.length; i++) {
			assertTrue(Math.abs(out[i]) <= 32_000, "sample " + out[i]);
		}
	}

	@Test
	void isAsLoudAsBeforeOnceTheNoiseIsOver() {
		var limiter = new SoftLimiter();
		int[] loud = new int[BLOCK];
		int[] normal = new int[BLOCK];
		short[] out = new short[BLOCK];
		for (int i = 0; i < BLOCK; i++) {
			loud[i] = (int) (120_000 * Math.sin(i * 0.3));
			normal[i] = (int) (8000 * Math.sin(i * 0.3));
		}
		limiter.limit(loud, out, 0, BLOCK);
		for (int block = 0; block < 60; block++) {
			limiter.limit(normal, out, 0, BLOCK);
		}
		assertEquals(normal[5], out[5]);
	}

	private static short[] limited(double[] hertz, double amplitude, int seconds) {
		var limiter = new SoftLimiter();
		short[] out = new short[RATE * seconds];
		int[] sum = new int[BLOCK];
		for (int at = 0; at < out.length; at += BLOCK) {
			for (int i = 0; i < BLOCK; i++) {
				double value = 0;
				for (double one : hertz) {
					value += amplitude * Math.sin(2 * Math.PI * one * (at + i) / RATE);
				}
				sum[i] = (int) value;
			}
			limiter.limit(sum, out, at, BLOCK);
		}
		return out;
	}
}
