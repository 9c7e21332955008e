package org.webphone.sip.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.webphone.sip.SipBody;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipMessage;
import org.webphone.sip.SipRequest;

/** Finds the part of a body that is meant for us (RFC 5621). */
final class Bodies {

	private static final Set<String> KNOWN = Set.of("application/sdp", "application/dialog-info+xml",
			"application/simple-message-summary", "message/sipfrag", "application/pidf+xml", "application/dtmf-relay",
			"application/dtmf");

	/** Of parts within parts (RFC 5621 section 3.1). */
	private static final int DEEPEST = 4;

	private Bodies() {
	}

	static Optional<SipBody> choose(SipHeaders headers, byte[] content) {
		if (content.length == 0) {
			return Optional.empty();
		}
		SipBody whole = new SipBody(headers.first("Content-Type").orElse("application/octet-stream"), content);
		if (!multipart(whole)) {
			// A description that is meant for something else, and may be passed over, is no offer.
			return whole.isSdp() && !session(headers) && optional(headers) ? Optional.empty() : Optional.of(whole);
		}
		List<SipBody> parts = parts(whole, DEEPEST);
		Optional<SipBody> sdp = parts.stream().filter(SipBody::isSdp).findFirst();
		return sdp.or(() -> parts.stream().filter(p -> KNOWN.contains(p.type())).findFirst())
				.or(() -> Optional.of(whole));
	}

	/** The types we could take instead of a body we cannot read; empty when all is well (8.2.3). */
	static String refusal(SipRequest r) {
		boolean encoded = r.headers().first("Content-Encoding").filter(e -> !e.strip().equalsIgnoreCase("identity"))
				.isPresent();
		Optional<SipBody> body = r.body().filter(b -> !b.isSdp() || encoded || !session(r.headers()));
		return body.isEmpty() || optional(r.headers()) ? "" : "application/sdp";
	}

	private static boolean optional(SipHeaders headers) {
		return headers.first("Content-Disposition").map(d -> d.toLowerCase(Locale.ROOT).replace(" ", "").contains("handling=optional"))
				.orElse(false);
	}

	/** Whether the body is meant to describe the session (RFC 3261 section 20.11); early ones (RFC 3959) are not ours. */
	private static boolean session(SipHeaders headers) {
		String disposition = headers.first("Content-Disposition").map(d -> d.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)).orElse("");
		return disposition.isEmpty() || disposition.equals("session") || disposition.equals("render");
	}

	/** What a 415 says is taken instead. */
	static SipHeaders taken(String types) {
		return SipHeaders.of("Accept", types).with("Accept-Encoding", "identity");
	}

	private static boolean multipart(SipBody body) {
		return body.type().startsWith("multipart/");
	}

	/** The parts of a multipart body, and of those among them that have parts themselves; empty parts are left out. */
	private static List<SipBody> parts(SipBody whole, int depth) {
		var out = new ArrayList<SipBody>();
		// Octets are kept by reading them as Latin-1, in which every octet is one character.
		String text = new String(whole.content(), StandardCharsets.ISO_8859_1);
		String boundary = SipMessage.parameter(whole.contentType(), "boundary").map(b -> b.replace("\"", "")).orElse("");
		if (boundary.isEmpty()) {
			return out;
		}
		for (String piece : ("\r\n" + text).split("\r?\n--" + Pattern.quote(boundary))) {
			int head = piece.indexOf("\r\n\r\n");
			if (piece.startsWith("--") || head < 0) {
				continue;
			}
			String content = piece.substring(head + 4);
			String type = "text/plain";
			for (String line : piece.substring(0, head).split("\r\n")) {
				if (line.regionMatches(true, 0, "Content-Type:", 0, 13)) {
					type = line.substring(13).strip();
				}
			}
			if (!content.isEmpty()) {
				SipBody part = new SipBody(type, content.getBytes(StandardCharsets.ISO_8859_1));
				out.addAll(depth > 0 && multipart(part) ? parts(part, depth - 1) : List.of(part));
			}
		}
		return out;
	}
}
