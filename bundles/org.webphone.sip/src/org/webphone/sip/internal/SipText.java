package org.webphone.sip.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.webphone.sip.SipBody;
import org.webphone.sip.SipHeader;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipMessage;
import org.webphone.sip.SipRequest;
import org.webphone.sip.SipResponse;

/** Writes messages. */
final class SipText {

	private SipText() {
	}

	static byte[] encode(SipMessage m) {
		String first = switch (m) {
			case SipRequest r -> r.method() + ' ' + r.uri() + " SIP/2.0";
			case SipResponse r -> "SIP/2.0 " + r.code() + ' ' + clean(r.reason());
		};
		return bytes(first, m.headers(), m.body());
	}

	private static byte[] bytes(String first, SipHeaders headers, Optional<SipBody> body) {
		var s = new StringBuilder(1024).append(first).append("\r\n");
		for (SipHeader h : headers) {
			if (!h.name().equalsIgnoreCase("Content-Length") && !h.name().equalsIgnoreCase("Content-Type")) {
				s.append(h.name()).append(": ").append(h.value()).append("\r\n");
			}
		}
		body.ifPresent(b -> s.append("Content-Type: ").append(b.contentType()).append("\r\n"));
		byte[] content = body.map(SipBody::content).orElse(new byte[0]);
		s.append("Content-Length: ").append(content.length).append("\r\n\r\n");
		byte[] head = s.toString().getBytes(StandardCharsets.UTF_8);
		var out = new ByteArrayOutputStream(head.length + content.length);
		out.writeBytes(head);
		out.writeBytes(content);
		return out.toByteArray();
	}

	/** A reason phrase is the end of a line: nothing in it may end the line earlier. */
	static String clean(String reason) {
		return reason.chars().allMatch(c -> c >= ' ' && c != 0x7f) ? reason
				: reason.replaceAll("[\\x00-\\x1f\\x7f]", " ");
	}
}
