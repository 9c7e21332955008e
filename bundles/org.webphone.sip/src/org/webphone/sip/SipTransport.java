package org.webphone.sip;

import java.util.Locale;

/** How SIP messages travel. */
public enum SipTransport {
	UDP, TCP, TLS;

	/** The word in URIs ({@code ;transport=tcp}). */
	public String token() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The port that RFC 3261 section 19.1.2 gives the transport: 5061 for TLS, else 5060. */
	public int defaultPort() {
		return this == TLS ? 5061 : 5060;
	}

	/** True where a connection carries the messages, and loss and order are not our concern. */
	public boolean reliable() {
		return this != UDP;
	}
}
