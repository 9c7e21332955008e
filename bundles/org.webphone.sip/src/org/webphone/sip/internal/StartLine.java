package org.webphone.sip.internal;

/**
 * The first line of a request.
 *
 * @param method  empty where the line is not even the beginning of a request
 * @param code    what to answer where there is a problem
 * @param problem empty for a good line
 */
record StartLine(String method, String uri, int code, String problem) {

	private static final String TOKEN = "-.!%*_+`'~";

	static StartLine parse(String line) {
		int space = line.indexOf(' ');
		String method = space < 0 ? "" : line.substring(0, space);
		int version = line.lastIndexOf(' ');
		if (method.isEmpty() || !method.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || TOKEN.indexOf(c) >= 0))
				|| version <= space) {
			return new StartLine("", "", 400, "not a request");
		}
		String uri = line.substring(space + 1, version);
		String protocol = line.substring(version + 1);
		if (!protocol.regionMatches(true, 0, "SIP/", 0, 4)) {
			// Blanks after the version (RFC 4475 trws-like) or something that is no SIP at all.
			return new StartLine(line.contains("SIP/2.0") ? method : "", uri, 400, "The Request-Line is not well formed");
		}
		if (!protocol.equalsIgnoreCase("SIP/2.0")) {
			return new StartLine(method, uri, 505, "Version Not Supported");
		}
		if (uri.isEmpty() || uri.chars().anyMatch(c -> c <= ' ' || c == '<' || c == '>' || c == '"')) {
			return new StartLine(method, uri, 400, "The Request-URI is not well formed");
		}
		return new StartLine(method, uri, 0, "");
	}
}
