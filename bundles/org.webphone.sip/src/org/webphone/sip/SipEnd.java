package org.webphone.sip;

import java.util.Optional;

/**
 * Why a call ended.
 *
 * @param cause   who or what ended it
 * @param code    final code of the INVITE; 200 after an answered call, 487 after a CANCEL, 408/503 where no answer came
 * @param reason  reason phrase, or a sentence where there was no response
 * @param failure what kind of failure; empty for an ordinary end
 * @param headers header fields of the message that ended it ({@code Reason}, {@code Contact} of a 302, {@code
 *                Retry-After}, {@code Warning}); none where there was no message
 */
public record SipEnd(Cause cause, int code, String reason, Optional<SipFailure> failure, SipHeaders headers) {

	/** Who or what ended a call. */
	public enum Cause {
		/** We hung up, cancelled or rejected. */
		LOCAL,
		/** The peer sent BYE. */
		REMOTE,
		/** The caller sent CANCEL before an answer. */
		CANCELLED,
		/** The called party, or a proxy, answered 3xx to 6xx. */
		REJECTED,
		/** Another call took its place (Replaces). */
		REPLACED,
		/** No answer, no connection, broken protocol, session timer run out. */
		FAILED
	}
}
