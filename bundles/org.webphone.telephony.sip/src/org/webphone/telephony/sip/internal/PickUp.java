package org.webphone.telephony.sip.internal;

import java.util.List;
import java.util.Set;

import org.webphone.core.Address;
import org.webphone.sip.SipCall;
import org.webphone.sip.SipEnd;
import org.webphone.sip.SipHeaders;

/**
 * Takes over a call that rings at a colleague's: by an INVITE that replaces the ringing dialog where the exchange has told
 * it (RFC 3891), else, or where the exchange does not take that, by the code of the account.
 */
final class PickUp {

	/** Codes of those who do not know the dialog, do not take a Replaces, or let nobody through. */
	private static final Set<Integer> REFUSALS = Set.of(403, 404, 405, 420, 481, 501);

	private final SipLineDesk desk;
	private final SipLeg leg;
	private final Address fallback;

	PickUp(SipLineDesk desk, SipLeg leg, Address fallback) {
		this.desk = desk;
		this.leg = leg;
		this.fallback = fallback;
	}

	/** @param ways how to take it over, in the order in which they are tried */
	void start(List<DialogInfo.Takeover> ways) {
		desk.track(leg);
		attempt(ways);
	}

	private void attempt(List<DialogInfo.Takeover> ways) {
		if (ways.isEmpty()) {
			desk.offLoop(() -> new PlaceCall(desk, leg, fallback).start(new OutgoingListener(leg)));
			return;
		}
		var call = new PlaceCall(desk, leg, ways.getFirst().target())
				.with(SipHeaders.of("Replaces", ways.getFirst().dialog().headerValue()).with("Require", "replaces"));
		desk.offLoop(() -> call.start(new Replacing(ways.subList(1, ways.size()))));
	}

	private final class Replacing extends OutgoingListener {

		private final List<DialogInfo.Takeover> others;

		Replacing(List<DialogInfo.Takeover> others) {
			super(PickUp.this.leg);
			this.others = others;
		}

		@Override
		public void ended(SipCall call, SipEnd end) {
			if (end.cause() == SipEnd.Cause.REJECTED && REFUSALS.contains(end.code()) && !leg.over() && !leg.unwanted()) {
				leg.startAgain();
				attempt(others);
			} else {
				super.ended(call, end);
			}
		}
	}
}
