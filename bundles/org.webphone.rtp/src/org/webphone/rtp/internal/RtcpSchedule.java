package org.webphone.rtp.internal;

import java.util.function.DoubleSupplier;

/**
 * When the next report is due (RFC 3550 section 6.3.1). With two participants and telephone bandwidths the minimum
 * interval always decides, so that reconsideration has nothing to change. It is the reduced one of section 6.2, so that the
 * other side learns within three seconds that we hear it badly: 360 by the session bandwidth in kbit/s.
 */
final class RtcpSchedule {

    /** Two parties who speak at once, 64 kbit/s each and headers of 40 octets fifty times a second. */
    private static final double SESSION_KBPS = 2 * (64 + 16);
    private static final double MINIMUM_SECONDS = 360 / SESSION_KBPS;
    /** e - 3/2, section 6.3.1. */
    private static final double COMPENSATION = 1.21828;

    private final DoubleSupplier random;
    private boolean started;
    private long due;

    /** {@code random} gives 0-1. */
    RtcpSchedule(DoubleSupplier random) {
        this.random = random;
    }

    /** True when a report is to be sent now; the next one is scheduled then. */
    boolean isDue(long nowNanos) {
        if (!started) {
            started = true;
            // The first one comes after half the interval (section 6.2).
            due = nowNanos + interval(MINIMUM_SECONDS / 2);
            return false;
        }
        if (nowNanos - due < 0) {
            return false;
        }
        due = nowNanos + interval(MINIMUM_SECONDS);
        return true;
    }

    private long interval(double seconds) {
        return (long) (seconds * (0.5 + random.getAsDouble()) / COMPENSATION * 1e9);
    }
}
