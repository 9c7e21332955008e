package org.webphone.ui.contacts.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

import org.webphone.core.Subscription;
import org.webphone.history.CallDetail;
import org.webphone.history.CallRecord;
import org.webphone.history.CallRecord.Result;
import org.webphone.history.DayCount;
import org.webphone.history.HistoryFilter;
import org.webphone.history.HistoryService;
import org.webphone.telephony.Direction;

/** Past calls in memory; a filter finds numbers that contain its text, as the real one does. */
final class FakeHistory implements HistoryService {

	final List<CallRecord> calls = new ArrayList<>();

	static CallRecord call(long id, Direction direction, String number, Instant start, Duration talk) {
		boolean answered = !talk.isZero();
		Result result = answered ? Result.ANSWERED : direction == Direction.IN ? Result.MISSED : Result.CANCELLED;
		return new CallRecord(id, "", "", direction, result, number, "", "", "", start,
				answered ? Optional.of(start) : Optional.empty(), Optional.of(start.plus(talk)), Duration.ZERO, talk,
				Optional.empty(), 0, "", "", false, 0, false, "", true);
	}

	@Override
	public CompletionStage<List<CallRecord>> page(HistoryFilter filter, int offset, int limit) {
		return CompletableFuture.completedStage(calls.stream().filter(c -> c.number().contains(filter.text()))
				.skip(offset).limit(limit).toList());
	}

	@Override
	public CompletionStage<Integer> count(HistoryFilter filter) {
		return CompletableFuture.completedStage(calls.size());
	}

	@Override
	public CompletionStage<List<DayCount>> days(HistoryFilter filter) {
		return CompletableFuture.completedStage(List.of());
	}

	@Override
	public CompletionStage<Optional<CallDetail>> detail(long id) {
		return CompletableFuture.completedStage(Optional.empty());
	}

	@Override
	public CompletionStage<Integer> unseenMissed() {
		return CompletableFuture.completedStage(0);
	}

	@Override
	public CompletionStage<Void> markSeen() {
		return CompletableFuture.completedStage(null);
	}

	@Override
	public CompletionStage<Void> flag(long id, boolean on) {
		return CompletableFuture.completedStage(null);
	}

	@Override
	public CompletionStage<Void> note(long id, String text) {
		return CompletableFuture.completedStage(null);
	}

	@Override
	public CompletionStage<Void> deleteAll() {
		calls.clear();
		return CompletableFuture.completedStage(null);
	}

	@Override
	public CompletionStage<Optional<String>> lastDialled() {
		return CompletableFuture.completedStage(Optional.empty());
	}

	@Override
	public String problem() {
		return "";
	}

	@Override
	public Subscription addListener(Runnable changed, Executor executor) {
		return () -> {
		};
	}
}
