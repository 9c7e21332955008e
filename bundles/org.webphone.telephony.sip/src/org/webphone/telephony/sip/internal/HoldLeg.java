package org.webphone.telephony.sip.internal;

import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.sdp.Outcome;
import org.webphone.sdp.SdpException;
import org.webphone.sip.SipBody;
import org.webphone.sip.SipOutcome;

/** Holds or resumes by a new offer (RFC 3264 section 8.4). The user is silent to the other side from the first moment. */
final class HoldLeg {

	private static final Logger LOG = LoggerFactory.getLogger(HoldLeg.class);

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
		leg.holding(true);
		if (hold) {
			leg.sound().silence(true);
		}
		leg.call().reinvite(SipBody.sdp(leg.sound().offer(hold).write()))
				.thenAccept(outcome -> leg.desk().onLoop(() -> settled(outcome)));
	}

	private void settled(SipOutcome outcome) {
		leg.holding(false);
		if (!leg.over()) {
			answer(outcome).ifPresentOrElse(agreed -> {
				leg.sound().settle(agreed, hold);
				leg.tellMedia();
			}, () -> {
				leg.sound().withdraw();
				leg.events().commandFailed(name(), sentence(outcome));
			});
		}
		leg.holdSettled();
	}

	private Optional<Outcome.Agreed> answer(SipOutcome outcome) {
		Optional<SipBody> body = outcome.ok() ? outcome.response().flatMap(r -> r.body()) : Optional.empty();
		try {
			if (body.isPresent() && leg.sound().read(body.get().text()) instanceof Outcome.Agreed agreed) {
				return Optional.of(agreed);
			}
		} catch (SdpException e) {
			LOG.info("The answer to {} cannot be read: {}", name(), e.getMessage());
		}
		return Optional.empty();
	}

	private String sentence(SipOutcome outcome) {
		return (hold ? "The call could not be held" : "The call could not be resumed") + ": the other side said "
				+ outcome.code() + ' ' + org.webphone.core.Text.printable(outcome.reason(), 100) + '.';
	}

	private String name() {
		return hold ? "hold" : "resume";
	}
}
