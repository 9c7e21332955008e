package org.webphone.sip.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.webphone.sip.SipBody;
import org.webphone.sip.SipEnd;
import org.webphone.sip.SipFailure;
import org.webphone.sip.SipHeader;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipRequest;

/** From their INVITE to our final answer and its ACK. Only on the loop. */
final class IncomingSetup {

	private final StackCore core;
	private final CallImpl call;
	private final ServerTransaction tx;
	private final Dialog dialog;
	private final ReliableOut reliable;
	private Accepted accepted;
	private SipHeaders byeAfterAck;
	private Loop.Timer expiry = Loop.Timer.NONE;

	IncomingSetup(StackCore core, CallImpl call, ServerTransaction tx) {
		this.core = core;
		this.call = call;
		this.tx = tx;
		this.dialog = Dialog.server(tx.request(), tx.tag(), core.transports().inDialog(tx.channel()), tx.facts().cseq());
		this.reliable = new ReliableOut(core, tx, this::unreliable);
		call.dialog(dialog);
		tx.onUndelivered(() -> core.loop().run(this::undelivered));
		tx.request().headers().first("Expires").map(v -> HeaderText.number(v, 0)).filter(n -> n > 0)
				.ifPresent(n -> expiry = core.loop().after(Duration.ofSeconds(n), () -> cancelled(SipHeaders.NONE)));
		tx.onFinal(() -> expiry.cancel());
	}

	ReliableOut reliable() {
		return reliable;
	}

	ServerTransaction transaction() {
		return tx;
	}

	void ring(int code, SipHeaders headers, Optional<SipBody> body) {
		if (!tx.pending()) {
			return;
		}
		SipHeaders fields = dialogFields().with(headers);
		if (code > 100 && reliable.wanted(body.isPresent())) {
			body.ifPresent(call::localSession);
			reliable.send(code, fields, body);
		} else {
			tx.respond(code, "", fields, body);
		}
	}

	void accept(SipBody body, SipHeaders headers) {
		if (!tx.pending() || accepted != null) {
			return;
		}
		// A reliable response with a session has to be acknowledged before the answer may follow (RFC 3262 section 3).
		reliable.whenQuiet(() -> acceptNow(body, headers));
	}

	private void acceptNow(SipBody body, SipHeaders headers) {
		if (!tx.pending()) {
			return;
		}
		call.localSession(body);
		SipHeaders fields = dialogFields().with("Accept", Capabilities.ACCEPT)
				.with(call.sessionTimer().respond(tx.request())).with(headers);
		// Where a reliable response brought the answer, the 200 must not bring another.
		Optional<SipBody> content = reliable.answered() ? Optional.empty() : Optional.of(body);
		tx.respond(200, "", fields, content);
		accepted = new Accepted(core, tx, this::confirmed, this::lostAck);
	}

	private void confirmed(Optional<SipBody> answer) {
		if (byeAfterAck != null) {
			call.bye(byeAfterAck);
			return;
		}
		call.confirmed();
		call.listener().acknowledged(call, answer);
	}

	private void lostAck() {
		if (byeAfterAck != null) {
			call.bye(byeAfterAck);
		} else {
			call.collapse(SipFailure.TIMEOUT, 408, "The caller never confirmed the answer.");
		}
	}

	private void unreliable() {
		if (tx.pending()) {
			tx.respond(504, "", SipHeaders.NONE, Optional.empty());
			call.finish(new SipEnd(SipEnd.Cause.FAILED, 504, "The caller never confirmed that it rings.",
					Optional.of(SipFailure.TIMEOUT), SipHeaders.NONE));
		}
	}

	private void undelivered() {
		if (accepted != null && !call.ended()) {
			accepted.stop();
			call.collapse(SipFailure.UNREACHABLE, 503, "The way back to the caller is gone.");
		}
	}

	boolean acknowledged(Inbound<SipRequest> ack) {
		return accepted != null && accepted.acknowledged(ack);
	}

	/** True once 200 was sent and ACK is still missing. */
	boolean waiting() {
		return accepted != null && accepted.waiting();
	}

	void reject(int code, String reason, SipHeaders headers) {
		reliable.stop();
		tx.respond(code, reason, headers, Optional.empty());
	}

	/** @return true when the call was accepted: BYE waits for the ACK (RFC 3261 section 15) */
	boolean hangUp(SipHeaders headers) {
		if (accepted == null) {
			reject(480, "", headers);
			return false;
		}
		if (accepted.waiting()) {
			byeAfterAck = headers;
		} else {
			call.bye(headers);
		}
		return true;
	}

	/** By the caller, or because the call was for a limited time (RFC 3261 section 13.3.1). */
	void cancelled(SipHeaders why) {
		if (tx.pending()) {
			reliable.stop();
			tx.respond(487);
			call.finish(new SipEnd(SipEnd.Cause.CANCELLED, 487, ReasonPhrases.of(487), Optional.empty(), why));
		}
	}

	/** Their BYE: before our answer it ends the INVITE too (RFC 3261 section 15.1.2). */
	void bye() {
		reliable.stop();
		if (accepted != null) {
			accepted.stop();
		}
		if (tx.pending()) {
			tx.respond(487);
		}
	}

	private SipHeaders dialogFields() {
		List<SipHeader> fields = new ArrayList<>();
		tx.request().headers().all("Record-Route").forEach(v -> fields.add(new SipHeader("Record-Route", v)));
		fields.add(new SipHeader("Contact", call.contactValue(tx.channel().local())));
		fields.add(new SipHeader("Allow", Capabilities.ALLOW));
		fields.add(new SipHeader("Supported", Capabilities.SUPPORTED));
		return new SipHeaders(fields);
	}
}
