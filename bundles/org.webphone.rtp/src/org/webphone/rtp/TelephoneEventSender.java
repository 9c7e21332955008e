package org.webphone.rtp;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes the packets of dialled keys (RFC 4733). One control thread calls {@link #press}; the sending thread calls
 * {@link #tick} once a packet interval instead of sending sound, as long as it answers true.
 */
public final class TelephoneEventSender {

    private static final int QUEUE = 64;
    private static final int END_PACKETS = 3;
    private static final int VOLUME = 10;
    private static final int MAX_DURATION = 0xFFFF;

    private final int clockRate;
    private final AtomicLongArray queue = new AtomicLongArray(QUEUE);
    private final AtomicInteger head = new AtomicInteger();
    private final AtomicInteger tail = new AtomicInteger();
    private final byte[] payload = new byte[4];

    private volatile boolean sending;
    private int event;
    private int ticksTotal;
    private int ticksSent;
    private int endsLeft;
    private int gapLeft;
    private int gapTicks;
    private int timestamp;
    private boolean marker;

    /** {@code clockRate} in Hz, of the telephone-event format agreed on. */
    public TelephoneEventSender(int clockRate) {
        this.clockRate = clockRate;
    }

    /**
     * Queues a key.
     *
     * @param durationMs 40-5000
     * @param gapMs silence before the next key
     * @return false when it is no key or 64 are waiting
     */
    public boolean press(char key, int durationMs, int gapMs) {
        int code = TelephoneEvents.code(key);
        int at = tail.get();
        if (code < 0 || at - head.get() >= QUEUE) {
            return false;
        }
        long duration = Math.max(40, Math.min(5000, durationMs));
        long gap = Math.max(0, Math.min(5000, gapMs));
        queue.set(at & QUEUE - 1, (long) code << 32 | duration << 16 | gap);
        tail.set(at + 1);
        return true;
    }

    /** Keys are being sent or wait. Any thread. */
    public boolean isBusy() {
        return sending || head.get() != tail.get();
    }

    /**
     * One packet interval passed.
     *
     * @param mediaTimestamp timestamp that sound would have now
     * @param intervalTicks clock ticks in a packet interval
     * @return true when the packet described by {@link #payload}, {@link #timestamp} and {@link #marker} is to be sent
     *         instead of sound; false: send sound
     */
    public boolean tick(int mediaTimestamp, int intervalTicks) {
        if (gapLeft > 0) {
            gapLeft -= intervalTicks;
            return false;
        }
        if (!sending && !begin(mediaTimestamp)) {
            return false;
        }
        marker = ticksSent == 0;
        ticksSent = Math.min(ticksTotal, ticksSent + intervalTicks);
        boolean end = ticksSent == ticksTotal;
        write(end);
        if (end && --endsLeft == 0) {
            sending = false;
            gapLeft = gapTicks;
        }
        return true;
    }

    private boolean begin(int mediaTimestamp) {
        int at = head.get();
        if (at == tail.get()) {
            return false;
        }
        long entry = queue.get(at & QUEUE - 1);
        event = (int) (entry >> 32);
        // The field has 16 bits: at 48 kHz a key lasts 1.3 s at most. Longer ones need segments (section 2.5.1.3).
        ticksTotal = (int) Math.min(MAX_DURATION, (entry >> 16 & 0xFFFF) * clockRate / 1000);
        gapTicks = (int) ((entry & 0xFFFF) * clockRate / 1000);
        ticksSent = 0;
        endsLeft = END_PACKETS;
        timestamp = mediaTimestamp;
        sending = true;
        head.set(at + 1);
        return true;
    }

    private void write(boolean end) {
        payload[0] = (byte) event;
        payload[1] = (byte) (end ? 0x80 | VOLUME : VOLUME);
        payload[2] = (byte) (ticksSent >> 8);
        payload[3] = (byte) ticksSent;
    }

    /** The four octets to send. */
    public byte[] payload() {
        return payload;
    }

    /** The timestamp to send: that of the key's beginning. */
    public int timestamp() {
        return timestamp;
    }

    /** Set in the first packet of a key only. */
    public boolean marker() {
        return marker;
    }
}
