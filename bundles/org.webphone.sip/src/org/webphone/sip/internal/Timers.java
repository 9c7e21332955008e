package org.webphone.sip.internal;

import java.time.Duration;

/** T1, T2 and T4 of RFC 3261 section 17.1.1.1; tests shrink them so that 32 s pass in one. */
record Timers(Duration t1, Duration t2, Duration t4) {

	static final Timers RFC = new Timers(Duration.ofMillis(500), Duration.ofSeconds(4), Duration.ofSeconds(5));

	/** All three in the proportion of the RFC. */
	static Timers scaled(Duration t1) {
		return new Timers(t1, t1.multipliedBy(8), t1.multipliedBy(10));
	}

	/** Timers B, F, H, J, L: 64 times T1. */
	Duration timeout() {
		return t1.multipliedBy(64);
	}

	/** The interval after {@code d}: doubled, at most T2. */
	Duration doubled(Duration d) {
		Duration next = d.multipliedBy(2);
		return next.compareTo(t2) > 0 ? t2 : next;
	}
}
