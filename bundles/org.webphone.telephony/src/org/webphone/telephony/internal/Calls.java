package org.webphone.telephony.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.webphone.core.CallId;
import org.webphone.telephony.Call;
import org.webphone.telephony.CallException;
import org.webphone.telephony.CallException.Reason;

/** The calls of this session: those that last, and the latest that ended. Written by the {@code calls} thread, read by any. */
final class Calls {

	/** How many ended calls are still found by identity. */
	private static final int REMEMBERED = 200;

	private final Switchboard board;
	private final Map<CallId, LiveCall> known = Collections.synchronizedMap(new LinkedHashMap<>());
	private volatile List<Call> live = List.of();
	private volatile boolean doNotDisturb;
	private int count;

	Calls(Switchboard board) {
		this.board = board;
	}

	/** An identity for the next call; from any thread. */
	synchronized CallId nextId() {
		return new CallId("c" + ++count);
	}

	void add(LiveCall call) {
		known.put(call.id(), call);
		publish();
	}

	void ended() {
		publish();
		forgetOldest();
	}

	private void publish() {
		var list = new ArrayList<Call>(lasting());
		Collections.reverse(list);
		live = List.copyOf(list);
	}

	private void forgetOldest() {
		synchronized (known) {
			var ids = known.values().stream().filter(LiveCall::over).map(LiveCall::id).toList();
			ids.subList(0, Math.max(0, ids.size() - REMEMBERED)).forEach(known::remove);
		}
	}

	/** Calls that have not ended, oldest first. */
	List<LiveCall> lasting() {
		synchronized (known) {
			return known.values().stream().filter(c -> !c.over()).toList();
		}
	}

	/** Calls that have not ended, newest first; a list that does not change. */
	List<Call> live() {
		return live;
	}

	Optional<LiveCall> find(CallId id) {
		return Optional.ofNullable(known.get(id));
	}

	LiveCall get(CallId id) {
		return find(id).orElseThrow(() -> new CallException(Reason.CALL_GONE, "There is no call " + id + "."));
	}

	boolean doNotDisturb() {
		return doNotDisturb;
	}

	void doNotDisturb(boolean on) {
		doNotDisturb = on;
	}

	/** Holds every call that has the user's ear and microphone, except {@code next} and those that share a conference with it. */
	void makeRoomFor(LiveCall next) {
		for (LiveCall call : lasting()) {
			boolean together = next != null && board.conference.has(next) && board.conference.has(call);
			if (call != next && !together && call.inUse() && !call.holdWanted()) {
				call.orderHold();
			}
		}
	}
}
