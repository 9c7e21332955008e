package org.webphone.telephony;

import org.webphone.preferences.Transport;

/**
 * A server that a domain names for its telephones.
 *
 * @param host its name
 */
public record FoundServer(Transport transport, String host, int port) {

	/** As {@code AccountSettings.registrar} wants it. */
	public String hostPort() {
		return (host.indexOf(':') >= 0 ? '[' + host + ']' : host) + ':' + port;
	}
}
