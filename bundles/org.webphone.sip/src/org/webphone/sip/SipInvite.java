package org.webphone.sip;

import java.util.Optional;

import org.webphone.core.Address;

/**
 * What to call and with what.
 *
 * @param target  whom; becomes Request-URI and To
 * @param offer   our session description; empty for an offerless INVITE, then {@link SipCall#acknowledge} has to follow
 * @param headers further header fields ({@code Privacy}, {@code P-Preferred-Identity}, {@code Replaces}, {@code
 *                Referred-By}, ...)
 */
public record SipInvite(Address target, Optional<SipBody> offer, SipHeaders headers) {

	/** An ordinary call. */
	public static SipInvite to(Address target, SipBody offer) {
		return new SipInvite(target, Optional.of(offer), SipHeaders.NONE);
	}

	public SipInvite with(String header, String value) {
		return new SipInvite(target, offer, headers.with(header, value));
	}

	/** Asks the target to let this call take the place of one it has. */
	public SipInvite replacing(SipReplaces replaced) {
		return with("Replaces", replaced.headerValue()).with("Require", "replaces");
	}
}
