package org.webphone.preferences;

/** Whether the sound of an account's calls is encrypted (SRTP, RFC 3711). */
public enum SrtpPolicy {
	/** Never offered, never accepted. */
	OFF,
	/** Used where the other side can. */
	OPTIONAL,
	/** A call without it is refused. */
	REQUIRED
}
