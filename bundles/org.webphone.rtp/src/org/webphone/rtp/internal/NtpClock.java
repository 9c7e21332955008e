package org.webphone.rtp.internal;

import java.time.Instant;

/**
 * NTP time (RFC 3550 section 4) that runs with the monotonic clock, so that a corrected system clock does not spoil
 * round-trip times.
 */
final class NtpClock {

    private static final long SECONDS_1900_TO_1970 = 2_208_988_800L;

    private final long startNanos;
    private final long startSeconds;
    private final long startFraction;

    NtpClock(Instant start, long startNanos) {
        this.startNanos = startNanos;
        this.startSeconds = start.getEpochSecond() + SECONDS_1900_TO_1970;
        this.startFraction = start.getNano();
    }

    /** 32 bits of seconds, 32 bits of fraction. */
    long at(long nowNanos) {
        long nanos = startFraction + nowNanos - startNanos;
        long seconds = startSeconds + Math.floorDiv(nanos, 1_000_000_000L);
        long rest = Math.floorMod(nanos, 1_000_000_000L);
        return seconds << 32 | (rest << 32) / 1_000_000_000L;
    }

    /** The middle 32 bits: units of 1/65536 s. */
    int middleAt(long nowNanos) {
        return (int) (at(nowNanos) >> 16);
    }
}
