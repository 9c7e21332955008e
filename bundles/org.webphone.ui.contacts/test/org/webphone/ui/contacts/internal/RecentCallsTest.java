package org.webphone.ui.contacts.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.webphone.history.CallRecord;
import org.webphone.telephony.Direction;
import org.webphone.ui.Language;
import org.webphone.ui.Messages;

class RecentCallsTest {

	private static final Instant NOW = Instant.parse("2026-04-08T16:00:00Z");

	private final FakeHistory history = new FakeHistory();
	private final ContactWords words = new ContactWords(
			new Messages(RecentCallsTest.class, new Language("en")), Clock.fixed(NOW, ZoneOffset.UTC));

	@Test
	void findsTheLastThreeOverAllNumbersAndNoOtherNumbers() {
		for (int i = 0; i < 4; i++) {
			history.calls.add(FakeHistory.call(i, Direction.OUT, i % 2 == 0 ? "412" : "0491570156",
					NOW.minusSeconds(60 * i), Duration.ofSeconds(90)));
		}
		history.calls.add(FakeHistory.call(9, Direction.IN, "4120", NOW, Duration.ZERO));
		List<CallRecord> found = new RecentCalls(history, String::equals)
				.of(FakeContacts.colleague("Anna Example", "", "412", "0491570156")).toCompletableFuture().join();
		assertEquals(List.of(0L, 1L, 2L), found.stream().map(CallRecord::id).toList());
	}

	@Test
	void saysWayAndLength() {
		assertEquals("Outgoing, 2 min", words.call(FakeHistory.call(1, Direction.OUT, "412", NOW, Duration.ofSeconds(110))));
		assertEquals("Incoming, 25 s", words.call(FakeHistory.call(1, Direction.IN, "412", NOW, Duration.ofSeconds(25))));
		assertEquals("Incoming, 1 h 5 min", words.call(FakeHistory.call(1, Direction.IN, "412", NOW, Duration.ofMinutes(65))));
		assertEquals("Missed", words.call(FakeHistory.call(1, Direction.IN, "412", NOW, Duration.ZERO)));
		assertEquals("Outgoing", words.call(FakeHistory.call(1, Direction.OUT, "412", NOW, Duration.ZERO)));
	}

	@Test
	void saysWhen() {
		assertEquals("15:20", when("2026-04-08T15:20:00Z"));
		assertEquals("Tue 15:20", when("2026-04-07T15:20:00Z"));
		assertEquals("1 Apr", when("2026-04-01T15:20:00Z"));
		assertEquals("1 Apr 2025", when("2025-04-01T15:20:00Z"));
	}

	private String when(String start) {
		return words.when(FakeHistory.call(1, Direction.OUT, "412", Instant.parse(start), Duration.ZERO));
	}
}
