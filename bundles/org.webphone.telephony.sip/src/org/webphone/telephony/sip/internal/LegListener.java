package org.webphone.telephony.sip.internal;

import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.Text;
import org.webphone.sdp.Outcome;
import org.webphone.sdp.SdpException;
import org.webphone.sip.SipBody;
import org.webphone.sip.SipCall;
import org.webphone.sip.SipCallListener;
import org.webphone.sip.SipEnd;
import org.webphone.sip.SipOffer;
import org.webphone.sip.SipReferral;
import org.webphone.sip.SipRequest;
import org.webphone.telephony.EndReason;

/** What calls in both directions hear once they are set up. */
abstract class LegListener implements SipCallListener {

	private static final Logger LOG = LoggerFactory.getLogger(LegListener.class);

	final SipLeg leg;
	/** They asked for our offer within the call; their answer comes with ACK. */
	private boolean answerFollows;

	LegListener(SipLeg leg) {
		this.leg = leg;
	}

	/** The peer changes the session: another address or codec, hold, or it asks what we can do. */
	@Override
	public void offered(SipCall call, SipOffer offer) {
		if (leg.over() || leg.sound() == null) {
			offer.refuse(488, "");
			return;
		}
		if (offer.body().isEmpty()) {
			answerFollows = true;
			offer.accept(SipBody.sdp(leg.sound().offer(leg.sound().heldByUs()).write()));
			return;
		}
		try {
			switch (leg.sound().answer(offer.body().get().text())) {
				case Outcome.Agreed agreed -> {
					offer.accept(SipBody.sdp(agreed.local().write()));
					leg.sound().settle(agreed, leg.sound().heldByUs());
					if (leg.established()) {
						leg.tellMedia();
						leg.takenBack();
					}
				}
				case Outcome.Refused refused -> {
					LOG.info("A changed session was refused: {}", Text.printable(refused.explanation(), 300));
					offer.refuse(488, "");
				}
			}
		} catch (SdpException e) {
			LOG.info("A changed session could not be read: {}", e.getMessage());
			offer.refuse(400, "Bad session description");
		}
	}

	@Override
	public void acknowledged(SipCall call, Optional<SipBody> answer) {
		if (leg.over()) {
			return;
		}
		if (answerFollows) {
			answerFollows = false;
			readAnswer(answer).ifPresentOrElse(agreed -> {
				leg.sound().settle(agreed, leg.sound().heldByUs());
				leg.tellMedia();
			}, () -> leg.sound().withdraw());
		}
	}

	/** Nothing was offered anew, but they may have sound sent to another address from now on. */
	@Override
	public void refreshed(SipCall call, SipBody answer) {
		if (!leg.over() && leg.established() && !leg.holding()) {
			readAnswer(Optional.of(answer)).ifPresent(agreed -> {
				leg.sound().settle(agreed, leg.sound().heldByUs());
				leg.tellMedia();
			});
		}
	}

	/** Their answer to our offer, where it can be used. */
	final Optional<Outcome.Agreed> readAnswer(Optional<SipBody> body) {
		try {
			if (body.isPresent() && leg.sound().read(body.get().text()) instanceof Outcome.Agreed agreed) {
				return Optional.of(agreed);
			}
			LOG.info("Their answer to our session description cannot be used");
		} catch (SdpException e) {
			LOG.info("Their answer to our session description cannot be read: {}", e.getMessage());
		}
		return Optional.empty();
	}

	@Override
	public boolean info(SipCall call, SipRequest request) {
		Optional<org.webphone.telephony.Tone> tone = request.body().flatMap(DtmfInfo::read);
		tone.ifPresent(leg.events()::tone);
		return tone.isPresent() || request.body().isEmpty();
	}

	@Override
	public void referred(SipCall call, SipReferral referral) {
		if (leg.over() || !leg.established()) {
			referral.refuse(603, "Declined");
		} else {
			new FollowReferral(leg, referral).start();
		}
	}

	@Override
	public void renamed(SipCall call) {
		leg.events().remoteChanged(CallFacts.shown(call.remote()));
	}

	@Override
	public void ended(SipCall call, SipEnd end) {
		EndReason reason = leg.referring() && end.cause() == SipEnd.Cause.REMOTE ? EndReason.TRANSFERRED
				: CallEnds.reason(end, leg.established(), call.incoming());
		if (leg.moving() && end.cause() == SipEnd.Cause.FAILED) {
			// Whatever the other side says to a call that has moved: without the move it would have gone on.
			leg.disconnect();
		}
		leg.end(reason, end.code(), CallEnds.detail(end));
	}
}
