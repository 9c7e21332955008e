package org.webphone.telephony.sip.internal;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.webphone.core.Address;
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
			leg.referring(true);
			failed(481);
			return;
		}
		refer(dialog.get().referTo(call.get().remoteTarget()));
	}

	private void refer(String referTo) {
		if (leg.over()) {
			return;
		}
		leg.referring(true);
		leg.call().refer(referTo, this);
	}

	@Override
	public void accepted() {
		tell(State.TRYING, 202);
	}

	@Override
	public void refused(SipOutcome outcome) {
		failed(outcome.code());
	}

	@Override
	public void progress(int code, String reason) {
		tell(State.TRYING, code);
	}

	@Override
	public void finished(int code, String reason) {
		if (code < 300) {
			tell(State.SUCCEEDED, code);
		} else {
			// The other side has called somebody, so it takes us from hold now; a resume of ours that crosses that would make
			// both fail with 491, and some phones do not try again.
			leg.desk().later(OTHER_SIDE_FIRST_MS, TimeUnit.MILLISECONDS, () -> failed(code));
		}
	}

	@Override
	public void lost() {
		failed(0);
	}

	private void failed(int code) {
		tell(State.FAILED, code);
		leg.referring(false);
	}

	/** Nothing is told of a transfer that was taken back. */
	private void tell(State state, int code) {
		if (leg.referring() && !leg.over()) {
			leg.events().transfer(new TransferProgress(state, code));
		}
	}
}
