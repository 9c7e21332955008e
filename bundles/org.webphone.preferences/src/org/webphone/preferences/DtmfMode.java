package org.webphone.preferences;

/** How keypad tones go out. */
public enum DtmfMode {
	/** RTP events where negotiated, else SIP INFO, else in-band tones. */
	AUTO,
	/** RTP events (RFC 4733). */
	RTP,
	/** SIP INFO with {@code application/dtmf-relay}. */
	INFO,
	/** As audible tones. */
	INBAND
}
