package org.webphone.media.internal.pcm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RecentPeakTest {

	private static final long SECOND = 1_000_000_000;

	private final RecentPeak peak = new RecentPeak();

	@Test
	void remembersTheLargestForSomeSeconds() {
		peak.reset(0);
		for (int i = 1; i < 20; i++) {
			peak.note(5, i * SECOND);
		}
		peak.note(70, 20 * SECOND);
		peak.note(5, 23 * SECOND);
		assertEquals(70, peak.value());
		peak.note(5, 26 * SECOND);
		peak.note(5, 31 * SECOND);
		assertEquals(5, peak.value());
	}

	@Test
	void whatHappensAtTheBeginningIsForgottenSooner() {
		peak.reset(0);
		peak.note(90, SECOND / 2);
		peak.note(5, SECOND * 3 / 2);
		peak.note(5, SECOND * 4);
		assertEquals(5, peak.value());
	}
}
