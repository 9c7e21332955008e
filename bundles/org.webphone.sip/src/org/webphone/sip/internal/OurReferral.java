package org.webphone.sip.internal;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.webphone.sip.SipBody;
import org.webphone.sip.SipFailure;
import org.webphone.sip.SipMessage;
import org.webphone.sip.SipOutcome;
import org.webphone.sip.SipReferListener;
import org.webphone.sip.SipRequest;
import org.webphone.sip.SipResponse;

/** One REFER of ours and the reports about it (RFC 3515). Only on the loop. */
final class OurReferral implements Exchange.Listener {

	static final int EXPIRES_S = 180;
	/** Over UDP it has been sent five times by then, and somebody waits on hold (the transaction itself would take 32 s). */
	static final Duration ANSWER = Duration.ofSeconds(8);
	/** The first report is due at once (RFC 3515 section 2.4.4); over UDP it has been sent four times by then. */
	static final Duration FIRST_REPORT = Duration.ofSeconds(5);

	private final Loop loop;
	private final SipReferListener listener;
	private final Consumer<OurReferral> ended;
	private Exchange exchange;
	private long number = -1;
	private boolean reported;
	private boolean over;
	private Loop.Timer expiry = Loop.Timer.NONE;

	/** @param ended told once, when nothing more is to be expected */
	OurReferral(Loop loop, SipReferListener listener, Consumer<OurReferral> ended) {
		this.loop = loop;
		this.listener = listener;
		this.ended = ended;
		expiry = loop.after(ANSWER, this::unanswered);
	}

	/** What carries our REFER. */
	void sent(Exchange by) {
		exchange = by;
	}

	private void unanswered() {
		// Whoever wakes up later must not begin what is given up here.
		exchange.abandon();
		refused(SipOutcome.none(SipFailure.TIMEOUT, "The other side did not answer the request to transfer."));
	}

	private void refused(SipOutcome outcome) {
		if (!over) {
			finish();
			listener.refused(outcome);
		}
	}

	@Override
	public void done(SipOutcome outcome, Optional<Inbound<SipResponse>> in, Exchange e) {
		if (over) {
			return;
		}
		if (!outcome.ok()) {
			// Who reports has taken it, though the answer was lost (RFC 6665 section 4.1.2.4).
			if (!reported || outcome.response().isPresent()) {
				refused(outcome);
			}
			return;
		}
		number = in.map(i -> i.facts().cseq()).orElse(-1L);
		listener.accepted();
		if (outcome.response().filter(OurReferral::silent).isPresent()) {
			lost("The other side will not tell what becomes of the transfer.");
		} else if (!reported) {
			expectWithin(FIRST_REPORT, "The other side took the transfer and never told what became of it.");
		}
	}

	/** Nobody will report (RFC 4488 section 4). */
	static boolean silent(SipMessage m) {
		return m.headers().first("Refer-Sub").map(v -> v.split(";")[0].strip().equalsIgnoreCase("false")).orElse(false);
	}

	/** {@code id} of the Event names our REFER, where there is one. */
	boolean means(String event) {
		Optional<String> id = UriParts.parameter(event, "id");
		return id.isEmpty() || number < 0 || id.get().equals(Long.toString(number));
	}

	void notified(SipRequest notify) {
		String first = notify.body().map(SipBody::text).orElse("").stripLeading().split("\r?\n", 2)[0];
		String[] words = first.split(" ", 3);
		int code = words.length > 1 && words[0].startsWith("SIP/2.0") ? HeaderText.number(words[1], 0) : 0;
		String reason = words.length > 2 ? words[2] : "";
		String state = notify.headers().first("Subscription-State").orElse("").strip();
		if (over) {
			return;
		}
		if (!reported) {
			reported = true;
			expectReports(EXPIRES_S);
		}
		if (code >= 200) {
			finish();
			listener.finished(code, reason);
		} else if (code >= 100) {
			listener.progress(code, reason);
		}
		if (state.toLowerCase(Locale.ROOT).startsWith("terminated")) {
			lost("The other side stopped telling how the transfer goes.");
		} else {
			// How long the other side means to report (RFC 3515 section 2.4.4).
			SipMessage.parameter(state, "expires").map(v -> HeaderText.number(v, -1)).filter(n -> n > 0 && !over)
					.ifPresent(n -> expectReports(Math.min(n, EXPIRES_S)));
		}
	}

	private void expectReports(int seconds) {
		expectWithin(Duration.ofSeconds(seconds), "The other side did not tell how the transfer ended.");
	}

	private void expectWithin(Duration time, String otherwise) {
		expiry.cancel();
		expiry = loop.after(time, () -> lost(otherwise));
	}

	private void finish() {
		over = true;
		expiry.cancel();
		ended.accept(this);
	}

	void lost(String why) {
		if (!over) {
			finish();
			listener.lost(why);
		}
	}
}
