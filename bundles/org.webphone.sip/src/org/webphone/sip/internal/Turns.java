package org.webphone.sip.internal;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Spreads what a thousand subscriptions want at the same instant, because the server ended or refused all of them together: each
 * gets a turn of its own, so that the server is not flooded. One alone does not wait. For the loop.
 */
final class Turns {

	/** Fifty a second, as many as when they are made. */
	static final Duration GAP = Duration.ofMillis(20);

	private final LongSupplier clock;
	private long free;

	/** @param clock nanoseconds that only grow */
	Turns(LongSupplier clock) {
		this.clock = clock;
		free = clock.getAsLong();
	}

	/** How long to wait for one's turn. */
	Duration next() {
		long now = clock.getAsLong();
		long turn = free - now > 0 ? free : now;
		free = turn + GAP.toNanos();
		return Duration.ofNanos(turn - now);
	}
}
