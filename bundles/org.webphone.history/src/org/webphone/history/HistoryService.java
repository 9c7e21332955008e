package org.webphone.history;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

import org.webphone.core.CallId;
import org.webphone.core.Subscription;

/** The call history of this user. An OSGi service, safe from any thread; nothing blocks the caller. */
public interface HistoryService {

	/** Finished calls, newest first. */
	CompletionStage<List<CallRecord>> page(HistoryFilter filter, int offset, int limit);

	/** How many finished calls fit the filter. */
	CompletionStage<Integer> count(HistoryFilter filter);

	/** Totals of the days among the calls that fit the filter, newest first; of a search that finds very many, its newest finds. */
	CompletionStage<List<DayCount>> days(HistoryFilter filter);

	CompletionStage<Optional<CallDetail>> detail(long id);

	/** Missed calls the user has not seen. */
	CompletionStage<Integer> unseenMissed();

	CompletionStage<Void> markSeen();

	/** The row of a call that lasts, so that it can be flagged and noted; empty where nothing is remembered of it. */
	default CompletionStage<Optional<Long>> row(CallId call) {
		return java.util.concurrent.CompletableFuture.completedStage(Optional.empty());
	}

	CompletionStage<Void> flag(long id, boolean on);

	CompletionStage<Void> note(long id, String text);

	/** Deletes the whole history. */
	CompletionStage<Void> deleteAll();

	/** The number dialled last, for the call button with an empty field. */
	CompletionStage<Optional<String>> lastDialled();

	/** A sentence about what is wrong with the store (damaged and set aside, disk full); empty while it works. */
	String problem();

	/** {@code changed} runs on {@code executor} after rows were added or completed. */
	Subscription addListener(Runnable changed, Executor executor);
}
