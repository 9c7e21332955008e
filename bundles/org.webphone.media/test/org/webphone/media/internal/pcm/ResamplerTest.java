package org.webphone.media.internal.pcm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.webphone.media.internal.Sines;

class ResamplerTest {

	@ParameterizedTest
	@CsvSource({ "8000,48000", "48000,8000", "44100,16000", "16000,8000", "48000,44100", "11025,8000", "96000,48000" })
	void keepsAToneAndItsLevel(int from, int to) {
		short[] out = convert(Sines.sine(1000, from, 2, 0.5), from, to);
		assertEquals(-6, Sines.level(out, to / 2, to, 1000, to), 0.3);
		assertTrue(Sines.rest(out, to / 2, to, 1000, to) < -55, "noise " + Sines.rest(out, to / 2, to, 1000, to));
	}

	@ParameterizedTest
	@CsvSource({ "48000,8000,6000", "48000,16000,11000", "16000,8000,5500" })
	void letsNothingThroughThatTheLowerRateCannotCarry(int from, int to, int hertz) {
		short[] out = convert(Sines.sine(hertz, from, 1, 0.5), from, to);
		assertTrue(Sines.rms(out, to / 4, to / 2) < -40, "level " + Sines.rms(out, to / 4, to / 2));
	}

	@Test
	void pullsAsMuchInputAsTheOutputLasts() {
		var resampler = new Resampler(44_100, 48_000);
		short[] in = new short[1000];
		short[] out = new short[1100];
		long consumed = 0;
		long made = 0;
		for (int block = 0; block < 200; block++) {
			int wanted = 1 + block * 7 % 480;
			consumed += resampler.inputFor(wanted);
			resampler.pull(in, 0, out, 0, wanted);
			made += wanted;
		}
		assertEquals(made * 44_100 / 48_000, consumed, 1);
	}

	@Test
	void pulledAndFedSoundIsTheSame() {
		short[] in = Sines.sine(1000, 44_100, 1, 0.5);
		short[] fed = convert(in, 44_100, 16_000);
		var resampler = new Resampler(44_100, 16_000);
		short[] pulled = new short[16_000];
		int at = 0;
		for (int i = 0; i < 15_900; i += 100) {
			int need = resampler.inputFor(100);
			resampler.pull(in, at, pulled, i, 100);
			at += need;
		}
		assertArrayEquals(Arrays.copyOf(fed, 15_900), Arrays.copyOf(pulled, 15_900));
	}

	private static short[] convert(short[] in, int from, int to) {
		var resampler = new Resampler(from, to);
		short[] out = new short[(int) ((long) in.length * to / from) + to];
		int at = 0;
		int block = from / 100;
		for (int i = 0; i + block <= in.length; i += block) {
			at += resampler.feed(in, i, block, out, at);
		}
		return out;
	}
}
