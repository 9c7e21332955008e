package org.webphone.media.internal.pcm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.webphone.media.internal.Sines;

class TimeStretchTest {

	@Test
	void leavesOutWholePeriodsAndKeepsThePitch() {
		short[] tone = Sines.sine(200, 8000, 1, 0.5);
		short[] joined = new short[8000];
		int made = 0;
		for (int at = 0; at < 8000; at += 160) {
			short[] frame = Arrays.copyOfRange(tone, at, at + 160);
			int left = TimeStretch.shorten(frame, 160, 8000, 80, 0.75);
			assertEquals(0, left % 40, "whole periods of 5 ms");
			System.arraycopy(frame, 0, joined, made, 160 - left);
			made += 160 - left;
		}
		assertTrue(made < 5000, "half of it is gone, left are " + made);
		assertEquals(-6, Sines.level(joined, 0, made, 200, 8000), 0.3);
		assertTrue(Sines.rest(joined, 0, made / 40 * 40, 200, 8000) < -30);
	}

	@Test
	void playsWholePeriodsTwiceAndKeepsThePitch() {
		short[] tone = Sines.sine(200, 8000, 1, 0.5);
		short[] joined = new short[16_000];
		short[] before = new short[120];
		int made = 0;
		for (int at = 0; at < 8000; at += 160) {
			short[] frame = Arrays.copyOf(Arrays.copyOfRange(tone, at, at + 160), 320);
			int added = at == 0 ? 0 : TimeStretch.lengthen(frame, 160, before, 8000, 100, 0.75);
			assertEquals(0, added % 40, "whole periods of 5 ms");
			System.arraycopy(frame, 0, joined, made, 160 + added);
			made += 160 + added;
			System.arraycopy(joined, made - 120, before, 0, 120);
		}
		assertTrue(made > 9500, "made " + made);
		assertEquals(-6, Sines.level(joined, 0, made, 200, 8000), 0.3);
		assertTrue(Sines.rest(joined, 0, made / 40 * 40, 200, 8000) < -30);
	}

	@Test
	void leavesNoiseAloneAndTakesSilenceFreely() {
		short[] noise = new short[160];
		var random = new Random(3);
		for (int i = 0; i < noise.length; i++) {
			noise[i] = (short) (random.nextGaussian() * 4000);
		}
		assertEquals(0, TimeStretch.shorten(noise, 160, 8000, 80, 0.75));
		assertEquals(80, TimeStretch.shorten(new short[160], 160, 8000, 80, 0.75));
	}

	@Test
	void neverTakesMoreThanAllowed() {
		short[] tone = Sines.sine(200, 8000, 1, 0.5);
		assertEquals(40, TimeStretch.shorten(tone, 160, 8000, 45, 0.75));
		assertEquals(0, TimeStretch.shorten(tone, 160, 8000, 10, 0.75));
	}
}
