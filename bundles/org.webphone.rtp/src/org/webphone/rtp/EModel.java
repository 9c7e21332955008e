package org.webphone.rtp;

/** Listening quality as a mean opinion score by the E-model (ITU-T G.107) with its default values. */
public final class EModel {

    /** R with all default values of G.107 and no impairment by delay, codec or loss. */
    private static final double BEST = 93.2;

    private EModel() {
    }

    /**
     * Impairment by a codec (ITU-T G.113 appendix I).
     *
     * @param equipment Ie, 0 for G.711
     * @param robustness Bpl: 4.3 for G.711 without, 25.1 with packet loss concealment
     */
    public record Codec(double equipment, double robustness) {

        public static final Codec G711 = new Codec(0, 25.1);

        /** Narrowband estimate for codecs that G.113 has no figures for here. */
        public static final Codec OTHER = new Codec(5, 15);
    }

    /**
     * The score; see {@link #rating} for the parameters.
     *
     * @return 1.0 to 4.5
     */
    public static double mos(Codec codec, double lossPercent, double burstRatio, double mouthToEarMs) {
        return score(rating(codec, lossPercent, burstRatio, mouthToEarMs));
    }

    /**
     * The transmission rating R.
     *
     * @param lossPercent of packets, late ones included, 0-100
     * @param burstRatio 1 for random loss, more for bursts
     * @param mouthToEarMs one-way delay with jitter buffer, packetisation and devices
     * @return at most 93.2; below 0 counts as 0
     */
    public static double rating(Codec codec, double lossPercent, double burstRatio, double mouthToEarMs) {
        double loss = Math.max(0, Math.min(100, lossPercent));
        double equipment = codec.equipment();
        if (loss > 0) {
            equipment += (95 - codec.equipment()) * loss / (loss / Math.max(1, burstRatio) + codec.robustness());
        }
        return BEST - delayImpairment(mouthToEarMs) - equipment;
    }

    /** Idd of G.107 equation 7-27: nothing up to 100 ms. */
    static double delayImpairment(double milliseconds) {
        if (milliseconds <= 100) {
            return 0;
        }
        double x = Math.log(milliseconds / 100) / Math.log(2);
        return 25 * (Math.pow(1 + Math.pow(x, 6), 1.0 / 6) - 3 * Math.pow(1 + Math.pow(x / 3, 6), 1.0 / 6) + 2);
    }

    /** MOS of R, G.107 annex B. */
    static double score(double r) {
        if (r <= 0) {
            return 1;
        }
        if (r >= 100) {
            return 4.5;
        }
        // Below 6.5 the polynomial dips under 1.
        return Math.max(1, 1 + 0.035 * r + r * (r - 60) * (100 - r) * 7e-6);
    }
}
