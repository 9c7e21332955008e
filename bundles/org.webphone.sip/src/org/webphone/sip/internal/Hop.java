package org.webphone.sip.internal;

import java.net.InetSocketAddress;

import org.webphone.sip.SipTransport;

/**
 * Where a message goes next.
 *
 * @param name the host name that was resolved, for the certificate check (RFC 5922)
 */
record Hop(SipTransport transport, InetSocketAddress address, String name) {

	String hostPort() {
		String host = address.getAddress().getHostAddress();
		return (host.indexOf(':') >= 0 ? '[' + host + ']' : host) + ':' + address.getPort();
	}
}
