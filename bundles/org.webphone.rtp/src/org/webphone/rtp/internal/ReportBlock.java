package org.webphone.rtp.internal;

/**
 * A reception report block (RFC 3550 section 6.4.1) with the numbers of the wire.
 *
 * @param fraction 0-255
 * @param lost signed, 24 bits
 * @param highest extended highest sequence number
 * @param jitter in timestamp units
 * @param lastReport middle of the NTP time of the last sender report, 0 without
 * @param delay since then in 1/65536 s
 */
record ReportBlock(int ssrc, int fraction, int lost, int highest, int jitter, int lastReport, int delay) {
}
