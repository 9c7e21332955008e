package org.webphone.sip;

import java.time.Duration;
import java.util.Optional;

/** Hears of one subscription, on the loop. */
public interface SipSubscriptionListener {

	/** State came. Documents may be partial; versions are inside them. */
	void notified(SipRequest notify, SipBody body);

	/**
	 * The subscription is active, and the server has no document for it (RFC 6665 section 4.2.2): nothing has been published yet.
	 * What that means depends on the event package. Not told while the subscription is pending or where it ends.
	 */
	default void notifiedWithoutBody(SipRequest notify) {
		// most packages: nothing is known that was not known before
	}

	/**
	 * What was known is no longer sure: refused, ended by the server, not reachable.
	 *
	 * @param retryIn when it is tried again; empty where the server does not want that (RFC 6665 section 4.1.3)
	 */
	void lost(SipOutcome outcome, Optional<Duration> retryIn);
}
