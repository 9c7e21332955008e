package org.webphone.rtp;

/**
 * Parts the packets of a stream in bursts and gaps of loss (RFC 3611 appendix A.2, Gmin 16). Written by the thread that
 * plays, read by others, who may see figures a packet old.
 */
public final class LossBursts {

    /** So many packets without a loss end a burst. */
    static final int GMIN = 16;

    private int sinceLoss;
    private int burstLosses = 1;
    private volatile long c11;
    private volatile long c13;
    private volatile long c14;
    private volatile long c22;
    private volatile long c23;
    private volatile long c33;
    private volatile long runs;
    private boolean lost;

    LossBursts() {
        // The stream begins in a gap.
        sinceLoss = GMIN;
    }

    void received() {
        sinceLoss++;
        lost = false;
    }

    void lost() {
        if (!lost) {
            runs = runs + 1;
            lost = true;
        }
        if (sinceLoss >= GMIN) {
            if (burstLosses == 1) {
                c14 = c14 + 1;
            } else {
                c13 = c13 + 1;
            }
            burstLosses = 1;
            c11 = c11 + sinceLoss;
        } else {
            burstLosses++;
            if (sinceLoss == 0) {
                c33 = c33 + 1;
            } else {
                c23 = c23 + 1;
                c22 = c22 + sinceLoss - 1;
            }
        }
        sinceLoss = 0;
    }

    /** Share lost within bursts, 0-1. */
    public double burstDensity() {
        long ended = c13 + c23 + c33;
        if (ended == 0) {
            return 0;
        }
        double p32 = (double) c23 / ended;
        double p23 = c22 + c23 < 1 ? 1 : 1 - (double) c22 / (c22 + c23);
        return p23 / (p23 + p32);
    }

    /** Share lost between bursts, 0-1. */
    public double gapDensity() {
        long all = c11 + c14;
        return all == 0 ? 0 : (double) c14 / all;
    }

    /** Mean packets in a burst, 0 without bursts. */
    public double burstPackets() {
        long bursts = c13;
        return bursts == 0 ? 0 : (double) (c22 + c23 + c23 + c33) / bursts + 1;
    }

    /** Mean packets between two bursts. */
    public double gapPackets() {
        long bursts = c13;
        return (double) (c11 + c14 + bursts) / Math.max(1, bursts);
    }

    /** How much longer runs of lost packets are than with random loss of that share; BurstR of ITU-T G.107. */
    public double burstRatio(double lossShare) {
        long losses = c13 + c14 + c23 + c33;
        return runs == 0 || lossShare >= 1 ? 1 : Math.max(1, (double) losses / runs * (1 - lossShare));
    }
}
