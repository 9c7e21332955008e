package org.webphone.sip.internal;

import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipResponse;

/** Acknowledges reliable provisional responses of one branch (RFC 3262 section 4). Only on the loop. */
final class ReliableIn {

	private static final Logger LOG = LoggerFactory.getLogger(ReliableIn.class);

	private final StackCore core;
	private final CallImpl call;
	private final Dialog dialog;
	private long last = -1;

	ReliableIn(StackCore core, CallImpl call, Dialog dialog) {
		this.core = core;
		this.call = call;
		this.dialog = dialog;
	}

	static boolean is(SipResponse r) {
		return r.headers().hasToken("Require", "100rel") && r.headers().first("RSeq").isPresent();
	}

	/** @return true when it is new and in order: then PRACK is on its way and it may be told */
	boolean take(SipResponse r, long inviteNumber) {
		long rseq = number(r.headers().first("RSeq").orElse(""));
		if (rseq < 0 || last >= 0 && rseq != last + 1) {
			LOG.debug("A reliable response out of order is left for its repetition");
			return false;
		}
		last = rseq;
		SipHeaders fields = SipHeaders.of("RAck", rseq + " " + inviteNumber + " INVITE");
		new Exchange(core, call.lineImpl(), dialog.draft("PRACK", fields, Optional.empty(), false), call.digest(),
				(outcome, in, e) -> LOG.debug("PRACK answered {}", outcome.code())).start();
		return true;
	}

	static long number(String text) {
		String t = text.strip();
		return t.isEmpty() || t.length() > 10 || !t.chars().allMatch(c -> c >= '0' && c <= '9') ? -1 : Long.parseLong(t);
	}
}
