package org.webphone.testbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a {@link Kamailio} does beyond registering and passing on. Copies with one value changed come from the methods.
 *
 * @param presence   tells who watches a user of the user's dialogs, presence and voicemail
 * @param minExpires shortest registration it grants, in seconds (423 below)
 * @param hosts      the addresses it listens on
 * @param namespace  the network namespace it runs in; empty for this process's own
 * @param tls        also speaks TLS, on the next port, with this certificate
 * @param digest     algorithm of its challenges: {@code MD5} or {@code SHA-256}
 * @param routes     lines of its configuration for a call to {@code $rU}, before the called phone is looked up
 */
public record ExchangeSetup(boolean presence, int minExpires, List<String> hosts, String namespace, Optional<Tls> tls,
		String digest, List<String> routes) {

	/**
	 * Its certificate.
	 *
	 * @param authority whose client certificates it demands; empty for no demand
	 */
	public record Tls(Path certificate, Path key, Optional<Path> authority) {
	}

	/** Nothing beyond, on the loopback addresses. */
	public static final ExchangeSetup PLAIN = new ExchangeSetup(false, 1, List.of("127.0.0.1", "[::1]"), "",
			Optional.empty(), "MD5", List.of());

	/** Tells of dialogs (RFC 4235), presence (RFC 3856) and voicemail (RFC 3842). */
	public ExchangeSetup withPresence() {
		return new ExchangeSetup(true, minExpires, hosts, namespace, tls, digest, routes);
	}

	/** Refuses shorter registrations with 423. */
	public ExchangeSetup minExpires(int seconds) {
		return new ExchangeSetup(presence, seconds, hosts, namespace, tls, digest, routes);
	}

	/** Challenges with this algorithm (RFC 8760). */
	public ExchangeSetup digest(String algorithm) {
		return new ExchangeSetup(presence, minExpires, hosts, namespace, tls, algorithm, routes);
	}

	/** On this address of a network namespace. */
	public ExchangeSetup in(String where, String host) {
		return new ExchangeSetup(presence, minExpires, List.of(host), where, tls, digest, routes);
	}

	/** On these addresses. */
	public ExchangeSetup hosts(String... addresses) {
		return new ExchangeSetup(presence, minExpires, List.of(addresses), namespace, tls, digest, routes);
	}

	/** Also over TLS. */
	public ExchangeSetup tls(Tls identity) {
		return new ExchangeSetup(presence, minExpires, hosts, namespace, Optional.of(identity), digest, routes);
	}

	/** Calls to {@code user} are redirected: 302 with the other's address. */
	public ExchangeSetup redirects(String user, String other) {
		return route("if (is_method(\"INVITE\") && $rU == \"" + user + "\") { $rU = \"" + other
				+ "\"; append_to_reply(\"Contact: <$ru>\\r\\n\"); append_to_reply(\"Diversion: <sip:" + user
				+ "@$fd>;reason=unconditional\\r\\n\"); sl_send_reply(\"302\", \"Moved Temporarily\"); exit; }");
	}

	/** Calls to {@code user} go to the other; the caller is told by 181. */
	public ExchangeSetup forwards(String user, String other) {
		return route("if (is_method(\"INVITE\") && $rU == \"" + user
				+ "\") { t_newtran(); t_reply(\"181\", \"Call Is Being Forwarded\"); $rU = \"" + other + "\"; }");
	}

	/** Calls to {@code user} that are answered 486 go to the other. */
	public ExchangeSetup forwardsBusy(String user, String other) {
		return route("if (is_method(\"INVITE\") && $rU == \"" + user + "\") { $avp(busy) = \"" + other + "\"; }");
	}

	/** Calls to {@code user} that are not answered in time go to the other. */
	public ExchangeSetup forwardsUnanswered(String user, String other, int seconds) {
		return route("if (is_method(\"INVITE\") && $rU == \"" + user + "\") { $avp(late) = \"" + other
				+ "\"; t_set_fr(" + seconds * 1000 + "); }");
	}

	private ExchangeSetup route(String line) {
		List<String> more = new ArrayList<>(routes);
		more.add(line);
		return new ExchangeSetup(presence, minExpires, hosts, namespace, tls, digest, List.copyOf(more));
	}
}
