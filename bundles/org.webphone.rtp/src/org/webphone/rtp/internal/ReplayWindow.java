package org.webphone.rtp.internal;

/** Which indices of one source were seen (RFC 3711 sections 3.3.1 and 3.3.2). One thread. */
final class ReplayWindow {

    private static final int SIZE = 64;

    private boolean used;
    private int ssrc;
    private long highest;
    private long seen;

    boolean isFor(int source) {
        return used && ssrc == source;
    }

    void clear(int source) {
        used = false;
        ssrc = source;
    }

    /** The 48-bit index that a sequence number most likely means. */
    long estimate(int sequence) {
        if (!used) {
            return sequence;
        }
        long rollover = highest >> 16;
        int last = (int) highest & 0xFFFF;
        if (last < 0x8000 && sequence - last > 0x8000) {
            rollover--;
        } else if (last >= 0x8000 && last - 0x8000 > sequence) {
            rollover++;
        }
        return rollover < 0 ? -1 : rollover << 16 | sequence;
    }

    /** True for an index that is new and not too old. */
    boolean isFresh(long index) {
        if (index < 0) {
            return false;
        }
        if (!used || index > highest) {
            return true;
        }
        long age = highest - index;
        return age < SIZE && (seen >> age & 1) == 0;
    }

    /** An authentic packet with that index was taken. */
    void take(long index) {
        if (!used) {
            used = true;
            highest = index;
            seen = 1;
        } else if (index > highest) {
            long step = index - highest;
            seen = step >= SIZE ? 1 : seen << step | 1;
            highest = index;
        } else {
            seen |= 1L << highest - index;
        }
    }
}
