package org.webphone.sip.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import org.webphone.sip.SipBody;
import org.webphone.sip.SipEnd;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipRequest;

/** Answers what the peer sends inside the dialog of a call. Only on the loop. */
final class InDialogRequest {

	private final CallImpl call;
	private final OutgoingSetup outgoing;
	private final IncomingSetup answering;

	/** Exactly one of {@code outgoing} and {@code answering} is given. */
	InDialogRequest(CallImpl call, OutgoingSetup outgoing, IncomingSetup answering) {
		this.call = call;
		this.outgoing = outgoing;
		this.answering = answering;
	}

	void handle(ServerTransaction tx) {
		SipRequest r = tx.request();
		Dialog d = call.dialog().orElseGet(() -> outgoing.earlyDialog(r.fromTag().orElse("")).orElse(null));
		if (d == null) {
			tx.respond(481);
			return;
		}
		if (!d.inOrder(tx.facts().cseq())) {
			tx.respond(500, "CSeq is too low", SipHeaders.NONE, Optional.empty());
			return;
		}
		List<String> unknown = Capabilities.unsupported(r);
		if (!unknown.isEmpty()) {
			tx.respond(420, "", SipHeaders.of("Unsupported", String.join(", ", unknown)), Optional.empty());
			return;
		}
		switch (r.method()) {
			case "BYE" -> bye(tx);
			case "NOTIFY" -> call.referrals().notified(tx);
			default -> {
				if (call.ended()) {
					tx.respond(481);
				} else {
					session(tx, d);
				}
			}
		}
	}

	private void session(ServerTransaction tx, Dialog d) {
		SipRequest r = tx.request();
		call.peer(r, tx.channel());
		switch (r.method()) {
			case "INVITE" -> reinvite(tx);
			case "UPDATE" -> update(tx, d);
			case "OPTIONS" -> tx.respond(200, "", Capabilities.all(), Optional.empty());
			case "PRACK" -> prack(tx);
			case "INFO" -> info(tx);
			case "REFER" -> call.referrals().asked(tx);
			case "MESSAGE" -> tx.respond(405, "", SipHeaders.of("Allow", Capabilities.ALLOW), Optional.empty());
			case "SUBSCRIBE" -> subscribe(tx);
			default -> tx.respond(501, "", SipHeaders.of("Allow", Capabilities.ALLOW), Optional.empty());
		}
	}

	private void bye(ServerTransaction tx) {
		tx.respond(200);
		if (call.ended()) {
			return;
		}
		// Between our 200 and its ACK the call stands already (RFC 5407 section 3.1.2).
		boolean early = call.phase() == CallImpl.Phase.SETUP && answering != null && !answering.waiting();
		if (answering != null) {
			answering.bye();
		} else if (call.phase() == CallImpl.Phase.SETUP) {
			// Only one early dialog is gone, the INVITE goes on (RFC 3261 section 15); its owner sees no difference yet.
			return;
		}
		call.finish(new SipEnd(early ? SipEnd.Cause.CANCELLED : SipEnd.Cause.REMOTE, early ? 487 : 200,
				ReasonPhrases.of(early ? 487 : 200), Optional.empty(), tx.request().headers()));
	}

	private void reinvite(ServerTransaction tx) {
		if (call.phase() == CallImpl.Phase.SETUP) {
			// The first INVITE is not done yet (RFC 3261 section 14.2).
			boolean ours = outgoing != null;
			tx.respond(ours ? 491 : 500, "", ours ? SipHeaders.NONE : retryAfter(), Optional.empty());
			return;
		}
		if (tooBrief(tx)) {
			return;
		}
		String refusal = Bodies.refusal(tx.request());
		if (!refusal.isEmpty()) {
			tx.respond(415, "", Bodies.taken(refusal), Optional.empty());
			return;
		}
		call.offers().reinvited(tx);
	}

	private void update(ServerTransaction tx, Dialog d) {
		if (tooBrief(tx)) {
			return;
		}
		String refusal = Bodies.refusal(tx.request());
		if (!refusal.isEmpty()) {
			tx.respond(415, "", Bodies.taken(refusal), Optional.empty());
			return;
		}
		if (tx.request().body().filter(SipBody::isSdp).isPresent()) {
			if (firstOfferOpen()) {
				// RFC 3311 section 5.2: theirs waits for our answer (500), or ours for theirs (491).
				tx.respond(offerless() ? 491 : 500, "", offerless() ? SipHeaders.NONE : retryAfter(), Optional.empty());
			} else {
				call.offers().updated(tx);
			}
			return;
		}
		d.refresh(tx.request().headers());
		SipHeaders timer = call.sessionTimer().respond(tx.request());
		tx.respond(200, "", contact(tx).with(timer), Optional.empty());
	}

	/** Their INVITE is not answered, and no reliable response has brought our part of the session either. */
	private boolean firstOfferOpen() {
		return call.phase() == CallImpl.Phase.SETUP && answering != null && (offerless() || !answering.reliable().answered());
	}

	/** RFC 4028 section 9: a refresh that asks for too short an interval. */
	private static boolean tooBrief(ServerTransaction tx) {
		boolean brief = SessionTimer.tooSmall(tx.request());
		if (brief) {
			tx.respond(422, "", SipHeaders.of("Min-SE", Integer.toString(SessionTimer.MIN_SE)), Optional.empty());
		}
		return brief;
	}

	private void prack(ServerTransaction tx) {
		if (answering == null || !answering.reliable().acknowledged(tx)) {
			tx.respond(481);
		} else if (tx.request().body().map(SipBody::isSdp).orElse(false) && !offerless()) {
			call.offers().updated(tx);
		} else {
			tx.respond(200);
			if (offerless()) {
				call.listener().acknowledged(call, tx.request().body());
			}
		}
	}

	/** Their INVITE had no offer: the body of PRACK answers ours. */
	private boolean offerless() {
		return call.invite().body().isEmpty();
	}

	/** Only the reports of a transfer can be asked for inside a call (RFC 3515 section 2.4.4). */
	private void subscribe(ServerTransaction tx) {
		if (Referrals.isRefer(tx.request())) {
			call.referrals().subscribed(tx);
		} else {
			tx.respond(489, "", SipHeaders.of("Allow-Events", Capabilities.EVENTS), Optional.empty());
		}
	}

	private void info(ServerTransaction tx) {
		if (tx.request().headers().first("Info-Package").isPresent()) {
			// None was offered in Recv-Info (RFC 6086 section 4.2.2).
			tx.respond(469, "", SipHeaders.of("Recv-Info", "nil"), Optional.empty());
			return;
		}
		boolean understood = tx.request().body().isEmpty() || call.listener().info(call, tx.request());
		tx.respond(understood ? 200 : 415, "", understood ? SipHeaders.NONE
				: SipHeaders.of("Accept", "application/dtmf-relay, application/dtmf"), Optional.empty());
	}

	private SipHeaders contact(ServerTransaction tx) {
		return SipHeaders.of("Contact", call.contactValue(tx.channel().local()));
	}

	static SipHeaders retryAfter() {
		return SipHeaders.of("Retry-After", Integer.toString(ThreadLocalRandom.current().nextInt(0, 11)));
	}
}
