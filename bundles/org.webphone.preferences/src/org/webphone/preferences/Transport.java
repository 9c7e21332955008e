package org.webphone.preferences;

import java.util.Locale;

/** How signalling travels to the server. */
public enum Transport {
	UDP, TCP, TLS;

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}
}
