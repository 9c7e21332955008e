package org.webphone.telephony.sip.internal;

import java.util.Optional;

import org.webphone.core.Address;
import org.webphone.sip.SipCall;
import org.webphone.sip.SipEnd;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipReferral;
import org.webphone.sip.SipResponse;

/**
 * The other side hands us on to somebody else: calls there, and reports how it goes to the one who asked (RFC 5589). That
 * one ends the old call when the new one stands.
 */
final class FollowReferral {

	private final SipLeg old;
	private final SipReferral referral;

	FollowReferral(SipLeg old, SipReferral referral) {
		this.old = old;
		this.referral = referral;
	}

	void start() {
		Address target = referral.target();
		if (target.host().isEmpty() && target.user().isEmpty()) {
			referral.refuse(400, "Bad Refer-To");
			return;
		}
		if (old.following()) {
			// One person, one telephone: two targets at once would ring for nothing.
			referral.refuse(491, "Another transfer is under way");
			return;
		}
		SipHeaders headers = headers();
		referral.accept();
		SipLineDesk desk = old.desk();
		var leg = new SipLeg(desk);
		leg.events(old.events().transferRequested(leg, CallFacts.shown(target)));
		var call = new PlaceCall(desk, leg, target).with(headers);
		old.follows(leg);
		desk.track(leg);
		desk.offLoop(() -> call.start(new Reporter(leg)));
	}

	private SipHeaders headers() {
		SipHeaders headers = SipHeaders.NONE;
		if (referral.replaces().isPresent()) {
			headers = headers.with("Replaces", referral.replaces().get().headerValue()).with("Require", "replaces");
		}
		Optional<String> by = referral.request().headers().first("Referred-By");
		return by.isPresent() ? headers.with("Referred-By", by.get()) : headers;
	}

	/** An outgoing call that also reports to the transferor. */
	private final class Reporter extends OutgoingListener {

		Reporter(SipLeg leg) {
			super(leg);
		}

		@Override
		public void progress(SipCall call, SipResponse response, String branch) {
			referral.report(response.code(), response.reason());
			super.progress(call, response, branch);
		}

		@Override
		public void answered(SipCall call, SipResponse response, String branch) {
			super.answered(call, response, branch);
			referral.report(leg.established() ? 200 : 488, leg.established() ? "OK" : "Not Acceptable Here");
		}

		@Override
		public void ended(SipCall call, SipEnd end) {
			if (!leg.established() && !leg.over()) {
				referral.report(Math.max(end.code(), 400), end.reason());
			}
			super.ended(call, end);
		}
	}
}
