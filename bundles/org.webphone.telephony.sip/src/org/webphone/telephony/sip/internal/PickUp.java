package org.webphone.telephony.sip.internal;

import java.util.Optional;

import org.webphone.core.Address;
import org.webphone.sip.SipCall;
import org.webphone.sip.SipEnd;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipReplaces;

/**
 * Takes over a call that rings at a colleague's: by an INVITE that replaces the ringing dialog where the exchange has told
 * it (RFC 3891), else, or where the exchange does not take that, by the code of the account.
 */
final class PickUp {

	private final SipLineDesk desk;
	private final SipLeg leg;
	private final Address fallback;

	PickUp(SipLineDesk desk, SipLeg leg, Address fallback) {
		this.desk = desk;
		this.leg = leg;
		this.fallback = fallback;
	}

	/** @param ringing the dialog, where it is known */
	void start(Address colleague, Optional<SipReplaces> ringing) {
		desk.track(leg);
		if (ringing.isEmpty()) {
			desk.offLoop(this::byCode);
			return;
		}
		var call = new PlaceCall(desk, leg, colleague)
				.with(SipHeaders.of("Replaces", ringing.get().headerValue()).with("Require", "replaces"));
		desk.offLoop(() -> call.start(new Replacing()));
	}

	private void byCode() {
		new PlaceCall(desk, leg, fallback).start(new OutgoingListener(leg));
	}

	private final class Replacing extends OutgoingListener {

		Replacing() {
			super(PickUp.this.leg);
		}

		@Override
		public void ended(SipCall call, SipEnd end) {
			boolean refused = end.cause() == SipEnd.Cause.REJECTED && (end.code() == 481 || end.code() == 420 || end.code() == 501);
			if (refused && !leg.over() && !leg.unwanted()) {
				leg.startAgain();
				desk.offLoop(PickUp.this::byCode);
			} else {
				super.ended(call, end);
			}
		}
	}
}
