package org.webphone.rtp;

/**
 * Counters since the session was opened, and the newest figures.
 *
 * @param sentOctets payload only
 * @param receivedOctets payload only
 * @param expected packets that should have come of the streams so far (RFC 3550 A.3)
 * @param lost expected less received; negative with duplicates
 * @param jitterMs interarrival jitter of the current stream (RFC 3550 A.8)
 * @param roundTripMs by RTCP, -1 unknown
 * @param remoteFractionLost what the other side said last, 0-1; -1 unknown
 * @param remoteJitterMs what the other side said last; -1 unknown
 * @param remoteMos how well the other side hears us, by its last extended report; -1 unknown
 * @param malformed RTP and RTCP packets that were none
 * @param strangers packets from sources that are not ours
 * @param rejected packets that failed authentication or were replayed
 * @param sendFailures packets the network did not take
 * @param lastArrivalNanos {@link System#nanoTime} of the newest packet taken, 0 for none
 */
public record RtpStatistics(long sentPackets, long sentOctets, long receivedPackets, long receivedOctets, long expected,
        long lost, double jitterMs, double roundTripMs, double remoteFractionLost, double remoteJitterMs,
        double remoteMos, long malformed, long strangers, long rejected, long sendFailures, long lastArrivalNanos) {
}
