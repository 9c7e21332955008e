package org.webphone.rtp;

import java.util.Arrays;

/** The packets that wait in a jitter buffer, each at the place its number gives it. Nothing is allocated after construction. */
final class PacketSlots {

    static final int SLOTS = 128;
    static final int SLOT_OCTETS = 1500;
    /** No sequence number: the slot is empty. */
    private static final int FREE = -1;
    /** Length of a packet without sound. */
    private static final int SOUNDLESS = -1;

    private final byte[] payloads = new byte[SLOTS * SLOT_OCTETS];
    private final int[] lengths = new int[SLOTS];
    private final int[] types = new int[SLOTS];
    private final int[] timestamps = new int[SLOTS];
    private final int[] sequences = new int[SLOTS];
    private final boolean[] markers = new boolean[SLOTS];
    private int count;

    PacketSlots() {
        clear();
    }

    void clear() {
        Arrays.fill(sequences, FREE);
        count = 0;
    }

    boolean isEmpty() {
        return count == 0;
    }

    int count() {
        return count;
    }

    boolean has(int sequence) {
        return sequences[sequence & SLOTS - 1] == sequence;
    }

    /** The first number from this one on that is there; only when some is. */
    int firstFrom(int sequence) {
        int present = sequence;
        while (!has(present)) {
            present = present + 1 & 0xFFFF;
        }
        return present;
    }

    boolean isSoundless(int sequence) {
        return lengths[sequence & SLOTS - 1] < 0;
    }

    boolean hasOctets(int sequence) {
        return has(sequence) && lengths[sequence & SLOTS - 1] > 0;
    }

    int timestamp(int sequence) {
        return timestamps[sequence & SLOTS - 1];
    }

    /** A leftover from before the window moved on gives way. */
    void store(RtpPacket packet, boolean sound) {
        int slot = packet.sequence() & SLOTS - 1;
        if (sequences[slot] == FREE) {
            count++;
        }
        sequences[slot] = packet.sequence();
        timestamps[slot] = packet.timestamp();
        types[slot] = packet.payloadType();
        markers[slot] = packet.marker();
        lengths[slot] = sound ? packet.payloadLength() : SOUNDLESS;
        System.arraycopy(packet.data(), packet.payloadOffset(), payloads, slot * SLOT_OCTETS, packet.payloadLength());
    }

    void copy(int sequence, JitterFrame into) {
        int slot = sequence & SLOTS - 1;
        into.length = lengths[slot];
        into.payloadType = types[slot];
        into.timestamp = timestamps[slot];
        into.marker = markers[slot];
        System.arraycopy(payloads, slot * SLOT_OCTETS, into.payload, 0, into.length);
    }

    void release(int sequence) {
        sequences[sequence & SLOTS - 1] = FREE;
        count--;
    }
}
