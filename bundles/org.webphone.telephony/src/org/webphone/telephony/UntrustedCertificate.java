package org.webphone.telephony;

/**
 * A server showed a certificate that nobody vouches for.
 *
 * @param host        server that was called
 * @param fingerprint SHA-256 of the certificate, lower-case hexadecimal
 * @param subject     whom the certificate names
 * @param reason      why it is not trusted: {@code unknown-issuer}, {@code expired}, {@code wrong-host}
 */
public record UntrustedCertificate(String host, String fingerprint, String subject, String reason) {
}
