package org.webphone.sip.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.sip.SipBody;
import org.webphone.sip.SipFailure;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipOutcome;
import org.webphone.sip.SipRequest;
import org.webphone.sip.SipResponse;

/** Changes of the session after set-up, in both directions, one at a time (RFC 3261 section 14, RFC 3311). Only on the loop. */
final class Offers {

	private static final Logger LOG = LoggerFactory.getLogger(Offers.class);
	private static final int MAX_TRIES = 5;
	/** What changes our Contact often changes the session too. */
	private static final Duration CONTACT_PATIENCE = Duration.ofMillis(300);

	private static final class Ours {
		private final String method;
		/** Asked at each try; null for what stands when its turn comes. */
		private final Supplier<SipBody> wanted;
		private SipBody body;
		private final CompletableFuture<SipOutcome> result = new CompletableFuture<>();
		private int tries;

		Ours(String method, Supplier<SipBody> wanted) {
			this.method = method;
			this.wanted = wanted;
		}
	}

	private final StackCore core;
	private final CallImpl call;
	private final Deque<Ours> queue = new ArrayDeque<>();
	private final List<Accepted> accepted = new ArrayList<>();
	private final Map<Exchange, Acknowledgement> acks = new HashMap<>();
	private Ours running;
	private boolean contactNews;
	private boolean contactDue;
	private ServerTransaction theirs;

	Offers(StackCore core, CallImpl call) {
		this.core = core;
		this.call = call;
	}

	// ---- ours

	CompletionStage<SipOutcome> offer(String method, Supplier<SipBody> body) {
		var ours = new Ours(method, body);
		core.loop().run(() -> add(ours));
		return ours.result;
	}

	/** Sends the session again as it stands when its turn comes. */
	CompletionStage<SipOutcome> refresh() {
		var ours = new Ours("INVITE", null);
		add(ours);
		return ours.result;
	}

	/** Our Contact has changed: whatever we say next says so, else it is said for its own sake. */
	void tellContact() {
		contactNews = true;
		core.loop().after(CONTACT_PATIENCE, () -> {
			contactDue = contactNews;
			next();
		});
	}

	private void add(Ours ours) {
		if (call.ended()) {
			ours.result.complete(SipOutcome.none(SipFailure.CLOSED, "The call has ended."));
			return;
		}
		if (ours.method.equals("UPDATE") && !call.peerAllows("UPDATE")) {
			ours.result.complete(new SipOutcome(405, "The other side does not allow UPDATE.", Optional.empty(),
					Optional.of(SipFailure.REFUSED)));
			return;
		}
		queue.add(ours);
		next();
	}

	/** The call is confirmed, or a turn has become free. */
	void ready() {
		next();
	}

	private boolean busy() {
		return running != null || theirs != null || accepted.stream().anyMatch(Accepted::waiting);
	}

	private void next() {
		Ours first = queue.peek();
		boolean possible = first != null && (call.phase() == CallImpl.Phase.CONFIRMED
				|| first.method.equals("UPDATE") && call.phase() == CallImpl.Phase.SETUP && call.dialog().isPresent());
		if (possible && !busy()) {
			running = queue.poll();
			send(running);
		} else if (contactDue && queue.isEmpty() && !busy() && call.phase() == CallImpl.Phase.CONFIRMED) {
			contactNews = false;
			contactDue = false;
			call.sessionTimer().refresh();
		}
	}

	private void send(Ours ours) {
		Dialog d = call.dialog().orElseThrow();
		contactNews = false;
		contactDue = false;
		ours.body = ours.wanted == null ? call.localSession().orElseThrow() : ours.wanted.get();
		SipHeaders fields = SipHeaders.of("Allow", Capabilities.ALLOW).with("Supported", Capabilities.SUPPORTED)
				.with(call.sessionTimer().again());
		new Exchange(core, call.lineImpl(), d.draft(ours.method, fields, Optional.of(ours.body), true), call.digest(),
				new Sent(ours, d)).start();
	}

	private final class Sent implements Exchange.Listener {
		private final Ours ours;
		private final Dialog dialog;

		Sent(Ours ours, Dialog dialog) {
			this.ours = ours;
			this.dialog = dialog;
		}

		@Override
		public void response(Inbound<SipResponse> in, Exchange e) {
			if (in.message().success() && acks.containsKey(e)) {
				acks.get(e).repeat();
			}
		}

		@Override
		public void done(SipOutcome outcome, Optional<Inbound<SipResponse>> in, Exchange e) {
			if (outcome.ok() && ours.method.equals("INVITE")) {
				SipRequest sent = e.sent();
				dialog.refresh(in.orElseThrow().message().headers());
				acks.put(e, Acknowledgement.send(core, dialog, sent, in.get().facts().cseq(), Optional.empty()));
				core.loop().after(core.timers().timeout(), () -> acks.remove(e));
			}
			if (running == ours) {
				running = null;
			}
			if (call.ended()) {
				ours.result.complete(outcome);
			} else {
				settle(outcome, in);
			}
		}

