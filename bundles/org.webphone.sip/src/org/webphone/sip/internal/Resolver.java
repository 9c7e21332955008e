package org.webphone.sip.internal;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

import org.webphone.core.concurrent.NamedExecutors;
import org.webphone.sip.SipTransport;

/** Finds where a URI leads (RFC 3263). Numeric addresses are found at once, names on threads that may wait. */
final class Resolver {

	private static final Duration DEAD_FOR = Duration.ofMinutes(2);
	private static final int MOST_DEAD = 100;

	private final Map<Hop, Long> dead = new HashMap<>();
	private final Loop loop;
	private final ServiceRecords services;
	private final ExecutorService threads;

	Resolver(String name, Loop loop, ServiceRecords services) {
		this.loop = loop;
		this.services = services;
		this.threads = NamedExecutors.virtual("sip-dns-" + name);
	}

	/** Tells the hops in the order in which they are to be tried, none for an unknown name; on the loop. */
	void resolve(UriParts uri, SipTransport preferred, Consumer<List<Hop>> found) {
		if (TlsSockets.numeric(uri.host())) {
			found.accept(addresses(uri.host(), port(uri.port(), uri.transport().orElse(preferred)),
					uri.transport().orElse(preferred)));
			return;
		}
		try {
			threads.execute(() -> {
				List<Hop> hops = lookUp(uri, preferred);
				loop.run(() -> found.accept(hops));
			});
		} catch (RejectedExecutionException e) {
			found.accept(List.of());
		}
	}

	/** The order of the domain, but servers that were dead lately come last (RFC 3263 section 4.3). On the loop. */
	List<Hop> likeliestFirst(List<Hop> hops) {
		long now = System.nanoTime();
		dead.values().removeIf(until -> until - now < 0);
		var out = new ArrayList<Hop>(hops.stream().filter(h -> !dead.containsKey(h)).toList());
		hops.stream().filter(dead::containsKey).forEach(out::add);
		return out;
	}

	/** The server was dead or overloaded: others are asked first for a while. On the loop. */
	void avoid(Hop hop) {
		if (dead.size() < MOST_DEAD) {
			dead.put(hop, System.nanoTime() + DEAD_FOR.toNanos());
		}
	}

	/** The server lives. On the loop. */
	void answers(Hop hop) {
		dead.remove(hop);
	}

	/** Blocks. A port in the URI switches service records off (RFC 3263 section 4.2). */
	private List<Hop> lookUp(UriParts uri, SipTransport preferred) {
		SipTransport transport = uri.transport().orElse(preferred);
		if (uri.port() < 0) {
			var out = new ArrayList<Hop>();
			for (ServiceRecords.Service s : services.find(uri.host(), transport, uri.transport().isPresent())) {
				for (Hop h : addresses(s.target(), s.port(), s.transport())) {
					// The certificate has to bear the name that was asked for, not that of the target.
					out.add(new Hop(h.transport(), h.address(), uri.host()));
				}
			}
			if (!out.isEmpty()) {
				return out;
			}
		}
		return addresses(uri.host(), port(uri.port(), transport), transport);
	}

	private static int port(int named, SipTransport t) {
		return named > 0 ? named : t.defaultPort();
	}

	private static List<Hop> addresses(String host, int port, SipTransport t) {
		try {
			var out = new ArrayList<Hop>();
			for (InetAddress a : InetAddress.getAllByName(host)) {
				out.add(new Hop(t, new InetSocketAddress(a, port), host));
			}
			return out;
		} catch (UnknownHostException e) {
			return List.of();
		}
	}

	/** Runs what may wait beside the loop. */
	void background(Runnable task) {
		try {
			threads.execute(task);
		} catch (RejectedExecutionException e) {
			// the stack is closed, nobody wants to know any more
			return;
		}
	}

	void close() {
		threads.shutdownNow();
	}
}
