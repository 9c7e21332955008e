package org.webphone.rtp;

/**
 * Puts the packets of one stream in order and holds them just as long as their arrivals vary. One thread calls
 * everything (hand packets over a {@link PacketRing} when reader and player are two). Nothing is allocated after
 * construction.
 *
 * <p>The player calls {@link #take} whenever it needs the next frame. Play goes by sequence number; timestamps tell a
 * gap of sound from a mere jump of numbers. A stream that starts anew (another SSRC, sequence far away) resets the
 * buffer by itself.
 */
public final class JitterBuffer {

    /** What {@link #take} found. */
    public enum Take {
        /** The frame holds the next packet: decode it. */
        PLAY,
        /**
         * The next packet is lost: conceal one frame of {@link #frameTicks}. The frame holds the packet after it when
         * that one is there (for in-band error correction), else its length is 0.
         */
        CONCEAL,
        /** Nothing to play yet or any more: fade out, then silence. */
        WAIT
    }

    private static final int REBUFFER_MS = 200;

    private final JitterSettings settings;
    private final JitterState state;
    private final JitterArrivals incoming;
    private final PlayoutDelay delay = new PlayoutDelay();

    public JitterBuffer(JitterSettings settings) {
        this.settings = settings;
        state = new JitterState(settings);
        incoming = new JitterArrivals(state, this::clear);
        clear();
    }

    /** The clock of the timestamps in Hz; a change empties the buffer. */
    public void clockRate(int hz) {
        if (state.clock.rate(hz)) {
            clear();
        }
    }

    /** Forgets everything but the counters; the next packet starts a new stream. */
    public void clear() {
        state.clear();
        incoming.clear();
        delay.reset();
    }

    /**
     * Whether the decoder repairs a lost packet from the one behind it (Opus): where packets get lost, the delay is then
     * one packet longer, so that it is there in time.
     */
    public void lookAhead(boolean on) {
        state.target.lookAhead(on);
    }

    /** Adds a packet with sound. */
    public void put(RtpPacket packet) {
        incoming.add(packet, true);
    }

    /** Adds a packet of the same stream without sound (a telephone event): its number is not a loss. */
    public void putSoundless(RtpPacket packet) {
        incoming.add(packet, false);
    }

    /** The state.next frame to play. */
    public Take take(JitterFrame into, long nowNanos) {
        into.length = 0;
        if (!state.playing && !start(nowNanos)) {
            return Take.WAIT;
        }
        boundDelay();
        // Only now: what was left out may have ended at a key.
        skipSoundless();
        if (state.slots.isEmpty()) {
            return runDry();
        }
        if (state.slots.has(state.next) || closeGap()) {
            state.slots.copy(state.next, into);
            state.release();
            delay.played(state.arrivals.waitedMicros(nowNanos, into.timestamp, state.clock.rate()), targetMs() * 1000L);
            if (settings.dropsSurplus()) {
                dropSurplus();
            }
            state.expectedTimestamp = into.timestamp + state.clock.frame();
            state.played++;
            state.waits = 0;
            state.bursts.received();
            state.target.received(state.clock.toMs(state.clock.frame()));
            return Take.PLAY;
        }
        state.lose(1);
        state.expectedTimestamp += state.clock.frame();
        state.next = state.next + 1 & 0xFFFF;
        if (state.slots.hasOctets(state.next)) {
            state.slots.copy(state.next, into);
        }
        return Take.CONCEAL;
    }

    private boolean start(long nowNanos) {
        if (state.slots.isEmpty()) {
            return false;
        }
        long waitedMs = (nowNanos - state.firstArrival) / 1_000_000;
        if (state.clock.toMs(state.levelTicks()) < targetMs() && waitedMs < targetMs()) {
            return false;
        }
        state.next = state.slots.firstFrom(state.next);
        state.expectedTimestamp = state.slots.timestamp(state.next);
        state.playing = true;
        state.waits = 0;
        delay.reset();
        return true;
    }

    private Take runDry() {
        if (state.waits++ == 0) {
            state.underruns++;
        }
        if (state.clock.toMs(state.waits * state.clock.frame()) >= REBUFFER_MS) {
            state.playing = false;
            state.floor = state.next;
            state.playedAny = true;
        }
        return Take.WAIT;
    }

    private void skipSoundless() {
        while (!state.slots.isEmpty() && state.slots.has(state.next) && state.slots.isSoundless(state.next)) {
            state.release();
        }
    }

    /**
     * The number that should come is not there, later ones are. True when there is no sound to conceal: the numbers
     * jumped but the time did not, or the time was already filled while we waited; {@code state.next} then stands on the
     * packet to play.
     */
    private boolean closeGap() {
        int present = state.slots.firstFrom(state.next);
        int gap = present - state.next & 0xFFFF;
        if (!state.slots.isSoundless(present)) {
            int byTime = (state.slots.timestamp(present) - state.expectedTimestamp + state.clock.frame() / 2) / state.clock.frame();
            gap = byTime < 0 ? 0 : Math.min(gap, byTime);
        }
        if (gap > state.waits) {
            if (state.waits > 0) {
                state.lose(state.waits);
                state.next = state.next + state.waits & 0xFFFF;
                state.expectedTimestamp += state.waits * state.clock.frame();
                state.waits = 0;
            }
            return false;
        }
        // Their places were filled while the buffer was dry.
        state.lose(gap);
        state.next = present;
        skipSoundless();
        return !state.slots.isEmpty() && state.slots.has(state.next);
    }

    /** What waited beyond all bounds, after an outage, goes at once. */
    private void boundDelay() {
        if (state.clock.toMs(state.levelTicks()) > settings.maximumMs() + state.clock.toMs(state.clock.frame())) {
            int aim = state.clock.toTicks(targetMs());
            while (state.levelTicks() > aim + state.clock.frame() && state.slots.count() > 1) {
                dropNext();
            }
            delay.reset();
        }
    }

    private void dropSurplus() {
        if (delay.surplusMicros() >= state.clock.toMicros(state.clock.frame()) && state.slots.count() > 1) {
            dropNext();
            stretched(-state.clock.toMicros(state.clock.frame()));
        }
    }

    private void dropNext() {
        if (state.slots.has(state.next)) {
            state.release();
            state.dropped++;
        } else {
            state.next = state.next + 1 & 0xFFFF;
        }
        state.expectedTimestamp += state.clock.frame();
    }

    /** RTP clock ticks in a packet of the stream, as its timestamps tell; 20 ms until they did. */
    public int frameTicks() {
        return state.clock.frame();
    }

    /** The delay it aims at. */
    public int targetMs() {
        return state.targetMs();
    }

    /** Sound waiting. */
    public int delayMs() {
        return state.clock.toMs(state.levelTicks());
    }

    /** Lasting delay above the target (play faster) or, negative, below it (play slower), in microseconds. */
    public long surplusMicros() {
        return delay.surplusMicros();
    }

    /** The player made a frame longer, or with a negative number shorter, by so many microseconds. */
    public void stretched(long micros) {
        delay.stretched(micros);
    }

    /** How what was missing was spread. Any thread. */
    public LossBursts bursts() {
        return state.bursts;
    }

    /** A snapshot; allocates, so not once a frame. */
    public JitterStatistics statistics() {
        return state.statistics();
    }
}
