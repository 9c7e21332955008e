package org.webphone.ui.telephony.internal.popup;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.IntSupplier;

import org.webphone.core.CallId;
import org.webphone.core.Subscription;
import org.webphone.ui.Observers;

/** Which pop-ups are on the screen and for how long. {@link #show} and {@link #withdraw} from any thread, else UI thread. */
final class PopUpModel {

	/** Runs a task on the UI thread after a while. */
	@FunctionalInterface
	interface Later {

		void after(int millis, Runnable task);
	}

	private static final int MISSED_SECONDS = 5;

	private final Executor ui;
	private final IntSupplier seconds;
	private final Later later;
	private final Observers observers = new Observers();
	private final Map<CallId, PopUp> shown = new LinkedHashMap<>();
	private final Map<CallId, Integer> turns = new HashMap<>();
	private final Map<CallId, PopUp.Kind> closed = new HashMap<>();
	private int turn;

	/** @param seconds how long a call is shown; 0 for no pop-ups at all */
	PopUpModel(Executor ui, IntSupplier seconds, Later later) {
		this.ui = ui;
		this.seconds = seconds;
		this.later = later;
	}

	/** Oldest first. */
	List<PopUp> shown() {
		return List.copyOf(shown.values());
	}

	Subscription observe(Runnable observer) {
		return observers.add(observer);
	}

	/** Shows a pop-up, or changes what it says; it then stays no longer than it would have. */
	void show(PopUp popUp) {
		ui.execute(() -> {
			PopUp before = shown.get(popUp.call());
			boolean again = before != null && before.kind() == popUp.kind();
			if (seconds.getAsInt() == 0 || !again && closed.get(popUp.call()) == popUp.kind()) {
				return;
			}
			shown.put(popUp.call(), popUp);
			if (!again) {
				int mine = ++turn;
				turns.put(popUp.call(), mine);
				int time = popUp.kind() == PopUp.Kind.MISSED ? MISSED_SECONDS : seconds.getAsInt();
				later.after(time * 1000, () -> expire(popUp.call(), mine));
			}
			observers.changed();
		});
	}

	/** The call is no longer waiting. What tells of a missed call stays for its time. */
	void withdraw(CallId call) {
		ui.execute(() -> {
			PopUp now = shown.get(call);
			closed.remove(call);
			if (now != null && now.kind() == PopUp.Kind.INCOMING) {
				shown.remove(call);
				turns.remove(call);
				observers.changed();
			}
		});
	}

	/** Takes a pop-up away while its call goes on waiting. */
	void close(CallId call) {
		PopUp was = shown.remove(call);
		if (was != null) {
			turns.remove(call);
			if (was.kind() == PopUp.Kind.INCOMING) {
				closed.put(call, was.kind());
			}
			observers.changed();
		}
	}

	private void expire(CallId call, int mine) {
		if (turns.getOrDefault(call, 0) == mine) {
			close(call);
		}
	}
}
