package org.webphone.sip;

import java.util.Optional;

/**
 * A request.
 *
 * @param uri    Request-URI as written
 * @param source where it came from; empty for one of our own
 */
public record SipRequest(String method, String uri, SipHeaders headers, Optional<SipBody> body,
		Optional<SipEndpoint> source) implements SipMessage {
}
