package org.webphone.telephony.sip.internal;

import org.webphone.sdp.Outcome;
import org.webphone.sip.SipBody;

/** Answers a call that came in; the first packet leaves before the caller's ACK has come. */
final class AnswerLeg {

	private final SipLeg leg;

	AnswerLeg(SipLeg leg) {
		this.leg = leg;
	}

	void start() {
		if (leg.over() || leg.established() || leg.answerSent()) {
			return;
		}
		leg.answerSent(true);
		if (leg.sound().agreed().isPresent()) {
			// Agreed on already by a reliable response and its PRACK.
			leg.call().accept(SipBody.sdp(leg.sound().description().write()));
			return;
		}
		if (leg.firstAnswer().isEmpty()) {
			leg.call().accept(SipBody.sdp(leg.sound().offer(false).write()));
			return;
		}
		Outcome.Agreed agreed = leg.firstAnswer().get();
		leg.call().accept(SipBody.sdp(agreed.local().write()));
		leg.sound().settle(agreed, false);
	}
}
