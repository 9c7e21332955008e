package org.webphone.sip.internal;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Compact forms (RFC 3261 section 7.3.3 and its extensions) and the fields that may stand only once. */
final class HeaderNames {

	private static final Map<String, String> COMPACT = Map.ofEntries(Map.entry("a", "Accept-Contact"),
			Map.entry("b", "Referred-By"), Map.entry("c", "Content-Type"), Map.entry("e", "Content-Encoding"),
			Map.entry("f", "From"), Map.entry("i", "Call-ID"), Map.entry("j", "Reject-Contact"),
			Map.entry("k", "Supported"), Map.entry("l", "Content-Length"), Map.entry("m", "Contact"),
			Map.entry("o", "Event"), Map.entry("r", "Refer-To"), Map.entry("s", "Subject"), Map.entry("t", "To"),
			Map.entry("u", "Allow-Events"), Map.entry("v", "Via"), Map.entry("x", "Session-Expires"),
			Map.entry("y", "Identity"), Map.entry("d", "Request-Disposition"));

	static final Set<String> SINGLE = Set.of("from", "to", "call-id", "cseq", "max-forwards", "content-length",
			"content-type", "expires");

	private HeaderNames() {
	}

	static String full(String name) {
		return name.length() == 1 ? COMPACT.getOrDefault(name.toLowerCase(Locale.ROOT), name) : name;
	}
}
