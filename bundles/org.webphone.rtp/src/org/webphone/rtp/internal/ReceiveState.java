package org.webphone.rtp.internal;

import org.webphone.rtp.RtpPacket;

/**
 * What is known of the source we receive (RFC 3550 appendix A.1, A.3, A.8). The receiving thread is the only writer;
 * other threads read.
 */
final class ReceiveState {

    private static final int MAX_DROPOUT = 3000;
    private static final int MAX_MISORDER = 100;

    private volatile boolean known;
    private volatile int ssrc;
    private volatile long received;
    private volatile long octets;
    /** Extended: cycles in the upper bits. */
    private volatile long highest;
    private volatile long base;
    /** Expected of streams that are over. */
    private volatile long expectedBefore;
    /** Received in the current stream alone is {@code received - receivedBefore}. */
    private volatile long receivedBefore;
    private volatile double jitterTicks;
    private volatile int clockRate = 8000;
    private volatile long lastArrival;

    private int badNext = -1;
    private int candidateSsrc;
    private int candidateNext = -1;
    private int lastTimestamp;
    private long lastTransitTicks;
    private boolean hasTransit;

    /** Counts a packet; false when it must not be played: a stray of an unknown source or a wild number. */
    boolean accept(RtpPacket packet, int clock) {
        if (!known) {
            start(packet);
        } else if (packet.ssrc() != ssrc) {
            // A new source is believed when two packets of it come in a row (A.1 with MIN_SEQUENTIAL 2).
            boolean second = packet.ssrc() == candidateSsrc && packet.sequence() == candidateNext;
            candidateSsrc = packet.ssrc();
            candidateNext = packet.sequence() + 1 & 0xFFFF;
            if (!second) {
                return false;
            }
            start(packet);
        } else if (!advance(packet)) {
            return false;
        }
        candidateNext = -1;
        clockRate = clock;
        measureJitter(packet, clock);
        lastArrival = packet.arrivalNanos();
        octets = octets + packet.payloadLength();
        received = received + 1;
        return true;
    }

    private void start(RtpPacket packet) {
        if (known) {
            expectedBefore = expected();
        }
        receivedBefore = received;
        ssrc = packet.ssrc();
        base = packet.sequence();
        highest = packet.sequence();
        badNext = -1;
        hasTransit = false;
        jitterTicks = 0;
        known = true;
    }

    private boolean advance(RtpPacket packet) {
        int sequence = packet.sequence();
        int ahead = sequence - (int) highest & 0xFFFF;
        if (ahead < MAX_DROPOUT) {
            highest = highest + ahead;
        } else if (ahead <= 0x10000 - MAX_MISORDER) {
            if (sequence != badNext) {
                badNext = sequence + 1 & 0xFFFF;
                return false;
            }
            start(packet);
        }
        badNext = -1;
        return true;
    }

    private void measureJitter(RtpPacket packet, int clock) {
        int timestamp = packet.timestamp();
        long arrivalTicks = (long) (packet.arrivalNanos() / 1e9 * clock);
        long transit = arrivalTicks - (timestamp & 0xFFFFFFFFL);
        // Packets of one frame or one telephone event share a timestamp and say nothing about the path.
        if (hasTransit && timestamp != lastTimestamp) {
            int d = Math.abs((int) (transit - lastTransitTicks));
            // More than two seconds is a new timeline of the sender.
            if (d < 2 * clock) {
                jitterTicks = jitterTicks + (d - jitterTicks) / 16;
            }
        }
        if (!hasTransit || timestamp != lastTimestamp) {
            lastTransitTicks = transit;
            lastTimestamp = timestamp;
            hasTransit = true;
        }
    }

    boolean known() {
        return known;
    }

    int ssrc() {
        return ssrc;
    }

    long received() {
        return received;
    }

    long octets() {
        return octets;
    }

    /** Of all streams so far. */
    long expected() {
        return expectedBefore + (known ? highest - base + 1 : 0);
    }

    /** Lost in the current stream, limited to the 24 bits of a report. */
    int streamLost() {
        long lost = highest - base + 1 - (received - receivedBefore);
        return (int) Math.max(-0x800000, Math.min(0x7FFFFF, lost));
    }

    int extendedHighest() {
        return (int) highest;
    }

    int jitterTicks() {
        return (int) jitterTicks;
    }

    double jitterMs() {
        return jitterTicks * 1000 / clockRate;
    }

    long lastArrival() {
        return lastArrival;
    }
}
