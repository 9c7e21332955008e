package org.webphone.rtp;

/** The clock of a stream's timestamps, and how much of it a packet takes, which the timestamps tell. */
final class TickClock {

    private int rate = 8000;
    private int frame = 160;

    /** Ticks a second; false when it is the same as before. */
    boolean rate(int hz) {
        if (hz == rate) {
            return false;
        }
        rate = hz;
        frame = hz / 50;
        return true;
    }

    int rate() {
        return rate;
    }

    /** Ticks in a packet; 20 ms until it was learned. */
    int frame() {
        return frame;
    }

    /** Between a packet and the very next one there were so many. */
    void step(int ticks) {
        // 2.5 to 120 ms; more is a pause and no frame.
        if (ticks >= rate / 400 && ticks <= rate / 8) {
            frame = ticks;
        }
    }

    int toMs(int ticks) {
        return (int) (ticks * 1000L / rate);
    }

    int toTicks(int milliseconds) {
        return (int) ((long) milliseconds * rate / 1000);
    }

    long toMicros(int ticks) {
        return ticks * 1_000_000L / rate;
    }
}
