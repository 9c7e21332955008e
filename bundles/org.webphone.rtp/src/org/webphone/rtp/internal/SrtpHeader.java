package org.webphone.rtp.internal;

/** Reads what SRTP needs of a packet's header. */
final class SrtpHeader {

    private SrtpHeader() {
    }

    /** Octets of the header with sources and extension, or -1 when there is none. */
    static int rtp(byte[] data, int length) {
        if (length < 12 || (data[0] & 0xC0) != 0x80) {
            return -1;
        }
        int header = 12 + 4 * (data[0] & 0x0F);
        if ((data[0] & 0x10) != 0) {
            if (header + 4 > length) {
                return -1;
            }
            header += 4 + 4 * ((data[header + 2] & 0xFF) << 8 | data[header + 3] & 0xFF);
        }
        return header > length ? -1 : header;
    }

    static int word(byte[] data, int at) {
        return (data[at] & 0xFF) << 24 | (data[at + 1] & 0xFF) << 16 | (data[at + 2] & 0xFF) << 8 | data[at + 3] & 0xFF;
    }
}
