package org.webphone.sip.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.webphone.sip.SipDigestVerifier.Algorithm;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipResponse;

/** Remembers challenges by realm and answers them (RFC 3261 section 22, RFC 8760: the first we understand, once a realm). */
final class DigestClient {

	private static final String SESSION = "-SESS";

	private static final class Challenge {
		private final boolean proxy;
		private final Algorithm algorithm;
		private final Map<String, String> p;
		private int count;

		Challenge(boolean proxy, Algorithm algorithm, Map<String, String> p) {
			this.proxy = proxy;
			this.algorithm = algorithm;
			this.p = p;
		}

		String nonce() {
			return p.getOrDefault("nonce", "");
		}

		/** How the answer protects: the plainest way that is offered; empty where none is named. */
		String qop() {
			List<String> offered = qops(p);
			return offered.contains("auth") ? "auth" : offered.isEmpty() ? "" : DigestText.INTEGRITY;
		}

		boolean session() {
			return p.getOrDefault("algorithm", "").toUpperCase(Locale.ROOT).endsWith(SESSION);
		}
	}

	/** What a challenge asks for. */
	enum Reading {
		/** New realm, or an old one with a stale nonce: another attempt makes sense. */
		ANSWERABLE,
		/** The realm was answered already and does not take it. */
		WRONG,
		/** Nothing in it that we understand. */
		UNKNOWN
	}

	private final Map<String, Challenge> challenges = new LinkedHashMap<>();

	/** A challenge with the name of the field that answers it. */
	private record Asked(boolean proxy, Map<String, String> p) {

		String realm() {
			return p.getOrDefault("realm", "");
		}

		/** A proxy and the server behind it may bear the same realm and still want an answer each. */
		String key() {
			return (proxy ? "proxy " : "server ") + realm();
		}
	}

	/** All challenges of a response; one that forked may bring those of a server and of proxies together (RFC 3261 section 16.7). */
	private static List<Asked> asked(SipResponse r) {
		return Stream.of(true, false)
				.flatMap(proxy -> r.headers().all(proxy ? "Proxy-Authenticate" : "WWW-Authenticate").stream()
						.flatMap(v -> DigestText.challenges(v).stream()).map(p -> new Asked(proxy, p)))
				.toList();
	}

	/** The realms that a response names. */
	static Set<String> realms(SipResponse r) {
		return asked(r).stream().map(Asked::realm).collect(Collectors.toSet());
	}

	/**
	 * Takes a 401 or 407 in.
	 *
	 * @param answered what was answered with a nonce of this very exchange; an older nonce that is refused without
	 *                 {@code stale} (many servers forget the word) deserves one more try
	 * @param allowed  the realms that may be answered
	 */
	Reading challenged(SipResponse r, Set<String> answered, Predicate<String> allowed) {
		var fresh = new LinkedHashMap<String, Challenge>();
		for (Asked a : asked(r)) {
			Optional<Algorithm> algorithm = usable(a.p());
			if (algorithm.isPresent() && allowed.test(a.realm())) {
				fresh.putIfAbsent(a.key(), new Challenge(a.proxy(), algorithm.get(), a.p()));
			}
		}
		if (fresh.isEmpty()) {
			return Reading.UNKNOWN;
		}
		boolean wrong = false;
		for (Map.Entry<String, Challenge> e : fresh.entrySet()) {
			boolean stale = "true".equalsIgnoreCase(e.getValue().p.get("stale"));
			wrong |= !answered.add(e.getKey()) && !stale;
		}
		challenges.putAll(fresh);
		return wrong ? Reading.WRONG : Reading.ANSWERABLE;
	}

	/** In lower case; empty where the challenge names none. */
	private static List<String> qops(Map<String, String> p) {
		return Stream.of(p.getOrDefault("qop", "").split(",")).map(q -> q.strip().toLowerCase(Locale.ROOT)).filter(q -> !q.isEmpty()).toList();
	}

	private static Optional<Algorithm> usable(Map<String, String> p) {
		List<String> qop = qops(p);
		if (!qop.isEmpty() && !qop.contains("auth") && !qop.contains(DigestText.INTEGRITY)) {
			return Optional.empty();
		}
		String algorithm = p.getOrDefault("algorithm", "MD5").toUpperCase(Locale.ROOT);
		if (algorithm.endsWith(SESSION)) {
			// Its key holds a number of ours, which only goes along with qop (RFC 7616 section 3.4.2).
			algorithm = qop.isEmpty() ? "" : algorithm.substring(0, algorithm.length() - SESSION.length());
		}
		return switch (algorithm) {
			case "MD5" -> Optional.of(Algorithm.MD5);
			case "SHA-256" -> Optional.of(Algorithm.SHA_256);
			case "SHA-512-256" -> Optional.of(Algorithm.SHA_512_256);
			default -> Optional.empty();
		};
	}

	/** A success may bring the nonce to use next (RFC 7616 section 3.5); it names no realm, so only a single one can be meant. */
	void accepted(SipResponse r) {
		Optional<String> next = r.headers().first("Authentication-Info").flatMap(v -> DigestText.parse("Digest " + v))
				.map(p -> p.get("nextnonce"));
		if (next.isPresent() && challenges.size() == 1) {
			Challenge c = challenges.values().iterator().next();
			c.p.put("nonce", next.get());
			c.count = 0;
		}
	}

	/**
	 * Credentials for every realm that is known.
	 *
	 * @param content of the request; some servers want it protected as well
	 */
	SipHeaders credentials(String method, String uri, byte[] content, String user, String password) {
		SipHeaders out = SipHeaders.NONE;
		for (Challenge c : challenges.values()) {
			out = out.with(c.proxy ? "Proxy-Authorization" : "Authorization", value(c, method, uri, content, user, password));
		}
		return out;
	}

	private static String value(Challenge c, String method, String uri, byte[] content, String user, String password) {
		var q = new LinkedHashMap<String, String>();
		q.put("nonce", c.nonce());
		q.put("uri", uri);
		String qop = c.qop();
		c.count++;
		if (!qop.isEmpty()) {
			q.put("qop", qop);
			q.put("nc", String.format("%08x", c.count));
			q.put("cnonce", ViaText.random(8));
		}
		String realm = c.p.getOrDefault("realm", "");
		String ha1 = DigestText.hash(c.algorithm, user + ':' + realm + ':' + password);
		if (c.session()) {
			ha1 = DigestText.hash(c.algorithm, ha1 + ':' + c.nonce() + ':' + q.get("cnonce"));
		}
		var s = new StringBuilder("Digest username=").append(HeaderText.quote(user)).append(", realm=")
				.append(HeaderText.quote(realm)).append(", nonce=").append(HeaderText.quote(c.nonce())).append(", uri=")
				.append(HeaderText.quote(uri)).append(", response=\"")
				.append(DigestText.response(c.algorithm, ha1, q, method, content)).append('"');
		if (c.p.containsKey("algorithm")) {
			s.append(", algorithm=").append(c.algorithm.token()).append(c.session() ? "-sess" : "");
		}
		if (!qop.isEmpty()) {
			s.append(", qop=").append(qop).append(", nc=").append(q.get("nc")).append(", cnonce=\"").append(q.get("cnonce")).append('"');
		}
		if (c.p.containsKey("opaque")) {
			s.append(", opaque=").append(HeaderText.quote(c.p.get("opaque")));
		}
		return s.toString();
	}

	/** Forgets everything, after the password has changed. */
	void reset() {
		challenges.clear();
	}
}
