package org.webphone.media.internal.pcm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.webphone.media.internal.Sines;

class LevelerTest {

	@Test
	void takesLoudSpeechDown() {
		short[] loud = Sines.sine(300, 48_000, 4, 0.7);
		run(loud);
		assertEquals(-19, Sines.rms(loud, 144_000, 48_000), 1);
	}

	@Test
	void leavesQuietSpeechAlone() {
		short[] quiet = Sines.sine(300, 48_000, 2, 0.05);
		short[] before = quiet.clone();
		run(quiet);
		assertArrayEquals(before, quiet);
	}

	private static void run(short[] samples) {
		var leveler = new Leveler();
		for (int at = 0; at < samples.length; at += 480) {
			short[] block = Arrays.copyOfRange(samples, at, at + 480);
			leveler.level(block);
			System.arraycopy(block, 0, samples, at, 480);
		}
	}
}
