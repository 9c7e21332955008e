package org.webphone.telephony.sip.internal;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.Address;
import org.webphone.sip.SipCall;
import org.webphone.sip.SipEnd;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipResponse;

/**
 * Takes over a call that rings at a colleague's: by an INVITE that replaces the ringing dialog where the exchange has told
 * it (RFC 3891), else, or where that is not taken, by the code of the account. Who takes it hands the call over at once; phones
 * that know Replaces for answered calls only ring instead, which helps nobody.
 */
final class PickUp {

	private static final Logger LOG = LoggerFactory.getLogger(PickUp.class);
	/** Codes of those who do not know the dialog, do not take a Replaces, or let nobody through. */
	private static final Set<Integer> REFUSALS = Set.of(403, 404, 405, 420, 481, 501);

	/** Who hands over does not ring. */
	private static final long RINGING_MS = 2_500;
	private static final long PATIENCE_MS = 8_000;

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
		var replacing = new Replacing(ways.subList(1, ways.size()));
		desk.later(PATIENCE_MS, TimeUnit.MILLISECONDS, replacing::giveUp);
		desk.offLoop(() -> call.start(replacing));
	}

	private final class Replacing extends OutgoingListener {

		private final List<DialogInfo.Takeover> others;
		private boolean rings;
		private boolean givenUp;
		private boolean done;

		Replacing(List<DialogInfo.Takeover> others) {
			super(PickUp.this.leg);
			this.others = others;
		}

		@Override
		public void progress(SipCall call, SipResponse response, String branch) {
			super.progress(call, response, branch);
			if (!rings && response.code() >= 180) {
				rings = true;
				desk.later(RINGING_MS, TimeUnit.MILLISECONDS, this::giveUp);
			}
		}

		/** It only rings. */
		void giveUp() {
			if (!done && !givenUp && !leg.over() && !leg.established() && leg.call() != null) {
				LOG.info("The dialog of a ringing call is not handed over; the code of the account is tried");
				givenUp = true;
				leg.call().end();
			}
		}

		@Override
		public void ended(SipCall call, SipEnd end) {
			done = true;
			boolean refused = end.cause() == SipEnd.Cause.REJECTED && REFUSALS.contains(end.code());
			if ((refused || givenUp) && !leg.over() && !leg.unwanted()) {
				leg.startAgain();
				attempt(others);
			} else {
				super.ended(call, end);
			}
		}
	}
}
