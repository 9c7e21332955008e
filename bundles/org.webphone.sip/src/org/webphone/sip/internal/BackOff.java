package org.webphone.sip.internal;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * How long to wait before a registrar is tried again. While nobody answers, every few seconds for five minutes, since most
 * outages are restarts and short breaks of the network and a telephone that is back at once is what people expect; then
 * ever more seldom. A server that answers with an error is given time from the beginning. A part of the waiting is chance,
 * so that the telephones of a house do not come back in step (RFC 5626 section 4.5).
 */
final class BackOff {

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

	/** The waiting after one more failure. @param nobody no server answered at all */
	Duration next(boolean nobody) {
		if (failures == 0) {
			since = nanos.getAsLong();
		}
		int seconds;
		if (nobody && nanos.getAsLong() - since < SHORT_OUTAGE.toNanos()) {
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
