package org.webphone.sip;

/**
 * A server that a domain names for SIP (RFC 3263).
 *
 * @param host its name, as the domain gives it
 */
public record SipServer(SipTransport transport, String host, int port) {
}
