package org.webphone.rtp;

import java.nio.ByteBuffer;

/**
 * One RTP packet in a buffer of its own (RFC 3550 section 5.1), made once and used again for every packet. Not safe for
 * several threads. Values are those on the wire; unsigned 32-bit numbers are ints.
 */
public final class RtpPacket {

    /** Octets of a header without sources and extension. */
    public static final int HEADER = 12;
    /** Longest packet we take or make; a larger one is malformed for us. */
    public static final int CAPACITY = 2048;

    private final byte[] data = new byte[CAPACITY];
    private final ByteBuffer buffer = ByteBuffer.wrap(data);
    private int length;
    private int payloadOffset;
    private int payloadLength;
    private long arrivalNanos;

    /** The octets; those from 0 to {@link #length} are the packet. */
    public byte[] data() {
        return data;
    }

    /** The same octets for a channel, cleared. */
    public ByteBuffer buffer() {
        return buffer.clear();
    }

    public int length() {
        return length;
    }

    /**
     * Takes the first {@code octets} of {@link #data} as a received packet.
     *
     * @return false when they are no RTP version 2 packet; the accessors then mean nothing
     */
    public boolean parse(int octets) {
        length = octets;
        payloadLength = 0;
        if (octets < HEADER || octets > CAPACITY || (data[0] & 0xC0) != 0x80) {
            return false;
        }
        int offset = HEADER + 4 * (data[0] & 0x0F);
        if ((data[0] & 0x10) != 0) {
            if (offset + 4 > octets) {
                return false;
            }
            offset += 4 + 4 * ((data[offset + 2] & 0xFF) << 8 | data[offset + 3] & 0xFF);
        }
        int end = octets;
        if ((data[0] & 0x20) != 0) {
            int padding = data[octets - 1] & 0xFF;
            if (padding == 0) {
                return false;
            }
            end -= padding;
        }
        if (offset > end) {
            return false;
        }
        payloadOffset = offset;
        payloadLength = end - offset;
        return true;
    }

    /** Writes a header without sources and extension; the payload follows by {@link #payload}. */
    public void begin(int payloadType, boolean marker, int sequence, int timestamp, int ssrc) {
        data[0] = (byte) 0x80;
        data[1] = (byte) (payloadType & 0x7F | (marker ? 0x80 : 0));
        data[2] = (byte) (sequence >> 8);
        data[3] = (byte) sequence;
        buffer.putInt(4, timestamp).putInt(8, ssrc);
        payloadOffset = HEADER;
        payloadLength = 0;
        length = HEADER;
    }

    /** Copies the payload behind the header that {@link #begin} wrote. */
    public void payload(byte[] source, int offset, int octets) {
        System.arraycopy(source, offset, data, HEADER, octets);
        payloadLength = octets;
        length = HEADER + octets;
    }

    public int payloadType() {
        return data[1] & 0x7F;
    }

    public boolean marker() {
        return (data[1] & 0x80) != 0;
    }

    /** 0-65535. */
    public int sequence() {
        return (data[2] & 0xFF) << 8 | data[3] & 0xFF;
    }

    public int timestamp() {
        return buffer.getInt(4);
    }

    public int ssrc() {
        return buffer.getInt(8);
    }

    public int payloadOffset() {
        return payloadOffset;
    }

    public int payloadLength() {
        return payloadLength;
    }

    /** When it was read from the socket, on the clock of {@link System#nanoTime}. */
    public long arrivalNanos() {
        return arrivalNanos;
    }

    public void arrivalNanos(long nanos) {
        arrivalNanos = nanos;
    }
}
