package org.webphone.testbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToneDetectorTest {

	private static final Duration SECOND = Duration.ofSeconds(1);

	@Test
	void findsATonesLengthAndLevelInAFile(@TempDir Path folder) {
		Wav tone = Wav.read(Wav.tone(8000, 440, -20, SECOND).write(folder.resolve("tone.wav")));
		assertEquals(SECOND, tone.length());
		assertEquals(1000, new ToneDetector(440).heardIn(tone).toMillis());
		assertEquals(-20, new ToneDetector(440).levelIn(tone), 0.2);
	}

	@Test
	void hearsNothingInSilenceNoiseOrAnotherTone() {
		ToneDetector detector = new ToneDetector(440);
		assertEquals(Duration.ZERO, detector.heardIn(new Wav(8000, new short[8000])));
		assertEquals(Duration.ZERO, detector.heardIn(Wav.tone(8000, 660, -10, SECOND)));
		assertEquals(Duration.ZERO, detector.heardIn(Wav.tone(8000, 440, -60, SECOND)));
		short[] noise = new short[8000];
		Random random = new Random(1);
		for (int i = 0; i < noise.length; i++) {
			noise[i] = (short) random.nextInt(-8000, 8000);
		}
		assertEquals(Duration.ZERO, detector.heardIn(new Wav(8000, noise)));
		assertTrue(detector.heardIn(new Wav(0, new short[0])).isZero());
	}
}
