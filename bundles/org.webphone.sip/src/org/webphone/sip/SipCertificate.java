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
 * @param reason      a sentence: why it is not trusted without asking
 */
public record SipCertificate(String host, String fingerprint, String subject, String issuer, Instant notAfter,
		String reason) {
}
