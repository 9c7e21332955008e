package org.webphone.demo.internal;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.webphone.sip.SipCall;
import org.webphone.sip.SipReferral;

/**
 * Transfers ordered by the user: the other side of the call goes on to somebody else. Both are the exchange's own, so no
 * call is placed; the user is told how it goes, as RFC 3515 asks. Lives on the loop of the exchange's stack.
 */
final class Handover {

	private static final Duration JOINING = Duration.ofMillis(300);
	private static final Duration REFUSING = Duration.ofMillis(700);
	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final Function<String, Service> plan;
	private final ScheduledExecutorService loop;
	private final Map<String, SipCall> calls = new HashMap<>();

	/** @param plan what a number does with a call */
	Handover(Function<String, Service> plan, ScheduledExecutorService loop) {
		this.plan = plan;
		this.loop = loop;
	}

	/** From now on this call can be transferred, and be the target of a transfer. */
	void follow(SipCall call, Talk talk) {
		calls.put(call.callId(), call);
		talk.onEnd(() -> calls.remove(call.callId()));
		talk.onReferred(referral -> refer(talk, referral));
	}

	private void refer(Talk talk, SipReferral referral) {
		if (referral.replaces().isPresent()) {
			join(talk, referral);
			return;
		}
		referral.accept();
		switch (plan.apply(referral.target().user())) {
			case Service.Refuse refuse -> report(talk, REFUSING, referral, refuse.code(), "Refused");
			case Service.RingOnly ring -> {
				referral.report(180, "Ringing");
				report(talk, PATIENCE, referral, 480, "Temporarily Unavailable");
			}
			case Service.Answer answer -> {
				referral.report(180, "Ringing");
				report(talk, answer.ringing(), referral, 200, "OK");
			}
		}
	}

	/** The user has talked with the second party: both are put together, and the user's call with that one ends. */
	private void join(Talk talk, SipReferral referral) {
		Optional<SipCall> second = Optional.ofNullable(calls.get(referral.replaces().get().callId()));
		if (second.isEmpty()) {
			referral.refuse(481, "Call/Transaction Does Not Exist");
			return;
		}
		referral.accept();
		report(talk, JOINING, referral, 200, "OK");
		loop.schedule(() -> {
			if (calls.containsValue(second.get())) {
				second.get().end();
			}
		}, 2 * JOINING.toMillis(), TimeUnit.MILLISECONDS);
	}

	private void report(Talk talk, Duration after, SipReferral referral, int code, String reason) {
		ScheduledFuture<?> timer = loop.schedule(() -> {
			if (!talk.over()) {
				referral.report(code, reason);
			}
		}, after.toMillis(), TimeUnit.MILLISECONDS);
		talk.onEnd(() -> timer.cancel(false));
		// A user who offers a session again has taken the caller back.
		talk.onOffered(() -> timer.cancel(false));
	}
}
