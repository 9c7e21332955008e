package org.webphone.interop;

import java.time.Duration;

/** How long the tests wait before they call it a failure; what is awaited usually comes much sooner. */
final class Limits {

	/** For one exchange of messages. */
	static final Duration SOON = Duration.ofSeconds(10);
	/** For the start of an agent on a busy machine, or a retry. */
	static final Duration LATER = Duration.ofSeconds(40);
	/** For what has to wait until a SIP transaction gives up: 64*T1 (RFC 3261 section 17.1.1.2) and then some. */
	static final Duration TRANSACTION = Duration.ofSeconds(45);

	private Limits() {
	}
}
