package org.webphone.demo.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.webphone.sip.SipBody;

/** Reads a key from the body of an INFO: {@code application/dtmf-relay} ({@code Signal=5}) or {@code application/dtmf}. */
final class DtmfInfo {

	private static final Pattern RELAY = Pattern.compile("(?im)^\\s*Signal\\s*=\\s*([0-9A-D*#])\\s*$");
	private static final Pattern PLAIN = Pattern.compile("(?i)\\s*([0-9A-D*#])\\s*");

	private DtmfInfo() {
	}

	static Optional<Character> key(SipBody body) {
		Matcher m = switch (body.type()) {
			case "application/dtmf-relay" -> RELAY.matcher(body.text());
			case "application/dtmf" -> PLAIN.matcher(body.text());
			default -> null;
		};
		boolean found = m != null && (body.type().endsWith("relay") ? m.find() : m.matches());
		return found ? Optional.of(Character.toUpperCase(m.group(1).charAt(0))) : Optional.empty();
	}
}
