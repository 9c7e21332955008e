package org.webphone.sip.internal;

import java.util.Optional;
import java.util.function.Consumer;

import org.webphone.sip.SipBody;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipOffer;

/**
 * A re-INVITE, UPDATE or PRACK of theirs that waits for our owner's answer. Nothing of the dialog changes before it is taken:
 * one that is refused leaves all as it was, their address too (RFC 6141 section 3.4).
 */
final class TheirOffer implements SipOffer {

	private final StackCore core;
	private final CallImpl call;
	private final ServerTransaction tx;
	private final Runnable answered;
	private final Consumer<TheirOffer> taken;

	/**
	 * @param taken    run after our 200 to an INVITE, whose ACK is to be awaited
	 * @param answered run after any answer
	 */
	TheirOffer(StackCore core, CallImpl call, ServerTransaction tx, Consumer<TheirOffer> taken, Runnable answered) {
		this.core = core;
		this.call = call;
		this.tx = tx;
		this.taken = taken;
		this.answered = answered;
	}

	@Override
	public String method() {
		return tx.request().method();
	}

	@Override
	public Optional<SipBody> body() {
		return tx.request().body();
	}

	@Override
	public void accept(SipBody body) {
		core.loop().run(() -> {
			if (!tx.pending()) {
				return;
			}
			call.localSession(body);
			if (!method().equals("PRACK")) {
				call.dialog().ifPresent(d -> d.refresh(tx.request().headers()));
			}
			SipHeaders fields = SipHeaders.of("Contact", call.contactValue(tx.channel().local()))
					.with("Allow", Capabilities.ALLOW).with("Supported", Capabilities.SUPPORTED)
					.with(method().equals("PRACK") ? SipHeaders.NONE : call.sessionTimer().respond(tx.request()));
			tx.respond(200, "", fields, Optional.of(body));
			if (method().equals("INVITE")) {
				taken.accept(this);
			}
			answered.run();
		});
	}

	@Override
	public void refuse(int code, String reason) {
		core.loop().run(() -> {
			tx.respond(code, reason, SipHeaders.NONE, Optional.empty());
			answered.run();
		});
	}
}
