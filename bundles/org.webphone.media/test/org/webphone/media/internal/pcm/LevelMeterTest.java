package org.webphone.media.internal.pcm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.webphone.media.SoundStats;
import org.webphone.media.internal.Sines;

class LevelMeterTest {

	private final short[] tone = Sines.sine(500, 8000, 2, 0.5);
	private final LevelMeter meter = new LevelMeter(1000);

	@Test
	void tellsTheLevelOfWhatThereIsBeforeTheFirstWindowIsFull() {
		meter.rate(8000);
		assertEquals(SoundStats.SILENCE, meter.level());
		meter.add(tone, 0, 160);
		assertEquals(-9, meter.level(), 0.2);
	}

	@Test
	void keepsTheLevelOfTheLastFullWindowAfterwards() {
		meter.rate(8000);
		meter.add(tone, 0, 8000);
		meter.add(new short[4000], 0, 4000);
		assertEquals(-9, meter.level(), 0.2);
		meter.add(new short[4000], 0, 4000);
		assertEquals(SoundStats.SILENCE, meter.level());
	}
}
