package org.webphone.sip;

/**
 * An end of a transport: an address we listen on or a message came from.
 *
 * @param host numeric address or name, IPv6 without brackets
 * @param port 0 in a wish to listen means any free port
 */
public record SipEndpoint(SipTransport transport, String host, int port) {

	/** UDP at {@code host:port}. */
	public static SipEndpoint udp(String host, int port) {
		return new SipEndpoint(SipTransport.UDP, host, port);
	}

	/** TCP at {@code host:port}. */
	public static SipEndpoint tcp(String host, int port) {
		return new SipEndpoint(SipTransport.TCP, host, port);
	}

	/** {@code host:port} with brackets around an IPv6 address. */
	public String hostPort() {
		return (host.indexOf(':') >= 0 ? '[' + host + ']' : host) + ':' + port;
	}

	@Override
	public String toString() {
		return transport.token() + ' ' + hostPort();
	}
}
