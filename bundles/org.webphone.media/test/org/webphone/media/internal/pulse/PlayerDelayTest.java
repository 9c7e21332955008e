package org.webphone.media.internal.pulse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PlayerDelayTest {

	private static final int SHORTEST = 16;
	private static final long MILLI = 1_000_000;

	private long now = 5_000 * MILLI;
	private final PlayerDelay delay = new PlayerDelay(SHORTEST, now);

	@Test
	void growsWhereSoundComesTooLateAndIsShortAgainSoonAfter() {
		deliver(1000, 4);
		ranDryTimes(3);
		assertEquals(104, delay.millis());
		deliver(10_000, 4);
		assertEquals(SHORTEST, delay.millis());
	}

	@Test
	void staysAsLongAsThePausesBetweenDeliveriesNeed() {
		deliver(1000, 4);
		ranDryTimes(3);
		for (int i = 0; i < 60; i++) {
			deliver(500, 4);
			deliver(40, 40);
		}
		assertTrue(delay.millis() >= 50 && delay.millis() < 60, delay.millis() + " ms");
	}

	@Test
	void isShortenedLessAndLessOftenWhereThatEndsInHiccups() {
		int hiccups = 0;
		int lately = 0;
		for (int i = 0; i < 1500; i++) {
			deliver(200, 4);
			if (delay.millis() < 30) {
				now += 10 * MILLI;
				delay.ranDry(now);
				hiccups++;
				lately += i > 1000 ? 1 : 0;
			}
		}
		assertTrue(hiccups > 1 && hiccups < 25, hiccups + " hiccups in five minutes");
		assertTrue(lately < 5, lately + " in the last hundred seconds");
	}

	@Test
	void whatHappensAtTheStartSaysNothing() {
		now += 100 * MILLI;
		assertFalse(delay.ranDry(now));
		assertEquals(SHORTEST, delay.millis());
	}

	@Test
	void neverGrowsBeyondBounds() {
		deliver(1000, 4);
		ranDryTimes(20);
		assertEquals(120, delay.millis());
	}

	private void ranDryTimes(int times) {
		for (int i = 0; i < times; i++) {
			now += 200 * MILLI;
			delay.ranDry(now);
		}
	}

	private void deliver(int millis, int step) {
		for (int at = 0; at < millis; at += step) {
			now += step * MILLI;
			delay.delivered(now);
		}
	}
}
