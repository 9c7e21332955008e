package org.webphone.sip.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.webphone.sip.SipDigestVerifier.Algorithm;

/** Grammar and arithmetic of digest (RFC 7616, RFC 8760), shared by both sides. */
final class DigestText {

	/** The quality of protection that covers the content. */
	static final String INTEGRITY = "auth-int";

	private DigestText() {
	}

	/** Parameters of a challenge or of credentials, names in lower case, values unquoted; empty for other schemes. */
	static Optional<Map<String, String>> parse(String value) {
		String v = value.strip();
		if (!v.regionMatches(true, 0, "Digest", 0, 6) || v.length() < 7 || !Character.isWhitespace(v.charAt(6))) {
			return Optional.empty();
		}
		var out = new LinkedHashMap<String, String>();
		int i = 7;
		while (i < v.length()) {
			int eq = v.indexOf('=', i);
			if (eq < 0) {
				break;
			}
			String name = v.substring(i, eq).replace(",", " ").strip().toLowerCase(Locale.ROOT);
			i = eq + 1;
			while (i < v.length() && Character.isWhitespace(v.charAt(i))) {
				i++;
			}
			var text = new StringBuilder();
			i = i < v.length() && v.charAt(i) == '"' ? quoted(v, i + 1, text) : token(v, i, text);
			out.putIfAbsent(name, text.toString());
		}
		return Optional.of(out);
	}

	/** The challenges of a field; some write several into one, as HTTP allows. */
	static List<Map<String, String>> challenges(String value) {
		var out = new ArrayList<String>();
		for (String part : HeaderText.split(value)) {
			if (out.isEmpty() || part.matches("(?i)[a-z0-9!#$&*+.^_`|~-]+\\s+[a-z-]+\\s*=.*")) {
				out.add(part);
			} else {
				out.set(out.size() - 1, out.getLast() + ", " + part);
			}
		}
		return out.stream().flatMap(c -> parse(c).stream()).toList();
	}

	private static int quoted(String v, int from, StringBuilder out) {
		int i = from;
		while (i < v.length() && v.charAt(i) != '"') {
			if (v.charAt(i) == '\\' && i + 1 < v.length()) {
				i++;
			}
			out.append(v.charAt(i++));
		}
		int comma = v.indexOf(',', i);
		return comma < 0 ? v.length() : comma + 1;
	}

	private static int token(String v, int from, StringBuilder out) {
		int comma = v.indexOf(',', from);
		int end = comma < 0 ? v.length() : comma;
		out.append(v.substring(from, end).strip());
		return comma < 0 ? end : comma + 1;
	}

	/**
	 * The response value.
	 *
	 * @param ha1 hash of user, realm and password
	 * @param p   {@code nonce}, {@code uri}, and with {@code qop} also {@code nc} and {@code cnonce}
	 */
	static String response(Algorithm algorithm, String ha1, Map<String, String> p, String method) {
		return response(algorithm, ha1, p, method, new byte[0]);
	}

	/** The same where {@code qop} may be {@code auth-int}, which protects the content as well. */
	static String response(Algorithm algorithm, String ha1, Map<String, String> p, String method, byte[] content) {
		String qop = p.getOrDefault("qop", "");
		String ha2 = hash(algorithm, method + ':' + p.get("uri") + (qop.equals(INTEGRITY) ? ':' + hash(algorithm, content) : ""));
		return qop.isEmpty() ? hash(algorithm, ha1 + ':' + p.get("nonce") + ':' + ha2)
				: hash(algorithm, ha1 + ':' + p.get("nonce") + ':' + p.get("nc") + ':' + p.get("cnonce") + ':' + qop
						+ ':' + ha2);
	}

	static String hash(Algorithm algorithm, String text) {
		return hash(algorithm, text.getBytes(StandardCharsets.UTF_8));
	}

	static String hash(Algorithm algorithm, byte[] octets) {
		try {
			String name = algorithm == Algorithm.SHA_512_256 ? "SHA-512/256" : algorithm.token();
			return HexFormat.of().formatHex(MessageDigest.getInstance(name).digest(octets));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Java lacks a digest that every Java has to have.", e);
		}
	}
}
