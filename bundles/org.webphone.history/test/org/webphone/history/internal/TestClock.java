package org.webphone.history.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands still until it is told to go on. */
final class TestClock extends Clock {

	private volatile Instant now = Instant.parse("2026-03-02T10:00:00Z");

	void advance(Duration by) {
		now = now.plus(by);
	}

	void set(Instant at) {
		now = at;
	}

	@Override
	public Instant instant() {
		return now;
	}

	@Override
	public ZoneId getZone() {
		return ZoneId.of("Europe/Brussels");
	}

	@Override
	public Clock withZone(ZoneId zone) {
		throw new UnsupportedOperationException();
	}
}
