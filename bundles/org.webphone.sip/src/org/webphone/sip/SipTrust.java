package org.webphone.sip;

/**
 * Decides about certificates that no known authority vouches for, or that bear another name (RFC 5922).
 */
@FunctionalInterface
public interface SipTrust {

	/** Trusts nobody unknown. */
	SipTrust NOBODY = certificate -> false;

	/**
	 * Called on the thread of the handshake, which waits: answer from what is remembered, at once. After a {@code
	 * false} the handshake fails with {@link SipFailure#CERTIFICATE}; ask the user then, and connect again after a yes.
	 */
	boolean trusted(SipCertificate certificate);
}
