package org.webphone.rtp;

/** Makes packets for tests. */
public final class Packets {

    private Packets() {
    }

    public static RtpPacket of(int ssrc, int sequence, int timestamp, long arrivalMs) {
        RtpPacket packet = new RtpPacket();
        packet.begin(8, false, sequence, timestamp, ssrc);
        packet.payload(new byte[] {(byte) sequence, 1, 2, 3}, 0, 4);
        packet.arrivalNanos(arrivalMs * 1_000_000);
        return packet;
    }

    public static RtpPacket parsed(byte[] wire) {
        RtpPacket packet = new RtpPacket();
        System.arraycopy(wire, 0, packet.data(), 0, wire.length);
        return packet;
    }
}
