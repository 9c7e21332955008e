package org.webphone.ui.telephony.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
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

/** A history in a list, newest first; it writes down which pages were asked for. */
final class FakeHistory implements HistoryService {

	final List<CallRecord> calls = new ArrayList<>();
	final List<Integer> pages = new ArrayList<>();
	boolean seen;
	Runnable listener;

	static CallRecord call(long id, Direction direction, Result result, Instant start) {
		return new CallRecord(id, "p" + id, "405@example.org", direction, result, "41" + id, "", "", "405", start,
				Optional.empty(), Optional.of(start), Duration.ZERO, Duration.ZERO, Optional.empty(), 0, "", "", false,
				0, false, "", true);
	}

	@Override
	public CompletionStage<List<CallRecord>> page(HistoryFilter filter, int offset, int limit) {
		pages.add(offset);
		List<CallRecord> fit = fit(filter);
		return CompletableFuture.completedStage(
				fit.subList(Math.min(offset, fit.size()), Math.min(offset + limit, fit.size())));
	}

	@Override
	public CompletionStage<Integer> count(HistoryFilter filter) {
		return CompletableFuture.completedStage(fit(filter).size());
	}

	@Override
	public CompletionStage<List<DayCount>> days(HistoryFilter filter) {
		var days = new TreeMap<LocalDate, DayCount>(java.util.Comparator.reverseOrder());
		for (CallRecord call : fit(filter)) {
			int missed = call.result() == Result.MISSED ? 1 : 0;
			LocalDate day = LocalDate.ofInstant(call.start(), ZoneOffset.UTC);
			days.merge(day, new DayCount(day, 1, missed),
					(a, b) -> new DayCount(day, a.calls() + b.calls(), a.missed() + b.missed()));
		}
		return CompletableFuture.completedStage(List.copyOf(days.values()));
	}

	private List<CallRecord> fit(HistoryFilter filter) {
		return calls.stream().filter(c -> filter.kind() != HistoryFilter.Kind.MISSED || c.result() == Result.MISSED)
				.toList();
	}

	@Override
	public CompletionStage<Optional<CallDetail>> detail(long id) {
		return CompletableFuture.completedStage(Optional.empty());
	}

	@Override
	public CompletionStage<Integer> unseenMissed() {
		return CompletableFuture.completedStage(seen ? 0 : fit(new HistoryFilter(HistoryFilter.Kind.MISSED, "")).size());
	}

	@Override
	public CompletionStage<Void> markSeen() {
		seen = true;
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
		listener = changed;
		return () -> listener = null;
	}
}
