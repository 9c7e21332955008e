package org.webphone.ui.telephony.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.webphone.history.CallRecord.Result;
import org.webphone.history.HistoryFilter;
import org.webphone.history.HistoryFilter.Kind;
import org.webphone.telephony.Direction;
import org.webphone.ui.telephony.internal.HistoryModel.Day;
import org.webphone.ui.telephony.internal.HistoryModel.Past;

class HistoryModelTest {

	private static final Instant TODAY = Instant.parse("2025-04-09T11:50:33Z");

	private final FakeHistory history = new FakeHistory();

	private HistoryModel model(int today, int yesterday) {
		IntStream.range(0, today).forEach(i -> history.calls
				.add(FakeHistory.call(i, Direction.IN, i == 0 ? Result.MISSED : Result.ANSWERED, TODAY.minusSeconds(i))));
		IntStream.range(0, yesterday).forEach(i -> history.calls.add(FakeHistory.call(1000 + i, Direction.OUT,
				Result.ANSWERED, TODAY.minusSeconds(86_400 + i))));
		return new HistoryModel(history, Runnable::run);
	}

	@Test
	void everyDayHasItsTitleBeforeItsCalls() {
		HistoryModel model = model(2, 1);
		assertEquals(5, model.count());
		assertEquals(2, ((Day) model.row(0)).count().calls());
		assertEquals(0, ((Past) model.row(1)).call().id());
		assertEquals(1, ((Past) model.row(2)).call().id());
		assertEquals(1, ((Day) model.row(3)).count().calls());
		assertEquals(1000, ((Past) model.row(4)).call().id());
	}

	@Test
	void anEmptyHistoryHasNoRows() {
		HistoryModel model = model(0, 0);
		assertEquals(0, model.count());
		assertTrue(model.loaded());
	}

	@Test
	void fetchesOnlyThePagesThatComeIntoSight() {
		HistoryModel model = model(10, 1000);
		assertEquals(List.of(0), history.pages);
		assertNull(((Past) model.row(500)).call(), "not there at once");
		assertEquals(1488, ((Past) model.row(500)).call().id());
		assertEquals(List.of(0, 400), history.pages);
	}

	@Test
	void theFilterChangesTheRows() {
		HistoryModel model = model(3, 2);
		model.filter(new HistoryFilter(Kind.MISSED, ""));
		assertEquals(2, model.count());
	}

	@Test
	void lookingAtMissedCallsMarksThemAsSeen() {
		HistoryModel model = model(3, 0);
		assertEquals(1, model.unseenMissed());
		model.filter(new HistoryFilter(Kind.MISSED, ""));
		assertEquals(0, model.unseenMissed());
	}

	@Test
	void aCallMissedWhileTheMissedOnesAreInSightIsSeenWhenTheyAreLeft() {
		HistoryModel model = model(3, 0);
		model.filter(new HistoryFilter(Kind.MISSED, ""));
		history.seen = false;
		history.listener.run();
		assertEquals(1, model.unseenMissed());
		model.filter(HistoryFilter.ALL);
		assertEquals(0, model.unseenMissed());
	}

	@Test
	void aNewCallAppears() {
		HistoryModel model = model(1, 0);
		history.calls.addFirst(FakeHistory.call(77, Direction.OUT, Result.ANSWERED, TODAY.plusSeconds(5)));
		history.listener.run();
		assertEquals(77, ((Past) model.row(1)).call().id());
	}
}
