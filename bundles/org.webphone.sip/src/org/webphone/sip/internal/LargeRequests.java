package org.webphone.sip.internal;

import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.sip.SipTransport;

/**
 * Moves requests that would be cut into fragments from UDP to TCP (RFC 3261 section 18.1.1), and back where the server
 * does not take connections, which is remembered. Only on the loop.
 */
final class LargeRequests {

	private static final Logger LOG = LoggerFactory.getLogger(LargeRequests.class);
	private static final int LIMIT = 1300;
	private static final int MAX_REMEMBERED = 1000;
	/** A firewall that swallows connections must not hold a call up. */
	private static final int PATIENCE_MS = 700;

	private final Loop loop;
	private final Transports transports;
	private final Set<InetSocketAddress> datagramOnly = new HashSet<>();

	LargeRequests(Loop loop, Transports transports) {
		this.loop = loop;
		this.transports = transports;
	}

	/** Tells the channel to use, at once for what is small. */
	void way(Channel channel, int size, Hop hop, Consumer<Channel> use) {
		if (channel.transport() != SipTransport.UDP || size <= LIMIT || datagramOnly.contains(hop.address())) {
			use.accept(channel);
			return;
		}
		transports.channel(new Hop(SipTransport.TCP, hop.address(), hop.name())).copy()
				.orTimeout(PATIENCE_MS, TimeUnit.MILLISECONDS).whenComplete((stream, e) -> loop.here(() -> {
					if (stream == null && datagramOnly.size() < MAX_REMEMBERED) {
						LOG.debug("{} takes no connections; large requests go by UDP", hop.hostPort());
						datagramOnly.add(hop.address());
					}
					use.accept(stream == null ? channel : stream);
				}));
	}
}
