package org.webphone.sip.internal;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * How long to wait before a registrar is tried again. While nobody answers, every few seconds for as long as it lasts: a
 * telephone that is back at once is what people expect, and it is no more than the repetitions of one request over UDP
 * (RFC 3261 section 17.1.2.2, every 4 s). A name that nobody knows is asked for like that for five minutes only, since
 * name servers serve others too. A server that answers with an error is given time from the beginning. A part of the
 * waiting is chance, so that the telephones of a house do not come back in step (RFC 5626 section 4.5).
 */
final class BackOff {

	/** What became of the attempt. */
	enum Failure {
		/** No server answered at all. */
		SILENCE,
		/** Nobody knows where the server is. */
		UNKNOWN_HOST,
		/** The server answered, but cannot help. */
		ERROR
	}

	static final Duration SHORT_OUTAGE = Duration.ofMinutes(5);
	private static final int[] BRISK_S = { 1, 2, 4 };
	private static final int[] PATIENT_S = { 2, 4, 8, 16, 30, 60 };
	/** Where the patient steps go on after the brisk ones. */
	private static final int AFTER_BRISK = 2;
	private static final double LEAST = 0.75;

	private final LongSupplier nanos;
	private final DoubleSupplier chance;
	private long since;
	private int failures;
	private int patient;

	/** @param chance numbers from 0 to 1 */
	BackOff(LongSupplier nanos, DoubleSupplier chance) {
		this.nanos = nanos;
		this.chance = chance;
	}

	/** The waiting after one more failure. */
	Duration next(Failure failure) {
		if (failures == 0) {
			since = nanos.getAsLong();
		}
		int seconds;
		boolean brief = nanos.getAsLong() - since < SHORT_OUTAGE.toNanos();
		if (failure == Failure.SILENCE || failure == Failure.UNKNOWN_HOST && brief) {
			seconds = BRISK_S[Math.min(failures, BRISK_S.length - 1)];
			patient = AFTER_BRISK;
		} else {
			seconds = PATIENT_S[Math.min(patient++, PATIENT_S.length - 1)];
		}
		failures++;
		return Duration.ofMillis((long) (seconds * 1000 * (LEAST + (1 - LEAST) * chance.getAsDouble())));
	}

	/** All is well, or the network has changed so that the past says nothing. */
	void reset() {
		failures = 0;
		patient = 0;
	}
}
