package org.webphone.telephony.internal;

import java.util.concurrent.CompletionStage;

import org.webphone.telephony.CallState;

/** Answers an incoming call; the call the user was in is held. */
final class AnswerCall {

	private final Switchboard board;
	private final LiveCall call;

	AnswerCall(Switchboard board, LiveCall call) {
		this.board = board;
		this.call = call;
	}

	CompletionStage<Void> start() {
		Refusal.unless(call.undecided(), call, "answered");
		board.calls.makeRoomFor(call);
		call.enter(new CallState.Answering());
		CompletionStage<Void> answered = call.pending().expect(Pending.ANSWER);
		call.leg().answer();
		return answered;
	}
}
