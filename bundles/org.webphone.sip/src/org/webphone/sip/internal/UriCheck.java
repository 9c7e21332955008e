package org.webphone.sip.internal;

/** Checks of URIs that JAIN SIP does not make. */
final class UriCheck {

	private UriCheck() {
	}

	/** A sentence, or empty for a URI that is well formed or of a scheme we do not read. */
	static String problem(String uri) {
		int colon = uri.indexOf(':');
		if (colon <= 0) {
			return "The URI has no scheme";
		}
		if (uri.chars().anyMatch(c -> c <= ' ' || c == '<' || c == '>' || c == '"')) {
			return "The URI holds a character that it may not hold";
		}
		String scheme = uri.substring(0, colon);
		if (!scheme.equalsIgnoreCase("sip") && !scheme.equalsIgnoreCase("sips")) {
			return "";
		}
		return host(uri) ? "" : "The host of the URI is not well formed";
	}

	/** True when header fields follow the question mark behind the host. */
	static boolean headers(String uri) {
		return uri.regionMatches(true, 0, "sip", 0, 3) && uri.indexOf('?', Math.max(0, uri.lastIndexOf('@'))) >= 0;
	}

	/** A name-addr or addr-spec. */
	static String address(String address) {
		int open = address.lastIndexOf('<');
		int close = address.indexOf('>', Math.max(open, 0));
		String uri = open < 0 || close < 0 ? HeaderText.uri(address) : address.substring(open + 1, close);
		if (open < 0 && uri.indexOf('?') >= 0) {
			// RFC 3261 section 20.10: such a URI has to stand in brackets.
			return "The URI with a question mark stands without brackets";
		}
		return problem(uri);
	}

	/** An IPv6 address without brackets shows itself by a port that is none. */
	private static boolean port(String rest) {
		String digits = rest.split("[;?]", 2)[0];
		return !digits.isEmpty() && digits.length() <= 5 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
	}

	private static boolean host(String uri) {
		String rest = uri.substring(uri.indexOf(':') + 1);
		int at = rest.lastIndexOf('@');
		String host = rest.substring(at + 1);
		int end = host.startsWith("[") ? host.indexOf(']') + 1 : 0;
		if (host.startsWith("[")) {
			return end > 0 && host.substring(1, end - 1).chars()
					.allMatch(c -> c == ':' || c == '.' || Character.digit(c, 16) >= 0);
		}
		for (int i = 0; i < host.length(); i++) {
			char c = host.charAt(i);
			if (c == ':') {
				return i > 0 && port(host.substring(i + 1));
			}
			if (c == ';' || c == '?') {
				return i > 0;
			}
			if (!Character.isLetterOrDigit(c) && c != '.' && c != '-' && c != '_') {
				return false;
			}
		}
		return !host.isEmpty();
	}
}
