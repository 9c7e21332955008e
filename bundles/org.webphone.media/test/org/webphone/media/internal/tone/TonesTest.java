package org.webphone.media.internal.tone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.webphone.media.Tone;
import org.webphone.media.internal.Sines;

class TonesTest {

	private static final int RATE = 8000;

	@Test
	void ringBackSoundsForASecondAndPausesForThree() {
		short[] heard = play(NetworkTones.of(Tone.RINGBACK), 5);
		assertEquals(-6, Sines.level(heard, 800, 6400, 425, RATE), 0.5);
		assertEquals(-120, Sines.rms(heard, RATE + 10, RATE * 3 - 20), 0);
		assertEquals(-6, Sines.level(heard, RATE * 4 + 800, 6400, 425, RATE), 0.5);
	}

	@Test
	void aKeySoundsWithItsTwoFrequencies() {
		short[] heard = play(KeyScore.of('5'), 1);
		assertTrue(Sines.level(heard, 100, 800, 770, RATE) > -14);
		assertTrue(Sines.level(heard, 100, 800, 1336, RATE) > -14);
		assertTrue(Sines.level(heard, 100, 800, 1477, RATE) < -30);
	}

	@Test
	void thereAreAtLeastFiveRingtonesAndAllOfThemSoundAndPause() {
		var ringtones = new Ringtones();
		assertTrue(ringtones.names().size() >= 5);
		assertTrue(ringtones.names().contains("classic"));
		for (String name : ringtones.names()) {
			short[] heard = play(ringtones.named(name), 8);
			assertTrue(Sines.rms(heard, 0, heard.length) > -40, name);
			assertFalse(quietStretch(heard) < RATE, name + " has no pause");
		}
	}

	@Test
	void aFiniteToneEnds() {
		var synthesizer = new Synthesizer(NetworkTones.of(Tone.CONFIRM), RATE, 1);
		synthesizer.fill(new short[RATE], 0, RATE);
		assertTrue(synthesizer.finished());
	}

	private static int quietStretch(short[] heard) {
		int longest = 0;
		int run = 0;
		for (short sample : heard) {
			run = Math.abs(sample) < 30 ? run + 1 : 0;
			longest = Math.max(longest, run);
		}
		return longest;
	}

	private static short[] play(Score score, int seconds) {
		short[] heard = new short[RATE * seconds];
		new Synthesizer(score, RATE, 1).fill(heard, 0, heard.length);
		return heard;
	}
}
