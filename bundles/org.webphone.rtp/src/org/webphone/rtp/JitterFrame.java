package org.webphone.rtp;

/** One encoded packet taken from a jitter buffer; made once and used again. Not safe for several threads. */
public final class JitterFrame {

    final byte[] payload = new byte[RtpPacket.CAPACITY];
    int length;
    int payloadType;
    int timestamp;
    boolean marker;

    public byte[] payload() {
        return payload;
    }

    /** Octets of {@link #payload} that count. */
    public int length() {
        return length;
    }

    public int payloadType() {
        return payloadType;
    }

    public int timestamp() {
        return timestamp;
    }

    public boolean marker() {
        return marker;
    }
}
