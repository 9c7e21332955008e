package org.webphone.history.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.webphone.core.Text;
import org.webphone.history.TimelineEntry;
import org.webphone.telephony.CallSnapshot;
import org.webphone.telephony.CallState;

/** Writes down what happened in one call by comparing what was with what is. */
final class Timeline {

	/** Somebody who switches between two calls for hours must not fill the disk. */
	private static final int MOST = 500;

	private final List<TimelineEntry> entries = new ArrayList<>();

	void began(CallSnapshot call) {
		add(call.started(), "started", call.remote().number());
		if (!(call.state() instanceof CallState.Dialing)) {
			state(call);
		}
	}

	void changed(CallSnapshot before, CallSnapshot now, Instant at) {
		if (!before.remote().number().equals(now.remote().number())) {
			add(at, "party", now.remote().number());
		}
		if (before.muted() != now.muted()) {
			add(at, now.muted() ? "muted" : "unmuted", "");
		}
		if (before.recording() != now.recording()) {
			add(at, now.recording() ? "recording" : "recording-stopped", "");
		}
		if (!before.notice().equals(now.notice()) && !now.notice().isEmpty()) {
			add(at, "notice", now.notice());
		}
		if (!before.state().equals(now.state())) {
			if (now.state() instanceof CallState.Active && before.state().established()) {
				add(now.stateSince(), "resumed", "");
			} else {
				state(now);
			}
		}
	}

	private void state(CallSnapshot now) {
		switch (now.state()) {
			case CallState.Dialing s -> {
				// The start says it.
			}
			case CallState.Answering s -> {
				// The answer counts when the other side has confirmed it.
			}
			case CallState.Active s -> add(now.answered().orElse(now.stateSince()), "answered", "");
			case CallState.Transferring s -> add(now.stateSince(), "transferring", s.target());
			case CallState.Ended s -> add(now.stateSince(), "ended", s.ending().reason().word());
			default -> add(now.stateSince(), now.state().word(), "");
		}
	}

	void add(Instant at, String what, String arg) {
		if (entries.size() < MOST || what.equals("ended")) {
			entries.add(new TimelineEntry(at, what, Text.printable(arg, 200)));
		}
	}

	List<TimelineEntry> entries() {
		return List.copyOf(entries);
	}
}
