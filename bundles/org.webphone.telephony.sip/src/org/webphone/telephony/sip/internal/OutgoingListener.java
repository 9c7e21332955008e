package org.webphone.telephony.sip.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.webphone.core.Address;
import org.webphone.sdp.Outcome;
import org.webphone.sip.SipBody;
import org.webphone.sip.SipCall;
import org.webphone.sip.SipResponse;

/** What a call that we placed hears until it is answered. A fork may bring several early dialogs, each with sound of its own. */
class OutgoingListener extends LegListener {

	/** The last session description of each early dialog. */
	private final Map<String, SipBody> early = new HashMap<>();

	OutgoingListener(SipLeg leg) {
		super(leg);
	}

	@Override
	public void progress(SipCall call, SipResponse response, String branch) {
		if (leg.over() || leg.established()) {
			return;
		}
		Optional<SipBody> sdp = response.body().filter(SipBody::isSdp);
		sdp.ifPresent(body -> early.put(branch, body));
		Optional<Outcome.Agreed> agreed = sdp.isPresent() ? readAnswer(sdp) : Optional.empty();
		if (agreed.isPresent()) {
			leg.silenceRingback();
			leg.sound().settle(agreed.get(), false);
			leg.events().ringing(true);
		} else if (response.code() == 180 || response.code() == 183) {
			boolean hearing = leg.sound().agreed().isPresent();
			leg.events().ringing(hearing);
			if (!hearing && response.code() == 180) {
				leg.ringback(leg.sound().session());
			}
		}
	}

	@Override
	public void diverted(SipCall call, Address target) {
		if (!leg.over()) {
			leg.events().diverted(CallFacts.shown(target));
		}
	}

	@Override
	public void answered(SipCall call, SipResponse response, String branch) {
		if (leg.over()) {
			return;
		}
		leg.takesInfo(SendDigits.allowsInfo(response.headers()));
		SipBody body = response.body().filter(SipBody::isSdp).orElse(early.get(branch));
		readAnswer(Optional.ofNullable(body)).ifPresentOrElse(agreed -> {
			leg.sound().settle(agreed, false);
			leg.establish();
		}, () -> leg.giveUp("The other side answered with sound that this telephone does not know."));
	}
}
