package org.webphone.telephony.internal;

import org.webphone.telephony.CallException;
import org.webphone.telephony.CallException.Reason;
import org.webphone.telephony.CallState;

/** The sentence for a command that does not fit the state of a call. */
final class Refusal {

	private Refusal() {
	}

	/** Checks that {@code fits}. */
	static void unless(boolean fits, LiveCall call, String verb) {
		if (!fits) {
			Reason reason = call.over() ? Reason.CALL_OVER : Reason.NOT_NOW;
			throw new CallException(reason, "The call " + call.id() + " is " + describe(call.state()) + "; it cannot be " + verb + ".");
		}
	}

	private static String describe(CallState state) {
		return switch (state) {
			case CallState.Dialing d -> "being set up";
			case CallState.Ringing r -> "ringing at the other side";
			case CallState.Early e -> "ringing at the other side";
			case CallState.Incoming i -> "waiting for an answer";
			case CallState.Answering a -> "being answered";
			case CallState.Active a -> "active";
			case CallState.Held h -> "held";
			case CallState.RemoteHeld h -> "held by the other side";
			case CallState.Transferring t -> "being transferred";
			case CallState.Conference c -> "in a conference";
			case CallState.Ended e -> "over";
		};
	}
}
