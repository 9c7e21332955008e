package org.webphone.rtp;

/**
 * How the other side receives us (RFC 3550 section 6.4.1).
 *
 * @param fractionLost lost since its last report, 0-1
 * @param cumulativeLost lost since the start; may be negative with duplicates
 * @param highestSequence extended sequence number
 * @param jitterMs interarrival jitter in milliseconds
 * @param roundTripMs -1 when it cannot be told yet
 */
public record ReceptionReport(int reporter, double fractionLost, int cumulativeLost, int highestSequence,
        double jitterMs, double roundTripMs) {
}
