package org.webphone.rtp;

/** The side of a jitter buffer where packets come in: which are taken, which are late, doubled, stray or a new stream. */
final class JitterArrivals {

    private static final int SLOTS = PacketSlots.SLOTS;

    private final JitterState state;
    private final NumberWatch numbers = new NumberWatch();
    /** What else begins anew with a new stream. */
    private final Runnable clear;

    JitterArrivals(JitterState state, Runnable clear) {
        this.state = state;
        this.clear = clear;
    }

    void clear() {
        numbers.reset();
    }

    void add(RtpPacket packet, boolean sound) {
        int sequence = packet.sequence();
        if (packet.payloadLength() > PacketSlots.SLOT_OCTETS) {
            state.dropped++;
            return;
        }
        if (!state.hasSource || packet.ssrc() != state.ssrc) {
            restart(packet);
        }
        int ahead = (short) (sequence - state.next);
        if (!state.playing && state.slots.isEmpty() && state.isUnplayed(sequence)) {
            // After a pause: wherever the stream goes on.
            state.next = sequence;
            state.highest = sequence;
            ahead = 0;
        } else if (ahead >= SLOTS || ahead < -SLOTS) {
            if (!numbers.jumped(sequence)) {
                state.late++;
                return;
            }
            restart(packet);
            ahead = 0;
        }
        numbers.near();
        if (ahead < 0 && !before(packet)) {
            // What comes too late says most about the delay that is needed; a second copy says nothing.
            if (sound && state.wasMissed(sequence)) {
                state.arrivals.arrived(packet.arrivalNanos(), packet.timestamp(), state.clock.rate());
            }
            return;
        }
        numbers.inTime();
        if (state.slots.has(sequence)) {
            state.duplicates++;
            return;
        }
        store(packet, sound);
        if (sound) {
            state.arrivals.arrived(packet.arrivalNanos(), packet.timestamp(), state.clock.rate());
        }
    }

    /** A number that was passed already; false when it is too late. */
    private boolean before(RtpPacket packet) {
        int sequence = packet.sequence();
        boolean tooLate = state.playing || !state.isUnplayed(sequence) || (short) (state.highest - sequence) >= SLOTS;
        if (tooLate && !numbers.wentBack(sequence)) {
            state.late++;
            return false;
        }
        if (tooLate) {
            restart(packet);
        }
        state.next = sequence;
        return true;
    }

    private void restart(RtpPacket packet) {
        if (state.hasSource) {
            state.resets++;
        }
        clear.run();
        state.hasSource = true;
        state.ssrc = packet.ssrc();
        state.next = packet.sequence();
        state.highest = packet.sequence();
        state.newestTimestamp = packet.timestamp();
        state.expectedTimestamp = packet.timestamp();
        state.firstArrival = packet.arrivalNanos();
    }

    private void store(RtpPacket packet, boolean sound) {
        if (state.slots.isEmpty() && !state.playing) {
            state.firstArrival = packet.arrivalNanos();
        }
        state.slots.store(packet, sound);
        int newer = (short) (packet.sequence() - state.highest);
        if (newer > 0) {
            if (newer == 1 && sound) {
                state.clock.step(packet.timestamp() - state.newestTimestamp);
            }
            state.highest = packet.sequence();
            if (sound) {
                state.newestTimestamp = packet.timestamp();
            }
        }
    }
}
