package org.webphone.sip.internal;

import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which address of this machine a peer sees. */
final class LocalAddress {

	private static final Logger LOG = LoggerFactory.getLogger(LocalAddress.class);

	private LocalAddress() {
	}

	/** The bound address, or where that is a wildcard, the one the routing table chooses; no packet is sent. */
	static InetAddress towards(InetAddress bound, InetSocketAddress peer) {
		if (!bound.isAnyLocalAddress()) {
			return bound;
		}
		try (var probe = new DatagramSocket()) {
			probe.connect(peer.getPort() == 0 ? new InetSocketAddress(peer.getAddress(), 5060) : peer);
			return probe.getLocalAddress();
		} catch (SocketException | UncheckedIOException e) {
			LOG.debug("No route to {}: {}", peer, e.getMessage());
			return InetAddress.getLoopbackAddress();
		}
	}

	/** Numeric form without a zone, which means nothing to a peer. */
	static String text(InetAddress address) {
		String host = address.getHostAddress();
		int zone = host.indexOf('%');
		return zone < 0 ? host : host.substring(0, zone);
	}
}
