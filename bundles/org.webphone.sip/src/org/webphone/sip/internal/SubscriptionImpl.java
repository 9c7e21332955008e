package org.webphone.sip.internal;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import org.webphone.sip.SipFailure;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipMessage;
import org.webphone.sip.SipOutcome;
import org.webphone.sip.SipRequest;
import org.webphone.sip.SipResponse;
import org.webphone.sip.SipSubscription;
import org.webphone.sip.SipSubscriptionListener;
import org.webphone.sip.SipWatch;

/** A subscription that comes back (RFC 6665 section 4.1). Only on the loop, but for the commands. */
final class SubscriptionImpl implements SipSubscription, DialogUser {

	private static final int[] BACK_OFF_S = { 2, 5, 15, 30, 60, 120 };
	private static final Duration REFUSED_RETRY = Duration.ofMinutes(5);

	private final StackCore core;
	private final LineImpl line;
	private final SipWatch watch;
	private final SipSubscriptionListener listener;
	private String callId = "";
	private String tag = "";
	private long sequence;
	private Dialog dialog;
	private Exchange running;
	private boolean again;
	private boolean over;
	private int failures;
	/** Longer than what is watched for where the server wants it so. */
	private Duration wish;
	private Loop.Timer next = Loop.Timer.NONE;

	SubscriptionImpl(StackCore core, LineImpl line, SipWatch watch, SipSubscriptionListener listener) {
		this.core = core;
		this.line = line;
		this.watch = watch;
		this.listener = listener;
		this.wish = watch.expires();
	}

	@Override
	public SipWatch watch() {
		return watch;
	}

	/** A new subscription with a dialog of its own. */
	void begin() {
		if (over) {
			return;
		}
		leave();
		callId = LineImpl.newCallId();
		tag = Tags.fresh();
		sequence = 0;
		core.registry().add(callId, this);
		subscribe(wish);
	}

	private void leave() {
		next.cancel();
		core.registry().remove(callId, this);
		dialog = null;
	}

	private void subscribe(Duration expires) {
		if (running != null) {
			again = true;
			return;
		}
		SipHeaders fields = SipHeaders.of("Event", watch.event()).with("Accept", watch.accept()).with("Expires",
				Long.toString(expires.toSeconds()));
		Draft d = dialog != null ? dialog.draft("SUBSCRIBE", fields, Optional.empty(), true)
				: line.draft("SUBSCRIBE", watch.target(), fields, Optional.empty(), callId, tag, () -> ++sequence, true);
		running = new Exchange(core, line, d, line.digest(), this::done).start();
	}

	private void done(SipOutcome outcome, Optional<Inbound<SipResponse>> in, Exchange e) {
		running = null;
		if (over) {
			return;
		}
		if (outcome.code() == 423 && longer(outcome.response().orElseThrow())) {
			subscribe(wish);
			return;
		}
		if (!outcome.ok()) {
			failed(outcome);
			return;
		}
		failures = 0;
		SipResponse r = outcome.response().orElseThrow();
		if (dialog == null && r.toTag().isPresent()) {
			dialog = Dialog.client(e.sent(), r, e.channel().map(core.transports()::inDialog).orElseThrow(), sequence);
		}
		int granted = r.headers().first("Expires").map(v -> HeaderText.number(v, -1)).filter(n -> n > 0)
				.orElse((int) wish.toSeconds());
		schedule(Duration.ofSeconds(granted));
		if (again) {
			again = false;
			subscribe(wish);
		}
	}

	/** The server finds the interval too brief (RFC 6665 section 4.1.2.1). */
	private boolean longer(SipResponse r) {
		int least = r.headers().first("Min-Expires").map(v -> HeaderText.number(v, -1)).orElse(-1);
		if (least <= wish.toSeconds()) {
			return false;
		}
		wish = Duration.ofSeconds(least);
		return true;
	}

	private void schedule(Duration granted) {
		next.cancel();
		inTurn(RegistrationImpl.beforeExpiry(granted), () -> subscribe(wish));
	}

	/** With a thousand others that wait for the same instant. */
	private void inTurn(Duration delay, Runnable work) {
		next = core.loop().after(delay, () -> next = core.loop().after(line.turn(), work));
	}

	private void failed(SipOutcome outcome) {
		Optional<Duration> retry = retry(outcome);
		leave();
		again = false;
		listener.lost(outcome, retry);
		retry.ifPresent(d -> inTurn(d, this::begin));
	}

