package org.webphone.rtp;

import java.util.Arrays;

/**
 * How much later than the fastest ones packets arrive: a histogram that forgets, and the delay that nearly all of them
 * keep. The fastest is looked for in a window of some seconds, so that clocks may drift apart.
 */
final class ArrivalDelay {

    private static final int BUCKET_MS = 5;
    private static final int BUCKETS = 120;
    private static final int WINDOW_PACKETS = 200;
    private static final int WARM_UP = 10;
    private static final double QUANTILE = 0.99;
    private static final double FORGET = 0.004;
    /** A change beyond this is a new timeline and not a delay. */
    private static final long JUMP_MICROS = 2_000_000;

    private final int ignoredMs;
    private final double[] weights = new double[BUCKETS];
    private long count;
    private long firstArrival;
    private long ticks;
    private int lastTimestamp;
    private long lastTransit;
    private long windowMin;
    private long previousMin;
    private int windowLeft;

    /** Delays beyond {@code ignoredMs} are outages: no buffer is to be made for them. */
    ArrivalDelay(int ignoredMs) {
        this.ignoredMs = ignoredMs;
    }

    void reset() {
        Arrays.fill(weights, 0);
        count = 0;
    }

    void arrived(long nanos, int timestamp, int clockRate) {
        if (count == 0) {
            firstArrival = nanos;
            ticks = 0;
            lastTimestamp = timestamp;
            newBaseline(0);
        }
        ticks += timestamp - lastTimestamp;
        lastTimestamp = timestamp;
        long transit = (nanos - firstArrival) / 1000 - ticks * 1_000_000 / clockRate;
        if (Math.abs(transit - lastTransit) > JUMP_MICROS) {
            newBaseline(transit);
        }
        lastTransit = transit;
        count++;
        windowMin = Math.min(windowMin, transit);
        long delay = transit - Math.min(windowMin, previousMin);
        if (--windowLeft <= 0) {
            previousMin = windowMin;
            windowMin = transit;
            windowLeft = WINDOW_PACKETS;
        }
        if (delay / 1000 <= ignoredMs) {
            weigh((int) Math.min(BUCKETS - 1, delay / 1000 / BUCKET_MS));
        }
    }

    private void newBaseline(long transit) {
        lastTransit = transit;
        windowMin = transit;
        previousMin = transit;
        windowLeft = WINDOW_PACKETS;
    }

    private void weigh(int bucket) {
        double share = Math.max(FORGET, 1.0 / count);
        for (int i = 0; i < BUCKETS; i++) {
            weights[i] *= 1 - share;
        }
        weights[bucket] += share;
    }

    /**
     * How long sound with that timestamp has waited by now, counted from the moment at which the fastest packets would
     * have brought it; in microseconds.
     */
    long waitedMicros(long nowNanos, int timestamp, int clockRate) {
        long transit = (nowNanos - firstArrival) / 1000 - (ticks + timestamp - lastTimestamp) * 1_000_000 / clockRate;
        return transit - Math.min(windowMin, previousMin);
    }

    /** The delay that nearly all packets keep, in milliseconds; -1 while too few were seen. */
    int spreadMs() {
        if (count < WARM_UP) {
            return -1;
        }
        double sum = 0;
        for (int i = 0; i < BUCKETS; i++) {
            sum += weights[i];
            if (sum >= QUANTILE) {
                return i * BUCKET_MS;
            }
        }
        return (BUCKETS - 1) * BUCKET_MS;
    }
}
