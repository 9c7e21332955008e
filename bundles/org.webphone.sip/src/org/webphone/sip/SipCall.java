package org.webphone.sip;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import org.webphone.core.Address;

/**
 * A call: one INVITE and the dialog that came of it. The stack does retransmission, ACK, PRACK, forks, races,
 * session timers and challenges; the owner decides about ringing, answers and session descriptions.
 */
public interface SipCall {

	/** SIP Call-ID. */
	String callId();

	/** True when they called us. */
	boolean incoming();

	/** The line that was called or calls; empty where a call came in for nobody we know. */
	Optional<SipLine> line();

	/** The first INVITE, theirs or ours. */
	SipRequest invite();

	/**
	 * Incoming: whether the INVITE came from the account's own server or proxy, so that it may ask for special treatment; also
	 * where no account of the stack has a server. True for a call that we placed.
	 */
	boolean trusted();

	/** The other party as it was named last (P-Asserted-Identity where our own server says so, else From or To). */
	Address remote();

	/** The dialog as the other party would name it in a Replaces sent to us; empty while there is no dialog. */
	Optional<SipReplaces> dialogForUs();

	/** The dialog as a third party has to name it in a Replaces sent to our peer; for attended transfer. */
	Optional<SipReplaces> dialogForPeer();

	/** URI that reaches our peer directly (its Contact), for Refer-To; else the address called. */
	Address remoteTarget();

	/** The call that this one wants to take the place of (Replaces); it ends by itself once this one is accepted. */
	Optional<SipCall> replaces();

	/**
	 * Incoming, not yet answered: 180, 183 or another 1xx; reliable (RFC 3262) where the caller requires it, or
	 * supports it and there is a body.
	 */
	void ring(int code, SipHeaders headers, Optional<SipBody> body);

	/** 180 without more. */
	default void ring() {
		ring(180, SipHeaders.NONE, Optional.empty());
	}

	/** Incoming: 200. The body is our answer, or our offer where theirs had none ({@link SipCallListener#acknowledged}). */
	void accept(SipBody body, SipHeaders headers);

	default void accept(SipBody body) {
		accept(body, SipHeaders.NONE);
	}

	/** Incoming, not yet answered: a final 3xx to 6xx. An empty reason stands for the usual phrase. */
	void reject(int code, String reason, SipHeaders headers);

	default void reject(int code) {
		reject(code, "", SipHeaders.NONE);
	}

	/** Outgoing without offer: our answer to the offer in their 2xx, sent in ACK. */
	void acknowledge(SipBody answer);

	/**
	 * Ends the call as its state asks: CANCEL, BYE, or 480 to an incoming call that was not answered.
	 *
	 * @param headers {@code Reason} and the like
	 */
	void end(SipHeaders headers);

	default void end() {
		end(SipHeaders.NONE);
	}

	/**
	 * Offers a changed session by re-INVITE. Waits by itself for its turn, and on glare (491) for the times of RFC
	 * 3261 section 14.1. After a failure the session is as before; 408 and 481 end the call.
	 *
	 * @param offer asked on the loop each time the offer is about to be sent: while ours waited, theirs may have changed the
	 *              session that ours is to continue (RFC 3264 section 8)
	 * @return the final response, whose body is their answer to the last of the offers
	 */
	CompletionStage<SipOutcome> reinvite(Supplier<SipBody> offer);

	/** The same with an offer that does not depend on what happens meanwhile. */
	default CompletionStage<SipOutcome> reinvite(SipBody offer) {
		return reinvite(() -> offer);
	}

	/** The same by UPDATE (RFC 3311), also before the call is answered; 405 where the peer does not allow it. */
	CompletionStage<SipOutcome> update(SipBody offer);

	/**
	 * Says that the peer hears others too, mixed by us, or no longer: {@code isfocus} in our Contact (RFC 4579 section 5.1),
	 * told by UPDATE, or by re-INVITE where the peer does not know that.
	 */
	void focus(boolean on);

	/** INFO inside the dialog, for DTMF. */
	CompletionStage<SipOutcome> info(SipBody body);

	/**
	 * Asks the peer to call someone else (REFER).
	 *
	 * @param referTo  value of Refer-To: an address in angle brackets, or {@link SipReplaces#referTo}
	 * @param listener hears of the progress
	 */
	void refer(String referTo, SipReferListener listener);
}
