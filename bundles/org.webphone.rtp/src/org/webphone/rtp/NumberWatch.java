package org.webphone.rtp;

/** Tells a stray sequence number from a stream that goes on elsewhere (RFC 3550 appendix A.1). */
final class NumberWatch {

    private static final int NONE = -1;
    private static final int MOST_LATE = 5;

    private int strayNext = NONE;
    private int lateNext = NONE;
    private int lateRun;

    void reset() {
        strayNext = NONE;
        lateRun = 0;
    }

    /** A number far away: two in a row decide. */
    boolean jumped(int sequence) {
        boolean second = sequence == strayNext;
        strayNext = sequence + 1 & 0xFFFF;
        return second;
    }

    /** A number near by. */
    void near() {
        strayNext = NONE;
    }

    /** Old numbers in a row and nothing new between them: the sender began again a little further back. */
    boolean wentBack(int sequence) {
        lateRun = sequence == lateNext ? lateRun + 1 : 1;
        lateNext = sequence + 1 & 0xFFFF;
        return lateRun > MOST_LATE;
    }

    /** A number that is in time. */
    void inTime() {
        lateRun = 0;
    }
}
