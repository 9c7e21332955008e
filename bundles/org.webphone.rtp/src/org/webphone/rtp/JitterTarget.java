package org.webphone.rtp;

/**
 * The delay to aim at: what nearly all arrivals keep and a little more, and one packet more where a lost packet can be
 * had from the one behind it. It grows at once; it shrinks where much less was enough for some seconds, as each change is
 * heard as a change of pace.
 */
final class JitterTarget {

    /** A player asks for 10 ms at once, so a packet may come that much before it is needed; rough networks get more. */
    private static final int MARGIN_MS = 10;
    private static final double LOSS_SMOOTHING = 0.01;
    private static final double LOSSY = 0.01;
    /** Less than this, or than this part, is not worth shrinking. */
    private static final int TOO_HIGH_MS = 8;
    private static final int TOO_HIGH_PART = 4;
    private static final int TOO_HIGH_FOR_MS = 5_000;
    private static final int UNKNOWN = -1;

    private final JitterSettings settings;
    private final ArrivalDelay arrivals;
    private boolean lookAhead;
    private int held = UNKNOWN;
    private int tooHighFor;
    private double lossShare;

    JitterTarget(JitterSettings settings, ArrivalDelay arrivals) {
        this.settings = settings;
        this.arrivals = arrivals;
    }

    void reset() {
        lossShare = 0;
        held = UNKNOWN;
        tooHighFor = 0;
    }

    void lookAhead(boolean on) {
        lookAhead = on;
    }

    /** A packet is played. @param frameMs what is in it */
    void received(int frameMs) {
        lossShare -= LOSS_SMOOTHING * lossShare;
        if (arrivals.spreadMs() >= 0) {
            hold(wanted(frameMs), frameMs);
        }
    }

    void lost() {
        lossShare += LOSS_SMOOTHING * (1 - lossShare);
    }

    private void hold(int wanted, int frameMs) {
        if (wanted >= held - Math.max(TOO_HIGH_MS, held / TOO_HIGH_PART)) {
            held = Math.max(held, wanted);
            tooHighFor = 0;
        } else {
            tooHighFor += frameMs;
            if (tooHighFor >= TOO_HIGH_FOR_MS) {
                held = wanted;
                tooHighFor = 0;
            }
        }
    }

    /** @param frameMs what is in a packet */
    int ms(int frameMs) {
        return held == UNKNOWN ? wanted(frameMs) : held;
    }

    private int wanted(int frameMs) {
        int measured = arrivals.spreadMs();
        int wanted = measured < 0 ? settings.startMs() : measured + Math.max(MARGIN_MS, measured / 5);
        if (lookAhead && lossShare > LOSSY) {
            wanted += frameMs;
        }
        return Math.max(settings.minimumMs(), Math.min(settings.maximumMs(), wanted));
    }
}
