package org.webphone.rtp;

/**
 * How one side hears the other: the VoIP metrics report block of RTCP XR (RFC 3611 section 4.7). Values that are not known
 * are -1, as is a level that was not measured.
 *
 * @param lossRate share of packets that never came, 0-1
 * @param discardRate share of packets that came too late, 0-1
 * @param burstDensity share of lost and discarded packets within bursts, 0-1
 * @param gapDensity the same between bursts, 0-1
 * @param burstMs mean length of a burst
 * @param gapMs mean length of the time between two
 * @param roundTripMs by RTCP
 * @param endSystemMs delay of jitter buffer, packetisation and devices on this side
 * @param signalDbm level of speech in dBm0, negative; {@link #UNKNOWN_LEVEL} when unknown
 * @param rFactor 0-100, ITU-T G.107
 * @param mosListening 1-5, without the effect of delay
 * @param mosConversational 1-5, with it
 * @param jitterNominalMs delay the jitter buffer aims at
 * @param jitterMaximumMs delay it may come to
 * @param adaptive whether the jitter buffer adapts
 */
public record VoipMetrics(double lossRate, double discardRate, double burstDensity, double gapDensity, int burstMs,
        int gapMs, int roundTripMs, int endSystemMs, int signalDbm, double rFactor, double mosListening,
        double mosConversational, int jitterNominalMs, int jitterMaximumMs, boolean adaptive) {

    /** In place of a level that is not known. */
    public static final int UNKNOWN_LEVEL = 127;
}
