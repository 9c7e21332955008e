package org.webphone.ui.tests;

import java.net.SocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A message, how it came and from where. */
record Heard(String transport, SocketAddress from, String text, int peerCertificates) {

	String method() {
		return text.startsWith("SIP/2.0") ? "" : text.substring(0, text.indexOf(' '));
	}

	String header(String name) {
		return text.lines().takeWhile(l -> !l.isBlank()).filter(l -> l.regionMatches(true, 0, name + ':', 0, name.length() + 1))
				.findFirst().map(l -> l.substring(name.length() + 1).strip()).orElse("");
	}

	/** User part of the request's address. */
	String dialled() {
		Matcher m = Pattern.compile("^\\w+ sips?:([^@;> ]+)@").matcher(text);
		return m.find() ? m.group(1) : "";
	}

	String body() {
		int at = text.indexOf("\r\n\r\n");
		return at < 0 ? "" : text.substring(at + 4);
	}
}
