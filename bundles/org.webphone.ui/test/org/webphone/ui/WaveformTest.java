package org.webphone.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class WaveformTest {

	@Test
	void aShortLoudSoundDoesNotVanish() {
		assertArrayEquals(new float[] { 1, .2f }, Waveform.reduce(new float[] { .1f, 1, .2f, .1f }, 2));
	}

	@Test
	void fewerPeaksThanBarsAreStretched() {
		assertArrayEquals(new float[] { .5f, .5f, .3f, .3f }, Waveform.reduce(new float[] { .5f, .3f }, 4));
	}

	@Test
	void withoutPeaksItIsFlat() {
		assertArrayEquals(new float[3], Waveform.reduce(new float[0], 3));
	}

	@Test
	void peaksBeyondTheScaleAreCut() {
		assertArrayEquals(new float[] { 1, 0 }, Waveform.reduce(new float[] { 3, -1 }, 2));
	}

	@Test
	void timesHaveMinutesAndSeconds() {
		assertEquals("01:07", Waveform.clock(Duration.ofSeconds(67)));
		assertEquals("72:00", Waveform.clock(Duration.ofMinutes(72)));
	}
}
