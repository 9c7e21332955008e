package org.webphone.sip.internal;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices that addresses of the machine came or went, all or some, or that it slept: Java has no event for these. */
final class NetworkWatch {

	private static final Logger LOG = LoggerFactory.getLogger(NetworkWatch.class);
	/** A part of the five seconds in which a phone is to be back. */
	private static final Duration INTERVAL = Duration.ofSeconds(1);
	private static final long SLEPT_MS = 10_000;

	private final Loop loop;
	private final Executor background;
	private final Runnable changed;
	private final Runnable lost;
	private Set<InetAddress> known;
	private long wall = System.currentTimeMillis();

	/**
	 * @param background for the system calls, which may take their time
	 * @param changed    told on the loop when there are addresses, but others than before, or after a sleep
	 * @param lost       told on the loop when there are none any more
	 */
	NetworkWatch(Loop loop, Executor background, Runnable changed, Runnable lost) {
		this.loop = loop;
		this.background = background;
		this.changed = changed;
		this.lost = lost;
	}

	/** Whether the machine had no address but its own at the last look; on the loop. */
	boolean nothing() {
		return known != null && known.isEmpty();
	}

	void start() {
		background.execute(() -> {
			Set<InetAddress> now = addresses();
			loop.run(() -> {
				compare(now);
				loop.after(INTERVAL, this::start);
			});
		});
	}

	/** On the loop. */
	void compare(Set<InetAddress> now) {
		long time = System.currentTimeMillis();
		boolean slept = time - wall > SLEPT_MS;
		wall = time;
		boolean moved = known != null && !known.equals(now);
		known = now;
		// Without any address there is nowhere to register from; the return of one is told.
		if ((moved || slept) && !now.isEmpty()) {
			LOG.info(slept ? "The machine slept" : "The addresses of the machine have changed");
			changed.run();
		} else if (moved) {
			LOG.info("The machine has no network any more");
			lost.run();
		}
	}

	private static Set<InetAddress> addresses() {
		var out = new HashSet<InetAddress>();
		try {
			for (NetworkInterface n : NetworkInterface.networkInterfaces().toList()) {
				if (n.isUp() && !n.isLoopback()) {
					List<InetAddress> all = n.inetAddresses().filter(a -> !a.isLinkLocalAddress()).toList();
					out.addAll(all);
				}
			}
		} catch (SocketException e) {
			LOG.debug("The interfaces could not be listed: {}", e.getMessage());
		}
		return out;
	}
}
