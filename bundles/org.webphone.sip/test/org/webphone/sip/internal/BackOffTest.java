package org.webphone.sip.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.webphone.sip.internal.BackOff.Failure;

/** When a registrar that does not answer is tried again. */
class BackOffTest {

	private long now = Long.MAX_VALUE - 1000;
	private double chance = 1;
	private final BackOff backOff = new BackOff(() -> now, () -> chance);

	/** The waits of an outage as long as {@code outage} in which each attempt fails at once. */
	private List<Long> waits(Duration outage, Failure failure) {
		var waits = new ArrayList<Long>();
		for (Duration past = Duration.ZERO; past.compareTo(outage) < 0;) {
			Duration next = backOff.next(failure);
			waits.add(next.toSeconds());
			past = past.plus(next);
			now += next.toNanos();
		}
		return waits;
	}

	@Test
	void anOutageOfAnyLengthIsOverSecondsAfterItsEnd() {
		assertTrue(waits(Duration.ofHours(12), Failure.SILENCE).stream().allMatch(s -> s <= 4));
	}

	@Test
	void aNameThatNobodyKnowsIsAskedForEverMoreSeldom() {
		List<Long> waits = waits(Duration.ofMinutes(15), Failure.UNKNOWN_HOST);
		assertEquals(List.of(1L, 2L, 4L, 4L), waits.subList(0, 4));
		List<Long> later = waits.subList(waits.lastIndexOf(4L) + 1, waits.size());
		assertEquals(List.of(8L, 16L, 30L, 60L, 60L), later.subList(0, 5));
		assertTrue(waits.size() < 100, waits.toString());
	}

	@Test
	void aServerThatAnswersWithAnErrorIsGivenTime() {
		assertEquals(List.of(2L, 4L, 8L, 16L, 30L, 60L, 60L), waits(Duration.ofSeconds(150), Failure.ERROR));
	}

	@Test
	void chanceSpreadsTheTelephonesOfAHouse() {
		chance = 0;
		assertEquals(Duration.ofMillis(750), backOff.next(Failure.SILENCE));
		chance = 1;
		backOff.reset();
		assertEquals(Duration.ofMillis(1000), backOff.next(Failure.SILENCE));
	}

	@Test
	void afterASuccessItBeginsAnew() {
		waits(Duration.ofMinutes(10), Failure.SILENCE);
		backOff.reset();
		assertEquals(Duration.ofSeconds(1), backOff.next(Failure.SILENCE));
	}
}
