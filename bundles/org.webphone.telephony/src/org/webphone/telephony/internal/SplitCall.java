package org.webphone.telephony.internal;

import java.util.concurrent.CompletionStage;

import org.webphone.telephony.CallException;
import org.webphone.telephony.CallException.Reason;

/** Takes a call out of the conference; it is held, the others go on. */
final class SplitCall {

	private final Switchboard board;
	private final LiveCall call;

	SplitCall(Switchboard board, LiveCall call) {
		this.board = board;
		this.call = call;
	}

	CompletionStage<Void> start() {
		if (!board.conference.has(call)) {
			throw new CallException(Reason.NOT_IN_CONFERENCE, "The call " + call.id() + " is not in a conference.");
		}
		CompletionStage<Void> held = call.pending().expect(Pending.HOLD);
		board.conference.leave(call);
		call.orderHold();
		return held;
	}
}
