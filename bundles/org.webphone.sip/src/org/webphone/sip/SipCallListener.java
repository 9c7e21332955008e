package org.webphone.sip;

import java.util.Optional;

import org.webphone.core.Address;

/** Hears what happens to one call, on the loop. */
public interface SipCallListener {

	/**
	 * Outgoing: 1xx other than 100. The body, if any, is early media of that branch.
	 *
	 * @param branch tells early dialogs apart where the call forked; the same in {@link #answered}
	 */
	default void progress(SipCall call, SipResponse response, String branch) {
	}

	/** Outgoing: a 3xx was followed, the call goes on to {@code target} (RFC 3261 section 8.1.3.4). */
	default void diverted(SipCall call, Address target) {
	}

	/**
	 * Outgoing: the first 2xx; ACK has been sent, unless our INVITE had no offer ({@link SipCall#acknowledge}). Where
	 * the body is empty, that of the branch's reliable 1xx is the answer.
	 */
	void answered(SipCall call, SipResponse response, String branch);

	/** Incoming: ACK came. @param answer its body, where our 2xx held an offer */
	default void acknowledged(SipCall call, Optional<SipBody> answer) {
	}

	/** The peer offers a changed session (re-INVITE, UPDATE, PRACK) or asks for our offer. Must be answered, now or later. */
	void offered(SipCall call, SipOffer offer);

	/**
	 * The session was said again as it stands, for its timer, and the peer answered.
	 *
	 * @param answer their description, which may name another address than before
	 */
	default void refreshed(SipCall call, SipBody answer) {
	}

	/** INFO came. @return true to answer 200, false for 415 */
	default boolean info(SipCall call, SipRequest request) {
		return false;
	}

	/** The peer asks us to call someone else. Unanswered until accepted or refused; the default refuses. */
	default void referred(SipCall call, SipReferral referral) {
		referral.refuse(603, "Declined");
	}

	/** The other party changed its name (P-Asserted-Identity in an UPDATE or a re-INVITE). */
	default void renamed(SipCall call) {
	}

	/** The end; nothing is told after it. */
	void ended(SipCall call, SipEnd end);
}
