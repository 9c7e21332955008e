package org.webphone.ui.telephony.internal;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;

import org.webphone.core.CallId;
import org.webphone.core.Subscription;
import org.webphone.telephony.Call;

/** Recording the lines: which run and which rest. UI thread only. */
final class Recordings {

	/** How the recording of a line stands. */
	enum State {
		OFF, RUNNING, RESTING
	}

	private final CallsModel calls;
	private final Executor ui;
	private final Observers observers = new Observers();
	private final Set<CallId> resting = new HashSet<>();

	Recordings(CallsModel calls, Executor ui) {
		this.calls = calls;
		this.ui = ui;
		calls.observe(() -> resting.removeIf(id -> calls.line(id).filter(l -> l.call().recording()).isEmpty()));
	}

	State state(CallId id) {
		if (calls.line(id).filter(l -> l.call().recording()).isEmpty()) {
			return State.OFF;
		}
		return resting.contains(id) ? State.RESTING : State.RUNNING;
	}

	/** Starts, or goes on with what rests. */
	void start(CallId id) {
		order(id, call -> call.record(null), false);
	}

	void pause(CallId id) {
		order(id, Call::pauseRecording, true);
	}

	void stop(CallId id) {
		order(id, Call::stopRecording, false);
	}

	Subscription observe(Runnable observer) {
		return observers.add(observer);
	}

	private void order(CallId id, Function<Call, CompletionStage<Void>> what, boolean rests) {
		calls.order(id, what).ifPresent(done -> calls.watch(done.thenRunAsync(() -> {
			if (rests) {
				resting.add(id);
			} else {
				resting.remove(id);
			}
			observers.changed();
		}, ui)));
	}
}