		private void settle(SipOutcome outcome, Optional<Inbound<SipResponse>> in) {
			if (outcome.ok()) {
				call.localSession(ours.body);
				SipResponse r = outcome.response().orElseThrow();
				dialog.refresh(r.headers());
				in.ifPresent(i -> call.peer(r, i.from()));
				call.sessionTimer().answered(r);
				if (ours.wanted == null) {
					r.body().filter(SipBody::isSdp).ifPresent(b -> call.listener().refreshed(call, b));
				}
			} else if (++ours.tries < MAX_TRIES && mayGoBetterLater(outcome)) {
				return;
			}
			ours.result.complete(outcome);
			if (outcome.code() == 408 || outcome.code() == 481) {
				// The peer does not know the dialog any more, or is gone (RFC 3261 section 12.2.1.2).
				call.collapse(outcome.failure().orElse(SipFailure.REFUSED), outcome.code(), outcome.reason());
			}
			next();
		}

		/** Glare, a peer that is busy with another offer (RFC 3311 section 5.2), or too short an interval. */
		private boolean mayGoBetterLater(SipOutcome outcome) {
			Optional<Duration> patience = outcome.response().filter(r -> r.code() == 500).flatMap(RetryAfter::of)
					.filter(d -> d.toSeconds() <= 10);
			if (outcome.code() == 491) {
				again(glare());
			} else if (patience.isPresent()) {
				again(patience.get());
			} else if (outcome.response().filter(call.sessionTimer()::longer).isPresent()) {
				again(Duration.ZERO);
			} else {
				return false;
			}
			return true;
		}

		/** The owner of the Call-ID waits longer, so that the two do not meet again (section 14.1). */
		private Duration glare() {
			double t1 = core.timers().t1().toMillis() / 500.0;
			int units = call.incoming() ? ThreadLocalRandom.current().nextInt(0, 200)
					: ThreadLocalRandom.current().nextInt(210, 401);
			return Duration.ofMillis((long) (units * 10 * t1));
		}

		private void again(Duration wait) {
			core.loop().after(wait, () -> {
				if (call.ended()) {
					ours.result.complete(SipOutcome.none(SipFailure.CLOSED, "The call has ended."));
				} else {
					queue.addFirst(ours);
					next();
				}
			});
		}
	}

	// ---- theirs

	/** Re-INVITE. */
	void reinvited(ServerTransaction tx) {
		if (running != null) {
			tx.respond(491);
		} else if (theirs != null || accepted.stream().anyMatch(Accepted::waiting)) {
			tx.respond(500, "", InDialogRequest.retryAfter(), Optional.empty());
		} else {
			tx.respond(100);
			ask(tx);
		}
	}

	/** UPDATE or PRACK with a session description. */
	void updated(ServerTransaction tx) {
		boolean ourOfferOut = running != null;
		if (ourOfferOut) {
			tx.respond(491);
		} else if (theirs != null) {
			tx.respond(500, "", InDialogRequest.retryAfter(), Optional.empty());
		} else {
			ask(tx);
		}
	}

	private void ask(ServerTransaction tx) {
		theirs = tx;
		call.listener().offered(call, new TheirOffer(core, call, tx, taken -> awaitAck(tx, taken.body().isEmpty()), () -> free(tx)));
	}

	private void awaitAck(ServerTransaction tx, boolean ourOffer) {
		accepted.add(new Accepted(core, tx, answer -> {
			accepted.removeIf(a -> !a.waiting());
			if (ourOffer && !call.ended()) {
				call.listener().acknowledged(call, answer);
			}
			next();
		}, () -> call.collapse(SipFailure.TIMEOUT, 408, "The other side never confirmed a change of the call.")));
	}

	private void free(ServerTransaction tx) {
		if (theirs == tx) {
			theirs = null;
		}
		next();
	}

	void acknowledged(Inbound<SipRequest> ack) {
		for (Accepted a : List.copyOf(accepted)) {
			if (a.acknowledged(ack)) {
				return;
			}
		}
		LOG.debug("An ACK that nothing waits for");
	}

	void close() {
		accepted.forEach(Accepted::stop);
		accepted.clear();
		if (theirs != null && theirs.pending()) {
			theirs.respond(487);
		}
		theirs = null;
		queue.forEach(o -> o.result.complete(SipOutcome.none(SipFailure.CLOSED, "The call has ended.")));
		queue.clear();
	}
}
