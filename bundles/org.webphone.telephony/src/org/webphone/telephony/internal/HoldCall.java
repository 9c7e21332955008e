package org.webphone.telephony.internal;

import java.util.List;
import java.util.concurrent.CompletionStage;

import org.webphone.telephony.CallState;

/** Holds a call, or makes it the one the user talks in. */
final class HoldCall {

	private final Switchboard board;
	private final LiveCall call;

	HoldCall(Switchboard board, LiveCall call) {
		this.board = board;
		this.call = call;
	}

	CompletionStage<Void> hold() {
		Refusal.unless(call.inUse(), call, "held");
		CompletionStage<Void> held = call.pending().expect(Pending.HOLD);
		call.orderHold();
		return held;
	}

	CompletionStage<Void> resume() {
		Refusal.unless(call.state() instanceof CallState.Held || call.talking() && call.holdWanted(), call, "resumed");
		board.calls.makeRoomFor(call);
		withItsConference();
		CompletionStage<Void> resumed = call.pending().expect(Pending.RESUME);
		call.orderResume();
		return resumed;
	}

	/** A conference that was held as a whole, because another call came between, comes back as a whole. */
	private void withItsConference() {
		List<LiveCall> members = board.conference.has(call) ? board.conference.members() : List.of();
		if (members.stream().allMatch(LiveCall::holdWanted)) {
			members.stream().filter(m -> m != call && m.state() instanceof CallState.Held).forEach(LiveCall::orderResume);
		}
	}
}
