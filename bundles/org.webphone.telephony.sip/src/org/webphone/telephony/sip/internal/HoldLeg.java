package org.webphone.telephony.sip.internal;

import org.webphone.sip.SipOutcome;

/** Holds or resumes by a new offer (RFC 3264 section 8.4). The user is silent to the other side from the first moment. */
final class HoldLeg {

	private final SipLeg leg;
	private final boolean hold;

	HoldLeg(SipLeg leg, boolean hold) {
		this.leg = leg;
		this.hold = hold;
	}

	void start() {
		if (leg.over() || !leg.established()) {
			leg.events().commandFailed(name(), "The call is not established.");
			return;
		}
		if (leg.holding()) {
			leg.whenHoldSettles(this::start);
			return;
		}
		if (leg.sound().heldByUs() == hold) {
			leg.events().holdChanged(hold, leg.sound().heldByRemote());
			return;
		}
		if (hold) {
			leg.sound().silence(true);
		}
		new OfferAgain(leg, hold).start((outcome, agreed) -> {
			if (!agreed) {
				leg.events().commandFailed(name(), sentence(outcome));
			}
		});
	}

	private String sentence(SipOutcome outcome) {
		return (hold ? "The call could not be held" : "The call could not be resumed") + ": the other side said "
				+ outcome.code() + ' ' + org.webphone.core.Text.printable(outcome.reason(), 100) + '.';
	}

	private String name() {
		return hold ? "hold" : "resume";
	}
}
