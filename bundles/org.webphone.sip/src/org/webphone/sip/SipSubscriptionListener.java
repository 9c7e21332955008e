package org.webphone.sip;

import java.time.Duration;
import java.util.Optional;

/** Hears of one subscription, on the loop. */
public interface SipSubscriptionListener {

	/** State came. Documents may be partial; versions are inside them. A NOTIFY without body is not told. */
	void notified(SipRequest notify, SipBody body);

	/**
	 * What was known is no longer sure: refused, ended by the server, not reachable.
	 *
	 * @param retryIn when it is tried again; empty where the server does not want that (RFC 6665 section 4.1.3)
	 */
	void lost(SipOutcome outcome, Optional<Duration> retryIn);
}
