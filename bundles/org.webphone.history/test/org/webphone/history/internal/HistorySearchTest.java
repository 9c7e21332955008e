package org.webphone.history.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.webphone.history.CallRecord;
import org.webphone.history.CallRecord.Result;
import org.webphone.history.DayCount;
import org.webphone.history.HistoryFilter;
import org.webphone.history.HistoryFilter.Kind;
import org.webphone.telephony.EndReason;

class HistorySearchTest extends HistoryFixture {

	@Test
	void countsMissedCallsUntilTheyAreSeen() {
		Script.incoming(history, clock, "c1", "438").ended(EndReason.CANCELLED);
		Script.incoming(history, clock, "c2", "438").ended(EndReason.NO_ANSWER);
		Script.incoming(history, clock, "c3", "438").ended(EndReason.ANSWERED_ELSEWHERE);
		Script.incoming(history, clock, "c4", "438").ended(EndReason.DECLINED);
		settle();
		assertEquals(Integer.valueOf(2), await(history.unseenMissed()));
		await(history.markSeen());
		assertEquals(Integer.valueOf(0), await(history.unseenMissed()));
	}

	@Test
	void filtersByKind() {
		Script.incoming(history, clock, "c1", "438").ended(EndReason.CANCELLED);
		Script.incoming(history, clock, "c2", "438").answered().ended(EndReason.NORMAL);
		Script.outgoing(history, clock, "c3", "438").answered().ended(EndReason.NORMAL);
		Script.outgoing(history, clock, "c4", "438").pickup().answered().ended(EndReason.NORMAL);
		assertEquals(4, page(Kind.ALL, "").size());
		assertEquals(1, page(Kind.MISSED, "").size());
		assertEquals(2, page(Kind.INCOMING, "").size());
		assertEquals(1, page(Kind.OUTGOING, "").size());
		assertEquals(Result.PICKED_UP, only(Kind.PICKUP).result());
		assertEquals(Integer.valueOf(4), await(history.count(HistoryFilter.ALL)));
	}

	@Test
	void findsNamesWithoutAccentsAndNumbersInAnyNotation() {
		Script.incoming(history, clock, "c1", "0485244947").named("Zoé Müller-Peeters", "").ended(EndReason.CANCELLED);
		Script.incoming(history, clock, "c2", "442").named("Bert", "Support").ended(EndReason.CANCELLED);
		for (String text : new String[] { "zoe", "MULLER", "ller-pee", "zoé peet", "0485 24 49", "+32485244947", "0032 485 24",
				"(0485) 24.49.47", "244947", "zo" }) {
			assertEquals(List.of("Zoé Müller-Peeters"), names(text), text);
		}
		assertEquals(List.of("Bert"), names("442"));
		assertEquals(List.of("Bert"), names("supp"));
		assertEquals(List.of(), names("nobody"));
		assertEquals(List.of(), names("%_"));
		assertEquals(List.of(), names("\" or 1=1 --"));
	}

	@Test
	void pagesFromTheNewestAndCountsDays() {
		for (int i = 0; i < 5; i++) {
			Script.incoming(history, clock, "c" + i, "43" + i).ended(i % 2 == 0 ? EndReason.CANCELLED : EndReason.DECLINED);
			clock.advance(Duration.ofHours(9));
		}
		settle();
		assertEquals(List.of("433", "432"), await(history.page(HistoryFilter.ALL, 1, 2)).stream().map(CallRecord::number).toList());
		assertEquals(List.of(new DayCount(LocalDate.of(2026, 3, 3), 3, 2), new DayCount(LocalDate.of(2026, 3, 2), 2, 1)),
				await(history.days(HistoryFilter.ALL)));
	}

	@Test
	void keepsFlagAndNote() {
		Script.incoming(history, clock, "c1", "438").ended(EndReason.CANCELLED);
		long id = only(Kind.ALL).id();
		await(history.flag(id, true));
		await(history.note(id, "call back about the façade"));
		CallRecord row = page(Kind.ALL, "facade").get(0);
		assertTrue(row.flagged());
		assertEquals("call back about the façade", row.note());
	}

	@Test
	void remembersWhatWasDialledLast() {
		assertEquals(Optional.empty(), await(history.lastDialled()));
		Script.outgoing(history, clock, "c1", "600").ended(EndReason.CANCELLED);
		Script.incoming(history, clock, "c2", "438").ended(EndReason.CANCELLED);
		settle();
		assertEquals(Optional.of("600"), await(history.lastDialled()));
	}

	@Test
	void countsTheDaysOfEachKindAlsoAfterCallsAreForgotten() {
		Script.incoming(history, clock, "c1", "438").ended(EndReason.CANCELLED);
		Script.incoming(history, clock, "c2", "439").answered().ended(EndReason.NORMAL);
		Script.outgoing(history, clock, "c3", "440").pickup().answered().ended(EndReason.NORMAL);
		Script.outgoing(history, clock, "c4", "441").ended(EndReason.BUSY);
		Script.outgoing(history, clock, "c5", "442");
		await(history.markSeen());
		LocalDate day = LocalDate.of(2026, 3, 2);
		assertEquals(List.of(new DayCount(day, 4, 1)), await(history.days(HistoryFilter.ALL)), "a call that lasts is not counted");
		assertEquals(List.of(new DayCount(day, 2, 1)), await(history.days(new HistoryFilter(Kind.INCOMING, ""))));
		assertEquals(List.of(new DayCount(day, 1, 0)), await(history.days(new HistoryFilter(Kind.OUTGOING, ""))));
		assertEquals(List.of(new DayCount(day, 1, 0)), await(history.days(new HistoryFilter(Kind.PICKUP, ""))));
		assertEquals(List.of(new DayCount(day, 1, 1)), await(history.days(new HistoryFilter(Kind.MISSED, ""))));
		assertEquals(List.of(new DayCount(day, 1, 1)), await(history.days(new HistoryFilter(Kind.ALL, "438"))));
		for (Kind kind : Kind.values()) {
			assertEquals(page(kind, "").size(), await(history.count(new HistoryFilter(kind, ""))), kind.name());
		}
		await(history.deleteAll());
		assertEquals(List.of(), await(history.days(HistoryFilter.ALL)));
		assertEquals(0, await(history.count(HistoryFilter.ALL)));
	}
}
