package org.webphone.telephony;

/** Who began the call. */
public enum Direction {
	/** The other party called us. */
	IN,
	/** We called. */
	OUT
}
