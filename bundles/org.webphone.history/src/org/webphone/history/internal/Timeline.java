package org.webphone.history.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.webphone.core.Text;
import org.webphone.history.TimelineEntry;
import org.webphone.telephony.CallSnapshot;
import org.webphone.telephony.CallState;
import org.webphone.telephony.Direction;
import org.webphone.telephony.EndReason;
import org.webphone.telephony.Ending;
import org.webphone.telephony.Party;

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
			other(now, at);
		}
		named(now.remote());
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
			case CallState.Ended s -> add(now.stateSince(), "ended", ended(s.ending()));
			default -> add(now.stateSince(), now.state().word(), "");
		}
	}

	/** Of a call that simply ended the reader wants to know who ended it. */
	private static String ended(Ending ending) {
		return ending.reason() != EndReason.NORMAL ? ending.reason().word() : ending.byUs() ? "hung-up-here" : "hung-up-there";
	}

	/** Before the answer it is where the call was sent to, or who really rings; afterwards it is somebody else who speaks. */
	private void other(CallSnapshot now, Instant at) {
		boolean spoken = now.answered().isPresent();
		if (spoken || now.direction() == Direction.OUT) {
			add(at, spoken ? "party" : now.notice().equals("diverted") ? "diverted" : "reached", now.remote().number());
		}
	}

	/** The name of somebody who came in is found out a little later. */
	private void named(Party party) {
		if (!party.name().isBlank() && !entries.isEmpty()) {
			int last = entries.size() - 1;
			TimelineEntry entry = entries.get(last);
			if (entry.what().equals("party") && entry.arg().equals(party.number())) {
				entries.set(last, new TimelineEntry(entry.at(), entry.what(), Text.printable(party.name(), 200)));
			}
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
