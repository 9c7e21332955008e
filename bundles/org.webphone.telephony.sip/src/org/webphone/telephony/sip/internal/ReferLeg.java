package org.webphone.telephony.sip.internal;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.webphone.core.Address;
import org.webphone.core.Text;
import org.webphone.sip.SipCall;
import org.webphone.sip.SipOutcome;
import org.webphone.sip.SipReferListener;
import org.webphone.sip.SipReplaces;
import org.webphone.telephony.TransferProgress;
import org.webphone.telephony.TransferProgress.State;
import org.webphone.telephony.spi.Leg;

/** Asks the other side to call somebody else (RFC 3515, RFC 5589), and tells how it goes. */
final class ReferLeg implements SipReferListener {

	/** Well below the second within which the caller is back. */
	private static final long OTHER_SIDE_FIRST_MS = 150;
	private static final int LONGEST_DETAIL = 100;

	private final SipLeg leg;

	ReferLeg(SipLeg leg) {
		this.leg = leg;
	}

	void to(Address target) {
		refer('<' + target.withDisplayName("").uri() + '>');
	}

	/** @param other may have ended while the call was put on hold */
	void joining(Leg other) {
		Optional<SipCall> call = other instanceof SipLeg there && !there.over() ? Optional.ofNullable(there.call()) : Optional.empty();
		Optional<SipReplaces> dialog = call.flatMap(SipCall::dialogForPeer);
		if (dialog.isEmpty()) {
			leg.refers(this);
			failed(481, "The call to the target has ended.");
			return;
		}
		refer(dialog.get().referTo(call.get().remoteTarget()));
	}

	private void refer(String referTo) {
		if (leg.over()) {
			return;
		}
		leg.refers(this);
		leg.call().refer(referTo, this);
	}

	@Override
	public void accepted() {
		tell(State.TRYING, 202, "");
	}

	@Override
	public void refused(SipOutcome outcome) {
		failed(outcome.code(), outcome.reason());
	}

	@Override
	public void progress(int code, String reason) {
		tell(State.TRYING, code, "");
	}

	@Override
	public void finished(int code, String reason) {
		if (code < 300) {
			tell(State.SUCCEEDED, code, "");
		} else {
			// The other side has called somebody, so it takes us from hold now; a resume of ours that crosses that would make
			// both fail with 491, and some phones do not try again.
			leg.desk().later(OTHER_SIDE_FIRST_MS, TimeUnit.MILLISECONDS, () -> failed(code, reason));
		}
	}

	@Override
	public void lost(String why) {
		failed(0, why);
	}

	private void failed(int code, String why) {
		if (leg.refersBy(this)) {
			tell(State.FAILED, code, Text.printable(why, LONGEST_DETAIL));
			leg.noReferral();
		}
	}

	/** Nothing is told of a transfer that was taken back. */
	private void tell(State state, int code, String detail) {
		if (leg.refersBy(this) && !leg.over()) {
			leg.events().transfer(new TransferProgress(state, code, detail));
		}
	}
}
