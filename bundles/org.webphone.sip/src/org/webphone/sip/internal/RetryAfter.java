package org.webphone.sip.internal;

import java.time.Duration;
import java.util.Optional;

import org.webphone.sip.SipResponse;

/** Reads Retry-After (RFC 3261 section 20.33). */
final class RetryAfter {

	private static final int MAX_S = 3600;

	private RetryAfter() {
	}

	static Optional<Duration> of(SipResponse r) {
		return r.headers().first("Retry-After").map(v -> v.split("[;( ]")[0]).map(v -> HeaderText.number(v, -1))
				.filter(s -> s >= 0).map(s -> Duration.ofSeconds(Math.min(Math.max(s, 1), MAX_S)));
	}
}
