package org.webphone.telephony.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.webphone.telephony.CallState;
import org.webphone.telephony.EndReason;

/** Ends a call in any state. Ending what is over already is no error: both sides often hang up at once. */
final class HangUp {

	private final LiveCall call;

	HangUp(LiveCall call) {
		this.call = call;
	}

	CompletionStage<Void> start() {
		if (call.over()) {
			return CompletableFuture.completedFuture(null);
		}
		if (call.state() instanceof CallState.Incoming) {
			call.decide(EndReason.DECLINED);
		}
		CompletionStage<Void> ended = call.pending().expect(Pending.END);
		call.leg().hangUp();
		return ended;
	}
}