	private Optional<Duration> retry(SipOutcome outcome) {
		Optional<Duration> asked = outcome.response().flatMap(RetryAfter::of);
		if (asked.isPresent()) {
			return asked;
		}
		// 481 on a refresh: the server has forgotten us, a new subscription helps at once (RFC 6665 4.1.2.2).
		if (outcome.code() == 481 && dialog != null) {
			return Optional.of(Duration.ofMillis(100));
		}
		SipFailure failure = outcome.failure().orElse(SipFailure.CLOSED);
		if (failure == SipFailure.CREDENTIALS || failure == SipFailure.FOREIGN_CHALLENGE || outcome.code() == 489
				|| outcome.code() == 501 || outcome.code() == 405) {
			return Optional.empty();
		}
		if (failure == SipFailure.REFUSED && outcome.code() < 500 && outcome.code() != 480) {
			return Optional.of(REFUSED_RETRY);
		}
		return Optional.of(Duration.ofSeconds(BACK_OFF_S[Math.min(failures++, BACK_OFF_S.length - 1)]));
	}

	@Override
	public boolean owns(String localTag, String remoteTag) {
		return tag.equals(localTag) && (dialog == null || dialog.remoteTag().equals(remoteTag));
	}

	@Override
	public void request(ServerTransaction tx) {
		SipRequest r = tx.request();
		if (!r.method().equals("NOTIFY")) {
			tx.respond(405, "", SipHeaders.of("Allow", "NOTIFY"), Optional.empty());
			return;
		}
		if (!r.headers().first("Event").map(SubscriptionImpl::token).orElse(token(watch.event())).equals(token(watch.event()))) {
			// Another package than the one that was asked for (RFC 6665 section 4.1.3).
			tx.respond(489, "", SipHeaders.of("Allow-Events", Capabilities.EVENTS), Optional.empty());
			return;
		}
		if (dialog == null) {
			// The NOTIFY may overtake the 200 (RFC 6665 section 4.1.2.4).
			dialog = Dialog.server(r, tag, core.transports().inDialog(tx.channel()), tx.facts().cseq());
			dialog.atLeast(sequence);
		} else if (!dialog.inOrder(tx.facts().cseq())) {
			tx.respond(500, "CSeq is too low", SipHeaders.NONE, Optional.empty());
			return;
		}
		dialog.refresh(r.headers());
		tx.respond(200);
		if (over) {
			// The last state, sent because we left (RFC 6665 section 4.4.1): whoever left does not want it.
			return;
		}
		String value = r.headers().first("Subscription-State").orElse("active").strip();
		String word = value.split("[;\\s]")[0].toLowerCase(Locale.ROOT);
		r.body().ifPresentOrElse(b -> listener.notified(r, b), () -> {
			if (word.equals("active")) {
				listener.notifiedWithoutBody(r);
			}
		});
		state(value, word);
	}

	private static String token(String event) {
		return event.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
	}

	private void state(String value, String word) {
		if (word.equals("terminated")) {
			terminated(SipMessage.parameter(value, "reason").orElse("").toLowerCase(Locale.ROOT),
					SipMessage.parameter(value, "retry-after").map(v -> HeaderText.number(v, -1)).orElse(-1));
		} else {
			SipMessage.parameter(value, "expires").map(v -> HeaderText.number(v, -1)).filter(n -> n > 0)
					.ifPresent(n -> schedule(Duration.ofSeconds(n)));
		}
	}

	/** What the server wants to happen next (RFC 6665 section 4.1.3). */
	private void terminated(String reason, int retryAfter) {
		if (over) {
			return;
		}
		leave();
		Optional<Duration> retry = switch (reason) {
			case "deactivated", "timeout" -> Optional.of(Duration.ofMillis(100));
			case "rejected", "noresource", "invariant" -> Optional.empty();
			default -> Optional.of(Duration.ofSeconds(retryAfter >= 0 ? retryAfter : 10));
		};
		listener.lost(new SipOutcome(200, "The server ended the subscription: " + (reason.isEmpty() ? "no reason" : reason),
				Optional.empty(), Optional.of(SipFailure.REFUSED)), retry);
		retry.ifPresent(d -> inTurn(d, this::begin));
	}

	@Override
	public void refresh() {
		core.loop().run(() -> {
			if (dialog != null && !over) {
				subscribe(wish);
			} else if (running == null) {
				begin();
			}
		});
	}

	@Override
	public void close() {
		core.loop().here(() -> {
			if (over) {
				return;
			}
			if (dialog != null) {
				running = null;
				subscribe(Duration.ZERO);
			}
			over = true;
			next.cancel();
			line.forget(this);
			core.loop().after(core.timers().timeout(), () -> core.registry().remove(callId, this));
		});
	}
}
