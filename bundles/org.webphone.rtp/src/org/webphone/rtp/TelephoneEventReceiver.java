package org.webphone.rtp;

/**
 * Turns telephone-event packets (RFC 4733) into keys, each once, whatever is lost, late or doubled. One thread.
 */
public final class TelephoneEventReceiver {

    /** Who hears keys, on the thread that calls {@link #packet} or {@link #silence}; must return at once. */
    public interface Listener {

        /** A key went down. */
        void pressed(char key);

        /** It is up again, after so many milliseconds. */
        default void released(char key, int milliseconds) {
        }
    }

    /** No packet of a key for this long: its end was lost (section 2.5.2.2 asks for three intervals or more). */
    private static final long LOST_END_NANOS = 250_000_000L;

    private static final int MAX_DURATION = 0xFFFF;
    /** The last packet of a full segment may stop a packet short of its end: 60 ms at 48 kHz, and one was lost. */
    private static final int MOST_TICKS = 2 * 2880;

    private final Listener listener;
    private int clockRate;
    private boolean known;
    private int ssrc;
    private int newest;
    private int event;
    private boolean down;
    private int duration;
    /** Of the segments before this one. */
    private int before;
    private long lastArrival;

    public TelephoneEventReceiver(int clockRate, Listener listener) {
        this.clockRate = clockRate;
        this.listener = listener;
    }

    public void clockRate(int hz) {
        clockRate = hz;
    }

    /** A packet with the agreed payload type. */
    public void packet(RtpPacket packet) {
        if (packet.payloadLength() < 4) {
            return;
        }
        byte[] data = packet.data();
        int at = packet.payloadOffset();
        int code = data[at] & 0xFF;
        if (code > 15) {
            return;
        }
        boolean end = (data[at + 1] & 0x80) != 0;
        int ticks = (data[at + 2] & 0xFF) << 8 | data[at + 3] & 0xFF;
        int started = packet.timestamp();
        boolean sameStream = known && packet.ssrc() == ssrc;
        if (sameStream && continues(packet, code, started)) {
            newest = started;
            before += duration;
            duration = 0;
        } else if (!sameStream || started - newest > 0) {
            // All packets of a key carry the timestamp of its beginning, so a newer one is another key.
            release();
            known = true;
            ssrc = packet.ssrc();
            newest = started;
            event = code;
            duration = 0;
            before = 0;
            down = true;
            listener.pressed(TelephoneEvents.key(code));
        } else if (started != newest || !down || code != event) {
            // Late, or a repeated end.
            return;
        }
        duration = Math.max(duration, ticks);
        lastArrival = packet.arrivalNanos();
        if (end) {
            release();
        }
    }

    /** A key held longer than its duration can say goes on in another segment, without marker (section 2.5.1.3). */
    private boolean continues(RtpPacket packet, int code, int started) {
        int ahead = started - newest;
        return down && code == event && !packet.marker() && ahead > 0 && ahead <= MAX_DURATION && ahead >= duration
                && duration > MAX_DURATION - MOST_TICKS;
    }

    /** To be called now and then: ends a key whose end was lost. */
    public void silence(long nowNanos) {
        if (down && nowNanos - lastArrival > LOST_END_NANOS) {
            release();
        }
    }

    private void release() {
        if (down) {
            down = false;
            listener.released(TelephoneEvents.key(event), (int) ((before + duration) * 1000L / clockRate));
        }
    }
}
