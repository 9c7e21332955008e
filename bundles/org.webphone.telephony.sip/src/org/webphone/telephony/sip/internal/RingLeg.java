package org.webphone.telephony.sip.internal;

import java.util.Optional;

import org.webphone.sip.SipBody;
import org.webphone.sip.SipCall;
import org.webphone.sip.SipHeaders;

/** Tells the caller that it rings here. */
final class RingLeg {

	private final SipLeg leg;

	RingLeg(SipLeg leg) {
		this.leg = leg;
	}

	void start() {
		if (leg.over() || leg.established()) {
			return;
		}
		SipCall call = leg.call();
		if (call.invite().body().isEmpty() && call.invite().headers().hasToken("Require", "100rel")) {
			// RFC 3262 section 5: where the INVITE had no offer, the first reliable response holds it.
			call.ring(180, SipHeaders.NONE, Optional.of(SipBody.sdp(leg.sound().offer(false).write())));
		} else {
			call.ring();
		}
	}
}
