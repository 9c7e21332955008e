package org.webphone.sip.internal;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import org.webphone.sip.SipFailure;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipMessage;
import org.webphone.sip.SipRequest;
import org.webphone.sip.SipResponse;

/** Notices a peer that vanished without BYE (RFC 4028). Only on the loop. */
final class SessionTimer {

	static final int MIN_SE = 90;
	/** 30 s: a peer that wants to be refreshed more often breaks the rules, and gets no storm of requests. */
	private static final int SHORTEST_T1 = 60;

	private static final int LONGEST = 999_999_999;
	private static final Duration SHORTEST_RETRY = Duration.ofMillis(500);

	private final StackCore core;
	private final CallImpl call;
	private int interval;
	private boolean refresher;
	private long endsAt;
	/** Our next refresh. */
	private Loop.Timer timer = Loop.Timer.NONE;
	/** The end of a session that nobody refreshed. */
	private Loop.Timer limit = Loop.Timer.NONE;

	SessionTimer(StackCore core, CallImpl call) {
		this.core = core;
		this.call = call;
	}

	/** Fields of our first INVITE. @param least Min-SE of a 422; 0 for none */
	SipHeaders request(int least) {
		int wish = (int) call.lineImpl().config().sessionTimer().toSeconds();
		if (wish == 0 && least == 0) {
			return SipHeaders.NONE;
		}
		return SipHeaders.of("Session-Expires", Integer.toString(Math.max(Math.max(wish, least), MIN_SE))).with("Min-SE",
				Integer.toString(Math.max(least, MIN_SE)));
	}

	/** Fields of a later INVITE or UPDATE of ours: the interval as it stands, and who refreshes. */
	SipHeaders again() {
		return interval == 0 ? SipHeaders.NONE
				: SipHeaders.of("Session-Expires", interval + ";refresher=" + (refresher ? "uac" : "uas")).with("Min-SE",
						Integer.toString(Math.min(interval, MIN_SE)));
	}

	/** A 2xx to us: without Session-Expires the peer does not take part, and there is no timer. */
	void answered(SipResponse r) {
		Optional<String> value = r.headers().first("Session-Expires");
		int seconds = value.map(SessionTimer::seconds).orElse(0);
		if (seconds > 0) {
			int shortest = (int) core.timers().t1().multipliedBy(SHORTEST_T1).toSeconds();
			start(Math.max(seconds, shortest), !value.flatMap(SessionTimer::refresher).orElse("uac").equals("uas"));
		} else if (interval > 0) {
			stop();
		}
	}

	/** True when the interval they ask for is too small: 422. */
	static boolean tooSmall(SipRequest r) {
		String value = r.headers().first("Session-Expires").orElse("").strip();
		// One that cannot be read is as good as none (RFC 3261 section 8.2).
		return value.matches("[0-9]+\\s*(;.*)?") && seconds(value) < MIN_SE && r.headers().hasToken("Supported", "timer");
	}

	/** Fields of our 2xx to their INVITE or UPDATE; starts the timer. */
	SipHeaders respond(SipRequest r) {
		Optional<String> value = r.headers().first("Session-Expires").filter(v -> seconds(v) > 0);
		boolean supported = r.headers().hasToken("Supported", "timer");
		int wish = (int) call.lineImpl().config().sessionTimer().toSeconds();
		int seconds = Math.max(value.map(SessionTimer::seconds).orElse(supported ? wish : 0),
				r.headers().first("Min-SE").map(SessionTimer::seconds).orElse(0));
		if (seconds <= 0) {
			return SipHeaders.NONE;
		}
		seconds = Math.max(seconds, MIN_SE);
		String wanted = value.flatMap(SessionTimer::refresher).orElse(supported ? "uac" : "uas");
		boolean theirs = wanted.equals("uac") && supported;
		start(seconds, !theirs);
		SipHeaders fields = SipHeaders.of("Session-Expires", seconds + ";refresher=" + (theirs ? "uac" : "uas"));
		return theirs ? fields.with("Require", "timer") : fields;
	}

	private void start(int seconds, boolean ours) {
		interval = seconds;
		refresher = ours;
		timer.cancel();
		limit.cancel();
		Duration most = Duration.ofSeconds(seconds - Math.min(32, seconds / 3));
		endsAt = System.nanoTime() + most.toNanos();
		limit = core.loop().after(most, this::expired);
		if (ours) {
			timer = core.loop().after(Duration.ofMillis(Math.max(seconds * 500L, 1000)), this::refresh);
		}
	}

	/** Says again what stands: our Contact, and the session timer where there is one. */
	void refresh() {
		if (!call.peerAllows("UPDATE")) {
			byInvite();
			return;
		}
		SipHeaders fields = again().with("Allow", Capabilities.ALLOW).with("Supported", Capabilities.SUPPORTED);
		call.send("UPDATE", fields, Optional.empty()).thenAccept(o -> {
			if (o.ok()) {
				answered(o.response().orElseThrow());
			} else if (o.response().isPresent() && longer(o.response().get())) {
				refresh();
			} else if (o.code() == 408 || o.code() == 481) {
				call.collapse(SipFailure.TIMEOUT, o.code(), "The other side no longer answers.");
			} else if (!call.ended()) {
				byInvite();
			}
		});
	}

	private void byInvite() {
		call.offers().refresh().thenAccept(o -> {
			if (!o.ok() && interval > 0 && refresher && !call.ended()) {
				later();
			}
		});
	}

	/** A refresh that was refused is tried again while the session lasts (RFC 4028 section 10). */
	private void later() {
		long left = endsAt - System.nanoTime();
		timer.cancel();
		timer = core.loop().after(Duration.ofNanos(Math.max(left / 2, SHORTEST_RETRY.toNanos())), this::refresh);
	}

	/** A 422 to a request within the call: the interval grows (RFC 4028 section 7.4). @return whether trying again makes sense */
	boolean longer(SipResponse r) {
		int least = r.code() == 422 ? r.headers().first("Min-SE").map(SessionTimer::seconds).orElse(0) : 0;
		boolean longer = least > interval && interval > 0;
		interval = longer ? least : interval;
		return longer;
	}

	private void expired() {
		call.collapse(SipFailure.TIMEOUT, 408, "The other side no longer answers.");
	}

	void stop() {
		interval = 0;
		timer.cancel();
		limit.cancel();
	}

	/** 0 for what is no number; more than the thirty years that we can count are thirty years. */
	private static int seconds(String value) {
		int semi = value.indexOf(';');
		String digits = (semi < 0 ? value : value.substring(0, semi)).strip();
		return digits.matches("[0-9]{10,}") ? LONGEST : HeaderText.number(digits, 0);
	}

	private static Optional<String> refresher(String value) {
		return SipMessage.parameter(value, "refresher").map(v -> v.toLowerCase(Locale.ROOT)).filter(v -> v.equals("uac") || v.equals("uas"));
	}
}
