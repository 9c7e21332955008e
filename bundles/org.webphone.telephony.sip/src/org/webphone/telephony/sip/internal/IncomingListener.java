package org.webphone.telephony.sip.internal;

import java.util.Optional;

import org.webphone.sip.SipBody;
import org.webphone.sip.SipCall;
import org.webphone.sip.SipResponse;

/** What a call that came in hears. */
final class IncomingListener extends LegListener {

	IncomingListener(SipLeg leg) {
		super(leg);
	}

	@Override
	public void answered(SipCall call, SipResponse response, String branch) {
		// only of calls that we place
	}

	@Override
	public void acknowledged(SipCall call, Optional<SipBody> answer) {
		if (leg.established() || leg.over()) {
			super.acknowledged(call, answer);
			return;
		}
		if (!leg.answerSent()) {
			// Our offer went with a reliable response, their answer comes with PRACK; it still rings.
			readAnswer(answer).ifPresentOrElse(agreed -> leg.sound().settle(agreed, false), () -> call.reject(488));
			return;
		}
		if (leg.sound().agreed().isPresent()) {
			leg.establish();
			return;
		}
		// Their INVITE had no offer: ours went with 200, their answer comes now.
		readAnswer(answer).ifPresentOrElse(agreed -> {
			leg.sound().settle(agreed, false);
			leg.establish();
		}, () -> leg.giveUp("The caller has no sound that this telephone knows."));
	}
}
