package org.webphone.sip;

import java.util.Optional;

/** A request outside any dialog that waits for its one final answer. */
public interface SipIncomingRequest {

	SipRequest request();

	/** Answers it; the first final answer counts. */
	void respond(int code, String reason, SipHeaders headers, Optional<SipBody> body);

	/** Answers without header fields and body. */
	default void respond(int code, String reason) {
		respond(code, reason, SipHeaders.NONE, Optional.empty());
	}
}
