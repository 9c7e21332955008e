package org.webphone.contacts.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class BackOffTest {

	private Instant now = Instant.parse("2026-04-09T08:00:00Z");
	private final BackOff backOff = new BackOff(() -> now);

	@Test
	void triesSoonAtFirstAndThenLessAndLessOftenButNeverGivesUp() {
		assertFalse(backOff.waiting());
		assertEquals(Duration.ofSeconds(10), backOff.failed());
		assertEquals(Duration.ofSeconds(30), backOff.failed());
		for (int i = 0; i < 20; i++) {
			backOff.failed();
		}
		assertEquals(Duration.ofMinutes(10), backOff.failed());
		assertTrue(backOff.waiting());
		assertEquals(Optional.of(now.plusSeconds(600)), backOff.next());
		now = now.plusSeconds(600);
		assertFalse(backOff.waiting());
	}

	@Test
	void beginsFromTheShortestPauseOnceItWorked() {
		backOff.failed();
		backOff.failed();
		backOff.worked();
		assertEquals(Optional.empty(), backOff.next());
		assertEquals(Duration.ofSeconds(10), backOff.failed());
	}

	@Test
	void whoWantsToKnowNowNeedNotWait() {
		backOff.failed();
		backOff.now();
		assertFalse(backOff.waiting());
	}
}
