package org.webphone.rtp;

/**
 * How long sound waits before it is played, compared with the fastest packets, and by how much that should change. What
 * counts is the shortest wait in some frames: the player may ask for sound unevenly. Too short a wait is mended soon, too
 * long a one only when it lasts.
 */
final class PlayoutDelay {

    private static final int SHORT_FRAMES = 10;
    private static final int LONG_FRAMES = 60;
    /** Less than this, or than this part of the target, is not worth a change of pace. */
    private static final long TOO_LONG_MICROS = 8_000;
    private static final int TOO_LONG_PART = 4;
    private static final long TOO_SHORT_MICROS = 4_000;
    private static final long NEVER = Long.MAX_VALUE;

    private long leastLately = NEVER;
    private long leastBefore = NEVER;
    private long leastSinceLong = NEVER;
    private int lately;
    private int sinceLong;
    private long surplus;

    void reset() {
        surplus = 0;
        lately = 0;
        sinceLong = 0;
        leastLately = NEVER;
        leastBefore = NEVER;
        leastSinceLong = NEVER;
    }

    /** A frame is played that waited so long. */
    void played(long waitedMicros, long targetMicros) {
        leastLately = Math.min(leastLately, waitedMicros);
        leastSinceLong = Math.min(leastSinceLong, waitedMicros);
        if (++lately >= SHORT_FRAMES) {
            // A device that asked for much at once, just once, is no reason to play slower.
            long lacking = Math.max(leastLately, leastBefore) - targetMicros;
            leastBefore = leastLately;
            if (lacking < -TOO_SHORT_MICROS) {
                surplus = lacking;
            } else if (surplus < 0) {
                surplus = 0;
            }
            lately = 0;
            leastLately = NEVER;
        }
        if (++sinceLong >= LONG_FRAMES) {
            long over = leastSinceLong - targetMicros;
            long tooLong = Math.max(TOO_LONG_MICROS, targetMicros / TOO_LONG_PART);
            if (over > tooLong) {
                surplus = over - tooLong / 2;
            }
            sinceLong = 0;
            leastSinceLong = NEVER;
        }
    }

    /** The player made the sound longer, or with a negative number shorter, by so much. */
    void stretched(long micros) {
        if (leastLately != NEVER) {
            leastLately += micros;
        }
        if (leastBefore != NEVER) {
            leastBefore += micros;
        }
        if (leastSinceLong != NEVER) {
            leastSinceLong += micros;
        }
        surplus = surplus > 0 ? Math.max(0, surplus + micros) : Math.min(0, surplus + micros);
    }

    /** Lasting delay above the target or, negative, below it. */
    long surplusMicros() {
        return surplus;
    }
}
