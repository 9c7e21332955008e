package org.webphone.sip.internal;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.sip.SipBody;
import org.webphone.sip.SipCall;
import org.webphone.sip.SipEnd;
import org.webphone.sip.SipFailure;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipOutcome;
import org.webphone.sip.SipReferListener;

/** What the owner of a call may order, from any thread: each order is carried out on the loop, where it fits the state. */
abstract class CallOrders implements SipCall {

	private static final Logger LOG = LoggerFactory.getLogger(CallOrders.class);

	abstract StackCore core();

	abstract CallImpl.Phase phase();

	/** Null for a call that came in. */
	abstract OutgoingSetup outgoing();

	/** Null for a call that we placed. */
	abstract IncomingSetup answering();

	abstract Offers offers();

	abstract Referrals referrals();

	abstract void finish(SipEnd end);

	abstract void bye(SipHeaders headers);

	abstract CompletableFuture<SipOutcome> send(String method, SipHeaders headers, Optional<SipBody> body);

	@Override
	public void ring(int code, SipHeaders headers, Optional<SipBody> body) {
		core().loop().run(() -> {
			if (answering() != null && phase() == CallImpl.Phase.SETUP) {
				answering().ring(code, headers, body);
			}
		});
	}

	@Override
	public void accept(SipBody body, SipHeaders headers) {
		core().loop().run(() -> {
			if (answering() != null && phase() == CallImpl.Phase.SETUP) {
				answering().accept(body, headers);
			}
		});
	}

	@Override
	public void reject(int code, String reason, SipHeaders headers) {
		core().loop().run(() -> {
			if (answering() != null && phase() == CallImpl.Phase.SETUP) {
				answering().reject(code, reason, headers);
				finish(local(code, ReasonPhrases.of(code, reason)));
			}
		});
	}

	@Override
	public void acknowledge(SipBody answer) {
		core().loop().run(() -> {
			if (outgoing() != null) {
				outgoing().acknowledge(answer);
			}
		});
	}

	@Override
	public void end(SipHeaders headers) {
		core().loop().run(() -> {
			switch (phase()) {
				case SETUP -> {
					if (outgoing() != null) {
						outgoing().cancel(headers);
						finish(local(487, "Cancelled"));
					} else {
						boolean accepted = answering().hangUp(headers);
						finish(accepted ? local(200, "OK") : local(480, ReasonPhrases.of(480)));
					}
				}
				case CONFIRMED -> {
					bye(headers);
					finish(local(200, "OK"));
				}
				case ENDED -> LOG.debug("A call that has ended is ended again");
			}
		});
	}

	private static SipEnd local(int code, String reason) {
		return new SipEnd(SipEnd.Cause.LOCAL, code, reason, Optional.empty(), SipHeaders.NONE);
	}

	@Override
	public CompletionStage<SipOutcome> reinvite(Supplier<SipBody> offer) {
		return offers().offer("INVITE", offer);
	}

	@Override
	public CompletionStage<SipOutcome> update(SipBody offer) {
		return offers().offer("UPDATE", () -> offer);
	}

	@Override
	public CompletionStage<SipOutcome> info(SipBody body) {
		var result = new CompletableFuture<SipOutcome>();
		core().loop().run(() -> {
			if (phase() != CallImpl.Phase.CONFIRMED) {
				result.complete(SipOutcome.none(SipFailure.CLOSED, "The call is not connected."));
				return;
			}
			send("INFO", SipHeaders.NONE, Optional.of(body)).thenAccept(result::complete);
		});
		return result;
	}

	@Override
	public void refer(String referTo, SipReferListener progress) {
		core().loop().run(() -> referrals().send(referTo, progress));
	}
}
