package org.webphone.rtp;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Hands packets from one thread to another without locks or allocation: exactly one thread offers, exactly one polls.
 * A full ring drops the newest.
 */
public final class PacketRing {

    private final RtpPacket[] packets;
    private final int mask;
    private final AtomicInteger head = new AtomicInteger();
    private final AtomicInteger tail = new AtomicInteger();

    /** {@code capacity} is rounded up to a power of two. */
    public PacketRing(int capacity) {
        int size = Integer.highestOneBit(Math.max(1, capacity - 1)) << 1;
        packets = new RtpPacket[size];
        for (int i = 0; i < size; i++) {
            packets[i] = new RtpPacket();
        }
        mask = size - 1;
    }

    /** The packet to fill, or null when the ring is full; {@link #offered} publishes it. Writer thread. */
    public RtpPacket toFill() {
        int at = tail.get();
        return at - head.get() > mask ? null : packets[at & mask];
    }

    /** Publishes the packet from {@link #toFill}. Writer thread. */
    public void offered() {
        tail.setRelease(tail.getPlain() + 1);
    }

    /** The oldest packet, or null; {@link #taken} gives it back. Reader thread. */
    public RtpPacket peek() {
        int at = head.get();
        return at == tail.getAcquire() ? null : packets[at & mask];
    }

    /** Gives the packet from {@link #peek} back. Reader thread. */
    public void taken() {
        head.setRelease(head.getPlain() + 1);
    }
}
