package org.webphone.sip;

import java.time.Instant;

/**
 * A certificate that needs a decision.
 *
 * @param host        the name we wanted to reach
 * @param fingerprint SHA-256 of the certificate, upper-case hex pairs with colons
 * @param subject     its owner as it says itself: text of a stranger
 * @param issuer      who signed it
 * @param notAfter    end of its life
 * @param doubt       why it is not trusted without asking
 */
public record SipCertificate(String host, String fingerprint, String subject, String issuer, Instant notAfter,
		Doubt doubt) {

	/** What speaks against a certificate; the first of these that holds. */
	public enum Doubt {
		/** Its time is over, or has not begun. */
		EXPIRED,
		/** No authority that is known here vouches for it. */
		UNKNOWN_ISSUER,
		/** An authority vouches for it, but not under the name that was called (RFC 5922 section 7). */
		WRONG_HOST
	}
}
