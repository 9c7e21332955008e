package org.webphone.telephony.sip.internal;

import java.util.Optional;
import java.util.function.BiConsumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.sdp.Outcome;
import org.webphone.sdp.SdpException;
import org.webphone.sip.SipBody;
import org.webphone.sip.SipOutcome;

/**
 * Offers the session of a standing call anew (RFC 3264 section 8), with hold as wanted. One at a time: whoever orders the next one
 * waits for {@link SipLeg#whenHoldSettles}. Only on the loop.
 */
final class OfferAgain {

	private static final Logger LOG = LoggerFactory.getLogger(OfferAgain.class);

	private final SipLeg leg;
	private final boolean hold;

	OfferAgain(SipLeg leg, boolean hold) {
		this.leg = leg;
		this.hold = hold;
	}

	/** @param done told how it went and whether the other side agrees, unless the call has ended meanwhile */
	void start(BiConsumer<SipOutcome, Boolean> done) {
		leg.holding(true);
		leg.call().reinvite(() -> SipBody.sdp(leg.sound().offer(hold).write()))
				.thenAccept(outcome -> leg.desk().onLoop(() -> settled(outcome, done)));
	}

	private void settled(SipOutcome outcome, BiConsumer<SipOutcome, Boolean> done) {
		leg.holding(false);
		if (!leg.over()) {
			Optional<Outcome.Agreed> answer = answer(outcome);
			answer.ifPresentOrElse(agreed -> {
				leg.sound().settle(agreed, hold);
				leg.tellMedia();
			}, () -> leg.sound().withdraw());
			done.accept(outcome, answer.isPresent());
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
			LOG.info("The answer to our new offer cannot be read: {}", e.getMessage());
		}
		return Optional.empty();
	}
}
