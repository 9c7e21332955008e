package org.webphone.sip.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.webphone.sip.SipBody;
import org.webphone.sip.SipEndpoint;
import org.webphone.sip.SipHeader;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipMessage;
import org.webphone.sip.SipRequest;
import org.webphone.sip.SipResponse;

/**
 * Turns octets into messages. The shape (lines, folding, length) is read here, strictly where the next message would
 * suffer; the grammar of the fields is JAIN SIP's business ({@link GrammarCheck}).
 */
final class Decoder {

	/** What became of the octets. */
	sealed interface Result {
	}

	/** A message that can be worked with. */
	record Good(Inbound<?> inbound) implements Result {
	}

	/** A request that deserves an error, as far as it could be read. */
	record Bad(Inbound<SipRequest> inbound, int code, String reason) implements Result {
	}

	/** Nothing that can be answered. */
	record Noise(String why) implements Result {
	}

	private Decoder() {
	}

	static Result decode(byte[] data, int length, Channel from, boolean trustworthy) {
		int start = 0;
		while (start < length && (data[start] == '\r' || data[start] == '\n')) {
			start++;
		}
		int head = endOfHead(data, start, length);
		if (start == length) {
			return new Noise("");
		}
		List<String> lines = lines(new String(data, start, head - start, StandardCharsets.UTF_8));
		var fields = new ArrayList<SipHeader>();
		String wrong = "";
		for (String line : lines.subList(1, lines.size())) {
			int colon = line.indexOf(':');
			String name = colon < 0 ? "" : line.substring(0, colon).strip();
			if (name.isEmpty()) {
				wrong = "A header field could not be read";
			} else {
				fields.add(new SipHeader(HeaderNames.full(name), line.substring(colon + 1).strip()));
			}
		}
		SipHeaders headers = new SipHeaders(fields);
		Optional<SipBody> body = Optional.empty();
		int declared = Framing.contentLength(new String(data, start, head - start, StandardCharsets.ISO_8859_1));
		boolean given = headers.first("Content-Length").isPresent();
		if (declared < 0 || !trustworthy) {
			wrong = "Content-Length is wrong";
		} else if (given && declared > length - head) {
			wrong = "Content-Length is larger than the message";
		} else {
			int end = given ? head + declared : length;
			body = Bodies.choose(headers, Arrays.copyOfRange(data, head, end));
		}
		return shape(lines.get(0), headers, body, wrong, from);
	}

	private static Result shape(String first, SipHeaders headers, Optional<SipBody> body, String wrong, Channel from) {
		SipEndpoint source = new SipEndpoint(from.transport(), LocalAddress.text(from.remote().getAddress()),
				from.remote().getPort());
		SipMessage message;
		if (first.regionMatches(true, 0, "SIP/", 0, 4)) {
			String[] p = first.split(" ", 3);
			int code = p.length < 2 ? -1 : HeaderText.number(p[1], -1);
			if (!p[0].equalsIgnoreCase("SIP/2.0") || code < 100 || code > 699) {
				return new Noise("a status line that is none");
			}
			message = new SipResponse(code, p.length > 2 ? p[2] : "", headers, body);
		} else {
			StartLine line = StartLine.parse(first);
			if (line.method().isEmpty() || line.method().equals("ACK") && !line.problem().isEmpty()) {
				return new Noise("a first line that is none");
			}
			message = new SipRequest(line.method(), line.uri(), headers, body, Optional.of(source));
			if (!line.problem().isEmpty()) {
				return refuse(message, line.code(), line.problem(), from);
			}
		}
		Optional<Facts> facts = GrammarCheck.facts(headers);
		if (facts.isEmpty()) {
			return refuse(message, 400, "Via or CSeq could not be read", from);
		}
		String problem = wrong.isEmpty() ? GrammarCheck.problem(message, facts.get()) : wrong;
		if (!problem.isEmpty()) {
			return refuse(message, 400, problem, from);
		}
		return new Good(new Inbound<>(message, facts.get(), from));
	}

	/** An error needs the fields it copies; an ACK, a response or a message without them is dropped. */
	private static Result refuse(SipMessage m, int code, String reason, Channel from) {
		if (m instanceof SipRequest r && !r.method().equals("ACK") && r.headers().first("Via").isPresent()) {
			Facts facts = GrammarCheck.facts(r.headers()).orElse(GrammarCheck.lenientFacts(r.headers(), from));
			return new Bad(new Inbound<>(r, facts, from), code, reason);
		}
		return new Noise(reason);
	}

	/** A datagram may end without the empty line: what is there is the header. */
	private static int endOfHead(byte[] d, int start, int length) {
		for (int i = start; i < length; i++) {
			if (d[i] == '\n' && i > start
					&& (d[i - 1] == '\n' || i > start + 1 && d[i - 1] == '\r' && d[i - 2] == '\n')) {
				return i + 1;
			}
		}
		return length;
	}

	/** Lines with continuation lines put behind their field (RFC 3261 section 7.3.1). */
	private static List<String> lines(String head) {
		var out = new ArrayList<String>();
		for (String line : head.split("\r?\n")) {
			if (!line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t') && out.size() > 1) {
				out.set(out.size() - 1, out.getLast() + ' ' + line.replace('\r', ' ').strip());
			} else {
				out.add(line.replace('\r', ' '));
			}
		}
		out.removeIf(String::isEmpty);
		return out;
	}
}
