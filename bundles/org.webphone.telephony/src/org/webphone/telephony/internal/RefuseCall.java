package org.webphone.telephony.internal;

import java.util.concurrent.CompletionStage;

import org.webphone.core.Address;
import org.webphone.telephony.CallException;
import org.webphone.telephony.EndReason;

/** Refuses an incoming call, with a code or by sending the caller on. */
final class RefuseCall {

	private static final int BUSY_HERE = 486;
	private static final int BUSY_EVERYWHERE = 600;
	private static final int UNAVAILABLE = 480;

	private final LiveCall call;

	RefuseCall(LiveCall call) {
		this.call = call;
	}

	CompletionStage<Void> withCode(int code) {
		Refusal.unless(call.undecided(), call, "refused");
		if (code < 400 || code > 699) {
			throw new CallException("A call is refused with a code from 400 to 699, not with " + code + ".");
		}
		call.decide(code == BUSY_HERE || code == BUSY_EVERYWHERE ? EndReason.BUSY
				: code == UNAVAILABLE ? EndReason.NO_ANSWER : EndReason.DECLINED);
		CompletionStage<Void> ended = call.pending().expect(Pending.END);
		call.leg().reject(code, "");
		return ended;
	}

	CompletionStage<Void> sendTo(String target) {
		Refusal.unless(call.undecided(), call, "forwarded");
		Address address = new DialString(target, call.trunk().settings()).address();
		call.decide(EndReason.FORWARDED);
		CompletionStage<Void> ended = call.pending().expect(Pending.END);
		call.change(edit -> edit.passedTo = address.number());
		call.leg().forward(address);
		return ended;
	}
}
