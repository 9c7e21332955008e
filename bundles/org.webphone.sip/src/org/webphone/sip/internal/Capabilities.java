package org.webphone.sip.internal;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipRequest;

/** What this phone can do, in the words of the protocol. */
final class Capabilities {

	static final String ALLOW = "INVITE, ACK, CANCEL, BYE, OPTIONS, INFO, UPDATE, PRACK, REFER, NOTIFY, SUBSCRIBE";
	static final String ACCEPT = "application/sdp, message/sipfrag, application/dialog-info+xml, application/simple-message-summary";
	static final String SUPPORTED = "replaces, 100rel, timer, norefersub, answermode";
	static final String EVENTS = "refer, dialog, message-summary";

	private static final Set<String> EXTENSIONS = Set.of("replaces", "100rel", "timer", "norefersub", "answermode");

	private Capabilities() {
	}

	/** What a request requires and we do not know (RFC 3261 section 8.2.2.3). */
	static List<String> unsupported(SipRequest r) {
		return HeaderText.elements(r.headers(), "Require").stream()
				.filter(t -> !EXTENSIONS.contains(t.toLowerCase(Locale.ROOT))).toList();
	}

	static SipHeaders all() {
		return SipHeaders.of("Allow", ALLOW).with("Accept", ACCEPT).with("Accept-Encoding", "identity")
				.with("Accept-Language", "*").with("Supported", SUPPORTED).with("Allow-Events", EVENTS);
	}
}
