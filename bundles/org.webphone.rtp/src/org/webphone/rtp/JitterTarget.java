package org.webphone.rtp;

/**
 * The delay to aim at: what nearly all arrivals keep and a little more, and one packet more where a lost packet can be
 * had from the one behind it.
 */
final class JitterTarget {

    /** A player asks for 10 ms at once, so a packet may come that much before it is needed; rough networks get more. */
    private static final int MARGIN_MS = 10;
    private static final double LOSS_SMOOTHING = 0.01;
    private static final double LOSSY = 0.01;

    private final JitterSettings settings;
    private final ArrivalDelay arrivals;
    private boolean lookAhead;
    private double lossShare;

    JitterTarget(JitterSettings settings, ArrivalDelay arrivals) {
        this.settings = settings;
        this.arrivals = arrivals;
    }

    void reset() {
        lossShare = 0;
    }

    void lookAhead(boolean on) {
        lookAhead = on;
    }

    void received() {
        lossShare -= LOSS_SMOOTHING * lossShare;
    }

    void lost() {
        lossShare += LOSS_SMOOTHING * (1 - lossShare);
    }

    /** @param frameMs what is in a packet */
    int ms(int frameMs) {
        int measured = arrivals.spreadMs();
        int wanted = measured < 0 ? settings.startMs() : measured + Math.max(MARGIN_MS, measured / 5);
        if (lookAhead && lossShare > LOSSY) {
            wanted += frameMs;
        }
        return Math.max(settings.minimumMs(), Math.min(settings.maximumMs(), wanted));
    }
}
