package org.webphone.contacts.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** When something that failed is tried again: soon at first, then less and less often. Not for several threads but for {@link #next}. */
final class BackOff {

	private static final int[] SECONDS = { 10, 30, 60, 120, 300, 600 };

	private final InstantSource clock;
	private int failures;
	private volatile Instant next;

	BackOff(InstantSource clock) {
		this.clock = clock;
	}

	/** It failed (again). @return how long to leave it alone */
	Duration failed() {
		Duration pause = Duration.ofSeconds(SECONDS[Math.min(failures, SECONDS.length - 1)]);
		failures++;
		next = clock.instant().plus(pause);
		return pause;
	}

	void worked() {
		failures = 0;
		next = null;
	}

	/** Somebody wants to know now; how often it failed before stays known. */
	void now() {
		next = null;
	}

	/** Whether it is to be left alone. */
	boolean waiting() {
		Instant until = next;
		return until != null && clock.instant().isBefore(until);
	}

	/** When it is tried again; empty while it works. */
	Optional<Instant> next() {
		return Optional.ofNullable(next);
	}
}
