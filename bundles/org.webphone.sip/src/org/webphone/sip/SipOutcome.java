package org.webphone.sip;

import java.util.Optional;

/**
 * How a request of ours ended. Expected failure is a value: stages of this type never complete exceptionally.
 *
 * @param code     code of the final response; 408 for a timeout, 503 where no response could come (RFC 3261 8.1.3.1)
 * @param reason   reason phrase of the response, else a sentence that says what happened
 * @param response the final response; empty where none came
 * @param failure  empty for success
 */
public record SipOutcome(int code, String reason, Optional<SipResponse> response, Optional<SipFailure> failure) {

	/** The outcome that a final response is. */
	public static SipOutcome of(SipResponse r) {
		return new SipOutcome(r.code(), r.reason(), Optional.of(r),
				r.success() ? Optional.empty() : Optional.of(SipFailure.REFUSED));
	}

	/** A final response that has a more telling reason than its code. */
	public static SipOutcome of(SipResponse r, SipFailure failure) {
		return new SipOutcome(r.code(), r.reason(), Optional.of(r), Optional.of(failure));
	}

	/** No response came. */
	public static SipOutcome none(SipFailure failure, String sentence) {
		return new SipOutcome(failure == SipFailure.TIMEOUT ? 408 : 503, sentence, Optional.empty(),
				Optional.of(failure));
	}

	public boolean ok() {
		return failure.isEmpty();
	}
}
