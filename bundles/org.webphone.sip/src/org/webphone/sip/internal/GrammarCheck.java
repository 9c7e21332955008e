package org.webphone.sip.internal;

import java.text.ParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.webphone.sip.SipHeader;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipMessage;
import org.webphone.sip.SipRequest;

import gov.nist.core.CommonLogger;
import gov.nist.javax.sip.header.CSeq;
import gov.nist.javax.sip.header.Via;
import gov.nist.javax.sip.header.ViaList;
import gov.nist.javax.sip.parser.ParserFactory;

/** Holds a message to the grammar with JAIN SIP's parsers, and adds the checks that they do not make. */
final class GrammarCheck {

	private static final int MAX_PORT = 65_535;
	/** Fields without which, or with broken ones, no dialogue is possible; others are passed on as they are. */
	private static final List<String> ESSENTIAL = List.of("from", "to", "call-id", "cseq", "via", "max-forwards",
			"contact", "route", "record-route");

	static {
		// JAIN SIP would look for log4j, which is not in the house.
		CommonLogger.legacyLogger = new ParserLog();
		CommonLogger.useLegacyLogger = true;
	}

	private GrammarCheck() {
	}

	/** Empty when the topmost Via or CSeq cannot be read. */
	static Optional<Facts> facts(SipHeaders headers) {
		try {
			Via via = (Via) ((ViaList) header("Via", headers.first("Via").orElse(""))).getFirst();
			CSeq cseq = (CSeq) header("CSeq", headers.first("CSeq").orElse(""));
			String host = via.getHost();
			if (via.getPort() > MAX_PORT) {
				return Optional.empty();
			}
			return Optional.of(new Facts(via.getBranch() == null ? "" : via.getBranch(), host + ':' + via.getPort(),
					host, via.getPort(), via.hasParameter("rport"), cseq.getSeqNumber(), cseq.getMethod()));
		} catch (ParseException | ClassCastException e) {
			return Optional.empty();
		}
	}

	/** As much of a broken request as its refusal needs. */
	static Facts lenientFacts(SipHeaders headers, Channel from) {
		String via = headers.first("Via").orElse("");
		return new Facts(SipMessage.parameter(via, "branch").orElse(""), "", from.remote().getHostString(),
				viaPort(via), SipMessage.parameter(via, "rport").isPresent(), 0, "");
	}

	private static int viaPort(String via) {
		String[] words = via.split(";")[0].strip().split("\\s+");
		String sentBy = words[words.length - 1];
		int colon = sentBy.lastIndexOf(':');
		int port = colon < 0 ? -1 : HeaderText.number(sentBy.substring(colon + 1), -1);
		return port > MAX_PORT ? -1 : port;
	}

	/** A short sentence, or empty when all is well. */
	static String problem(SipMessage m, Facts facts) {
		for (String name : List.of("From", "To", "Call-ID")) {
			if (m.headers().first(name).isEmpty()) {
				return name + " is missing";
			}
		}
		for (SipHeader h : m.headers()) {
			String name = h.name().toLowerCase(Locale.ROOT);
			if (ESSENTIAL.contains(name)) {
				String problem = field(name, h);
				if (!problem.isEmpty()) {
					return problem;
				}
			}
			if (HeaderNames.SINGLE.contains(name) && m.headers().all(name).size() > 1) {
				return h.name() + " stands more than once";
			}
		}
		if (m instanceof SipRequest r) {
			if (!facts.method().equals(r.method())) {
				return "CSeq names another method";
			}
			// Header fields have no business in a Request-URI (RFC 3261 section 19.1.1, table 1).
			return UriCheck.headers(r.uri()) ? "The Request-URI bears header fields" : UriCheck.problem(r.uri());
		}
		return "";
	}

	private static String field(String name, SipHeader h) {
		if (name.equals("contact") && h.value().equals("*")) {
			return "";
		}
		try {
			header(h.name(), h.value());
		} catch (ParseException e) {
			return h.name() + " could not be read";
		}
		if (name.equals("call-id") || name.equals("max-forwards") || name.equals("cseq") || name.equals("via")) {
			return "";
		}
		for (String element : HeaderText.split(h.value())) {
			String problem = UriCheck.address(element);
			if (!problem.isEmpty()) {
				return h.name() + ": " + problem;
			}
		}
		return "";
	}

	private static Object header(String name, String value) throws ParseException {
		try {
			return ParserFactory.createParser(name + ": " + value + "\n").parse();
		} catch (RuntimeException e) {
			// The parser runs over its own feet on some inputs; for us that is a bad field like any other.
			throw new ParseException(name + ": " + e, 0);
		}
	}
}
