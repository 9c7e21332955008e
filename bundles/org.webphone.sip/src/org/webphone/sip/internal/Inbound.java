package org.webphone.sip.internal;

import org.webphone.sip.SipMessage;
import org.webphone.sip.SipRequest;
import org.webphone.sip.SipResponse;

/**
 * A message that came in.
 *
 * @param from the way back
 */
record Inbound<M extends SipMessage>(M message, Facts facts, Channel from) {

	/** As a request; only for one that is. */
	@SuppressWarnings("unchecked")
	static Inbound<SipRequest> request(Inbound<?> in) {
		return (Inbound<SipRequest>) in;
	}

	/** As a response; only for one that is. */
	@SuppressWarnings("unchecked")
	static Inbound<SipResponse> response(Inbound<?> in) {
		return (Inbound<SipResponse>) in;
	}
}
