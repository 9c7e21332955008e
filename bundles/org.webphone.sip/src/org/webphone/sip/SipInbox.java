package org.webphone.sip;

/**
 * Decides about what comes in from outside any dialog. Called on the loop; returns at once. What is not handled gets
 * the answer that the RFCs ask for: OPTIONS 200 with what we can do, unknown methods 405 or 501, unknown events 489.
 */
public interface SipInbox {

	/** Takes no calls (480) and handles nothing. */
	SipInbox CLOSED = call -> null;

	/**
	 * A call comes in; 100 has been sent. Ring, accept or reject it through {@code call}, now or later.
	 *
	 * @return who hears what happens to it; {@code null} to have it answered with 480
	 */
	SipCallListener incoming(SipCall call);

	/** REGISTER, MESSAGE, PUBLISH, OPTIONS and the like. @return true when the request is, or will be, answered by you */
	default boolean request(SipIncomingRequest request) {
		return false;
	}

	/** Somebody wants to be told of an event of ours. @return true when it is, or will be, accepted or rejected by you */
	default boolean subscribe(SipNotifier subscriber) {
		return false;
	}

	/** NOTIFY outside any subscription (an old exchange's message waiting). @return true to have it answered 200, else 481 */
	default boolean unsolicited(SipRequest notify) {
		return false;
	}

	/** Addresses of this machine came or went, or it slept; lines register anew by themselves. */
	default void networkChanged() {
	}
}
