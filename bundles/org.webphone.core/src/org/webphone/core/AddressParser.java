package org.webphone.core;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.webphone.core.Address.Scheme;

/** Reads and writes the text form of {@link Address} (RFC 3261 section 19.1, RFC 3966). */
final class AddressParser {

	private static final int MAX_LENGTH = 4096;
	/** unreserved / user-unreserved of RFC 3261 section 25.1, without the letters and digits. */
	private static final String USER_SAFE = "-_.!~*'()&=+$,;?/";

	private AddressParser() {
	}

	static Address parse(String text) {
		String t = text == null ? "" : text.strip();
		if (t.isEmpty()) {
			throw new IllegalArgumentException("The address is empty.");
		}
		if (t.length() > MAX_LENGTH) {
			throw new IllegalArgumentException("The address is longer than " + MAX_LENGTH + " characters.");
		}
		if (t.chars().anyMatch(c -> c < 0x20 || c == 0x7f)) {
			throw new IllegalArgumentException("The address holds a control character.");
		}
		int open = t.lastIndexOf('<');
		if (open >= 0) {
			int close = t.indexOf('>', open);
			if (close < 0) {
				throw new IllegalArgumentException("The address has < without >.");
			}
			return uri(t.substring(open + 1, close), unquote(t.substring(0, open).strip()));
		}
		return uri(t, "");
	}

	private static Address uri(String t, String name) {
		int colon = t.indexOf(':');
		String schemeText = colon < 0 ? "" : t.substring(0, colon).toLowerCase(Locale.ROOT);
		Scheme scheme = switch (schemeText) {
			case "sip" -> Scheme.SIP;
			case "sips" -> Scheme.SIPS;
			case "tel" -> Scheme.TEL;
			default -> throw new IllegalArgumentException("The address does not begin with sip:, sips: or tel:.");
		};
		String rest = t.substring(colon + 1);
		int headers = rest.indexOf('?', Math.max(0, rest.indexOf('@')));
		if (headers >= 0) {
			rest = rest.substring(0, headers);
		}
		return scheme == Scheme.TEL ? tel(rest, name) : sip(scheme, rest, name);
	}

	private static Address tel(String rest, String name) {
		int semi = rest.indexOf(';');
		String number = semi < 0 ? rest : rest.substring(0, semi);
		if (number.isBlank()) {
			throw new IllegalArgumentException("The tel: address has no number.");
		}
		return new Address(Scheme.TEL, unescape(number), "", -1, semi < 0 ? "" : rest.substring(semi + 1), name);
	}

	private static Address sip(Scheme scheme, String rest, String name) {
		int at = rest.lastIndexOf('@');
		String user = at < 0 ? "" : rest.substring(0, at);
		int password = user.indexOf(':');
		if (password >= 0) {
			user = user.substring(0, password);
		}
		String hostPart = rest.substring(at + 1);
		int semi = hostPart.indexOf(';');
		String params = semi < 0 ? "" : hostPart.substring(semi + 1);
		String hostPort = semi < 0 ? hostPart : hostPart.substring(0, semi);
		String host = hostPort;
		int port = -1;
		int end = hostPort.startsWith("[") ? hostPort.indexOf(']') : -1;
		if (hostPort.startsWith("[") && end < 0) {
			throw new IllegalArgumentException("The address has [ without ].");
		}
		int colon = end >= 0 ? hostPort.indexOf(':', end) : hostPort.indexOf(':');
		if (colon >= 0) {
			port = port(hostPort.substring(colon + 1));
			host = hostPort.substring(0, colon);
		}
		if (end >= 0) {
			host = hostPort.substring(1, end);
		}
		if (host.isBlank() || host.chars().anyMatch(c -> c <= ' ' || "\"<>@".indexOf(c) >= 0)) {
			throw new IllegalArgumentException("The address names no host.");
		}
		return new Address(scheme, unescape(user), host, port, params, name);
	}

	private static int port(String text) {
		try {
			int p = Integer.parseInt(text);
			if (p > 0 && p < 65536) {
				return p;
			}
		} catch (NumberFormatException e) {
			// falls through to the sentence below, which says the same for both cases
		}
		throw new IllegalArgumentException("The port \"" + text + "\" is not a number between 1 and 65535.");
	}

	private static String unquote(String s) {
		if (s.length() < 2 || !s.startsWith("\"") || !s.endsWith("\"")) {
			return s;
		}
		var out = new StringBuilder();
		for (int i = 1; i < s.length() - 1; i++) {
			char c = s.charAt(i);
			if (c == '\\' && i + 1 < s.length() - 1) {
				c = s.charAt(++i);
			}
			out.append(c);
		}
		return out.toString();
	}

	static String escapeUser(String user) {
		return escape(user, USER_SAFE);
	}

	/** The number of a tel: URI; what has no place in a message is escaped again. */
	static String escapeNumber(String number) {
		return escape(number, USER_SAFE + "#");
	}

	private static String escape(String text, String safe) {
		var out = new StringBuilder();
		for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
			char c = (char) (b & 0xff);
			if (c < 0x80 && (Character.isLetterOrDigit(c) || safe.indexOf(c) >= 0)) {
				out.append(c);
			} else {
				out.append('%').append(String.format("%02X", (int) c));
			}
		}
		return out.toString();
	}

	private static String unescape(String s) {
		if (s.indexOf('%') < 0) {
			return s;
		}
		var out = new ByteArrayOutputStream();
		byte[] in = s.getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < in.length; i++) {
			int hi = i + 2 < in.length && in[i] == '%' ? Character.digit(in[i + 1], 16) : -1;
			int lo = hi < 0 ? -1 : Character.digit(in[i + 2], 16);
			if (lo >= 0) {
				out.write(hi << 4 | lo);
				i += 2;
			} else {
				out.write(in[i]);
			}
		}
		return out.toString(StandardCharsets.UTF_8);
	}
}
