package org.webphone.interop;

import java.time.Duration;

/** How long the tests wait before they call it a failure; what is awaited usually comes much sooner. */
final class Limits {

	/** More than 1 on a machine that is busy with other things: system property {@code webphone.patience}. */
	private static final int PATIENCE = Integer.getInteger("webphone.patience", 1);
	/** For one exchange of messages. */
	static final Duration SOON = Duration.ofSeconds(10L * PATIENCE);
	/** For the start of an agent on a busy machine, or a retry. */
	static final Duration LATER = Duration.ofSeconds(40L * PATIENCE);
	/** For what has to wait until a SIP transaction gives up: 64*T1 (RFC 3261 section 17.1.1.2) and then some. */
	static final Duration TRANSACTION = Duration.ofSeconds(45);

	private Limits() {
	}
}
