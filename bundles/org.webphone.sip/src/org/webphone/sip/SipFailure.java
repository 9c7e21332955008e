package org.webphone.sip;

/** Why something did not succeed, for a program to decide by and a person to be told of. */
public enum SipFailure {
	/** The name of the host is not known to the name service. */
	UNKNOWN_HOST,
	/** The machine has no network. */
	NO_NETWORK,
	/** Nobody listens there, or the network has no way there. */
	UNREACHABLE,
	/** No final answer within 32 s (64 times T1). */
	TIMEOUT,
	/** The certificate of the other side is not trusted, or does not bear its name. */
	CERTIFICATE,
	/** The password is wrong or missing: the same challenge came again after an answer. */
	CREDENTIALS,
	/** A challenge from somebody who is not the account's own server or proxy; it is never answered. */
	FOREIGN_CHALLENGE,
	/** The other side answered with an error; the code says which. */
	REFUSED,
	/** The other side broke the protocol so that nothing sensible could follow. */
	PROTOCOL,
	/** The stack, the line or the call was closed before an answer came. */
	CLOSED
}
