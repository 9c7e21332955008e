package org.webphone.sip;

import java.util.Optional;

/**
 * A response.
 *
 * @param code   100 to 699
 * @param reason reason phrase as the peer wrote it: text of a stranger
 */
public record SipResponse(int code, String reason, SipHeaders headers, Optional<SipBody> body) implements SipMessage {

	public boolean provisional() {
		return code < 200;
	}

	public boolean success() {
		return code / 100 == 2;
	}
}
