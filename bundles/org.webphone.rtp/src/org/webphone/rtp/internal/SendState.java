package org.webphone.rtp.internal;

import java.security.SecureRandom;

/**
 * Our own source: numbers that go into packets and what reports need of them. The sending thread is the only writer of
 * the counters; other threads read them.
 */
final class SendState {

    private final SecureRandom random = new SecureRandom();
    private volatile int ssrc;
    private volatile int timestampOffset;
    private volatile int nextSequence;
    private volatile long packets;
    private volatile long octets;
    private volatile long failures;
    private volatile int lastTimestamp;
    private volatile long lastNanos;
    private volatile int lastPayloadType;

    SendState() {
        nextSequence = random.nextInt(0x10000);
        newSource();
    }

    /** A new SSRC and timestamp offset: at the start, and when another source has the same (RFC 3550 section 8.2). */
    void newSource() {
        timestampOffset = random.nextInt();
        ssrc = random.nextInt();
    }

    int ssrc() {
        return ssrc;
    }

    int wireTimestamp(int mediaTimestamp) {
        return mediaTimestamp + timestampOffset;
    }

    int takeSequence() {
        int sequence = nextSequence;
        nextSequence = sequence + 1 & 0xFFFF;
        return sequence;
    }

    /** A packet with this number may be one of our last ones. */
    boolean isRecent(int sequence) {
        int age = (short) (nextSequence - sequence);
        return packets > 0 && age > 0 && age <= 500;
    }

    /** How many packets were sent after the one with this number. */
    int since(int sequence) {
        return nextSequence - 1 - sequence & 0xFFFF;
    }

    /** A packet with this number was one of ours. */
    boolean hasSent(int sequence) {
        return since(sequence) < packets;
    }

    void sent(int payloadType, int wireTimestamp, int payloadOctets, long nowNanos) {
        lastPayloadType = payloadType;
        lastTimestamp = wireTimestamp;
        lastNanos = nowNanos;
        octets = octets + payloadOctets;
        packets = packets + 1;
    }

    void failed() {
        failures = failures + 1;
    }

    long packets() {
        return packets;
    }

    long octets() {
        return octets;
    }

    long failures() {
        return failures;
    }

    long lastNanos() {
        return lastNanos;
    }

    int lastPayloadType() {
        return lastPayloadType;
    }

    /** The timestamp that sound sent at this moment would have, for the sender report. */
    int timestampAt(long nowNanos, int clockRate) {
        return lastTimestamp + (int) ((nowNanos - lastNanos) / 1000 * clockRate / 1_000_000);
    }
}
