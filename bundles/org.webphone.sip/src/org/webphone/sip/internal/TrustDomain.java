package org.webphone.sip.internal;

import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.webphone.core.Address;
import org.webphone.sip.SipLineConfig;
import org.webphone.sip.SipMessage;
import org.webphone.sip.SipResponse;

/**
 * Who speaks for an account: its server or proxy, and the realms that these have used. Their word counts where that of a
 * stranger does not: who calls (RFC 3325 section 2.3), that a call is to be answered by itself, what asks for the password
 * (RFC 3261 section 22). Only on the loop.
 */
final class TrustDomain {

	private final String host;
	private final int port;
	/** Where the name of the server has led so far. */
	private final Set<InetSocketAddress> servers = new HashSet<>();
	private final Set<String> realms = new HashSet<>();

	TrustDomain(SipLineConfig config) {
		Optional<UriParts> server = UriParts.of(config.outboundProxy().map(Address::uri).orElse("sip:" + config.registrar()));
		host = server.map(UriParts::host).orElse(config.aor().host());
		port = server.map(UriParts::port).orElse(-1);
	}

	String host() {
		return host;
	}

	/** A name was looked up; another port of our server's host is another program, and nobody knows whose. */
	void found(UriParts name, List<Hop> hops) {
		if (name.host().equals(host) && name.port() == port) {
			hops.forEach(h -> servers.add(h.address()));
		}
	}

	/** Whether our server sends on this way. It may call us back over a connection from any port of its own. */
	boolean speaksOver(Channel way) {
		return way.transport().reliable()
				? servers.stream().anyMatch(s -> s.getAddress().equals(way.remote().getAddress()))
				: servers.contains(way.remote());
	}

	/** The realms of this 401 or 407 that may be answered; empty where a stranger asks for the password. */
	Optional<Set<String>> answerable(SipResponse r, Draft draft, Hop hop) {
		if (!servers.contains(hop.address())) {
			return Optional.empty();
		}
		Set<String> asked = DigestClient.realms(r);
		if (draft.method().equals("REGISTER")) {
			realms.addAll(asked);
			return Optional.of(asked);
		}
		boolean inDialog = SipMessage.parameter(draft.headers().first("To").orElse(""), "tag").isPresent();
		// What comes back through our proxy may still be the far end's challenge; a realm that the proxy never used is one.
		if (inDialog || r.code() == 401 && !realms.isEmpty()) {
			Set<String> known = asked.stream().filter(realms::contains).collect(Collectors.toSet());
			return known.isEmpty() ? Optional.empty() : Optional.of(known);
		}
		if (r.code() == 407) {
			realms.addAll(asked);
		}
		return Optional.of(asked);
	}
}
