package org.webphone.ui.telephony.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.LongFunction;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.CallId;
import org.webphone.core.Subscription;
import org.webphone.history.HistoryService;
import org.webphone.ui.Callbacks;

/** Flag and note of the calls that last; the history keeps them. UI thread only. */
final class CallNotes {

	private static final Logger LOG = LoggerFactory.getLogger(CallNotes.class);

	private final HistoryService history;
	private final Executor ui;
	private final Observers observers = new Observers();
	private final Set<CallId> flagged = new HashSet<>();
	private final Map<CallId, String> notes = new HashMap<>();

	CallNotes(HistoryService history, CallsModel calls, Executor ui) {
		this.history = history;
		this.ui = ui;
		calls.observe(() -> {
			flagged.removeIf(id -> calls.line(id).isEmpty());
			notes.keySet().removeIf(id -> calls.line(id).isEmpty());
		});
	}

	boolean flagged(CallId call) {
		return flagged.contains(call);
	}

	void toggleFlag(CallId call) {
		boolean on = !flagged(call);
		keep(call, id -> history.flag(id, on), () -> {
			if (on) {
				flagged.add(call);
			} else {
				flagged.remove(call);
			}
		});
	}

	/** The note of a call; empty for none. */
	String note(CallId call) {
		return notes.getOrDefault(call, "");
	}

	void note(CallId call, String text) {
		if (!text.equals(note(call))) {
			keep(call, id -> history.note(id, text), () -> notes.put(call, text));
		}
	}

	Subscription observe(Runnable observer) {
		return observers.add(observer);
	}

	/** What was written is shown at once; where the history does not take it, the log says so. */
	private void keep(CallId call, LongFunction<CompletionStage<Void>> what, Runnable shown) {
		shown.run();
		observers.changed();
		history.row(call).thenCompose(row -> row.isPresent() ? what.apply(row.get())
				: CompletableFuture.failedStage(new IllegalStateException("the history does not know the call")))
				.whenCompleteAsync(Callbacks.logged((nothing, failure) -> {
					if (failure != null) {
						LOG.warn("Flag or note of the call {} cannot be kept", call, failure);
					}
				}), ui);
	}
}
