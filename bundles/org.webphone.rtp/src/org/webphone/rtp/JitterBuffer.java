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

    private static final int SLOTS = PacketSlots.SLOTS;
    private static final int REBUFFER_MS = 200;

    private final JitterSettings settings;
    private final ArrivalDelay arrivals;
    private final JitterTarget target;
    private final TickClock clock = new TickClock();
    private final PacketSlots slots = new PacketSlots();
    private final NumberWatch numbers = new NumberWatch();
    private final LossBursts bursts = new LossBursts();
    private final PlayoutDelay delay = new PlayoutDelay();
    private boolean hasSource;
    private int ssrc;
    private boolean playing;
    /** The first number not played yet, once {@link #playedAny}. */
    private int floor;
    private boolean playedAny;
    private int next;
    private int highest;
    private int newestTimestamp;
    private int expectedTimestamp;
    private long firstArrival;
    private int waits;

    private long played;
    private long late;
    private long duplicates;
    private long missing;
    private long underruns;
    private long dropped;
    private long resets;

    public JitterBuffer(JitterSettings settings) {
        this.settings = settings;
        this.arrivals = new ArrivalDelay(settings.maximumMs());
        this.target = new JitterTarget(settings, arrivals);
        clear();
    }

    /** The clock of the timestamps in Hz; a change empties the buffer. */
    public void clockRate(int hz) {
        if (clock.rate(hz)) {
            clear();
        }
    }

    /** Forgets everything but the counters; the next packet starts a new stream. */
    public void clear() {
        slots.clear();
        hasSource = false;
        playing = false;
        playedAny = false;
        waits = 0;
        numbers.reset();
        target.reset();
        delay.reset();
        arrivals.reset();
    }

    /**
     * Whether the decoder repairs a lost packet from the one behind it (Opus): where packets get lost, the delay is then
     * one packet longer, so that it is there in time.
     */
    public void lookAhead(boolean on) {
        target.lookAhead(on);
    }

    /** Adds a packet with sound. */
    public void put(RtpPacket packet) {
        add(packet, true);
    }

    /** Adds a packet of the same stream without sound (a telephone event): its number is not a loss. */
    public void putSoundless(RtpPacket packet) {
        add(packet, false);
    }

    private void add(RtpPacket packet, boolean sound) {
        int sequence = packet.sequence();
        if (packet.payloadLength() > PacketSlots.SLOT_OCTETS) {
            dropped++;
            return;
        }
        if (!hasSource || packet.ssrc() != ssrc) {
            restart(packet);
        }
        int ahead = (short) (sequence - next);
        if (!playing && slots.isEmpty() && isUnplayed(sequence)) {
            // After a pause: wherever the stream goes on.
            next = sequence;
            highest = sequence;
            ahead = 0;
        } else if (ahead >= SLOTS || ahead < -SLOTS) {
            if (!numbers.jumped(sequence)) {
                late++;
                return;
            }
            restart(packet);
            ahead = 0;
        }
        numbers.near();
        if (ahead < 0) {
            boolean tooLate = playing || !isUnplayed(sequence) || (short) (highest - sequence) >= SLOTS;
            if (tooLate && !numbers.wentBack(sequence)) {
                late++;
                return;
            }
            if (tooLate) {
                restart(packet);
            }
            next = sequence;
        }
        numbers.inTime();
        if (slots.has(sequence)) {
            duplicates++;
            return;
        }
        store(packet, sound);
        if (sound) {
            arrivals.arrived(packet.arrivalNanos(), packet.timestamp(), clock.rate());
        }
    }

    private boolean isUnplayed(int sequence) {
        return !playedAny || (short) (sequence - floor) >= 0;
    }

    private void restart(RtpPacket packet) {
        if (hasSource) {
            resets++;
        }
        clear();
        hasSource = true;
        ssrc = packet.ssrc();
        next = packet.sequence();
        highest = packet.sequence();
        newestTimestamp = packet.timestamp();
        expectedTimestamp = packet.timestamp();
        firstArrival = packet.arrivalNanos();
    }

    private void store(RtpPacket packet, boolean sound) {
        if (slots.isEmpty() && !playing) {
            firstArrival = packet.arrivalNanos();
        }
        slots.store(packet, sound);
        int newer = (short) (packet.sequence() - highest);
        if (newer > 0) {
            if (newer == 1 && sound) {
                clock.step(packet.timestamp() - newestTimestamp);
            }
            highest = packet.sequence();
            if (sound) {
                newestTimestamp = packet.timestamp();
            }
        }
    }

    /** The next frame to play. */
    public Take take(JitterFrame into, long nowNanos) {
        into.length = 0;
        if (!playing && !start(nowNanos)) {
            return Take.WAIT;
        }
        skipSoundless();
        if (slots.isEmpty()) {
            return runDry();
        }
        boundDelay();
        if (slots.has(next) || closeGap()) {
            slots.copy(next, into);
            release();
            delay.played(arrivals.waitedMicros(nowNanos, into.timestamp, clock.rate()), targetMs() * 1000L);
            if (settings.dropsSurplus()) {
                dropSurplus();
            }
            expectedTimestamp = into.timestamp + clock.frame();
            played++;
            waits = 0;
            bursts.received();
            target.received();
            return Take.PLAY;
        }
        missing++;
        bursts.lost();
        target.lost();
        expectedTimestamp += clock.frame();
        next = next + 1 & 0xFFFF;
        if (slots.hasOctets(next)) {
            slots.copy(next, into);
        }
        return Take.CONCEAL;
    }

    private boolean start(long nowNanos) {
        if (slots.isEmpty()) {
            return false;
        }
        long waitedMs = (nowNanos - firstArrival) / 1_000_000;
        if (clock.toMs(levelTicks()) < targetMs() && waitedMs < targetMs()) {
            return false;
        }
        next = slots.firstFrom(next);
        expectedTimestamp = slots.timestamp(next);
        playing = true;
        waits = 0;
        delay.reset();
        return true;
    }

    private Take runDry() {
        if (waits++ == 0) {
            underruns++;
        }
        if (clock.toMs(waits * clock.frame()) >= REBUFFER_MS) {
            playing = false;
            floor = next;
            playedAny = true;
        }
        return Take.WAIT;
    }

    private void skipSoundless() {
        while (!slots.isEmpty() && slots.has(next) && slots.isSoundless(next)) {
            release();
        }
    }

    /**
     * The number that should come is not there, later ones are. True when there is no sound to conceal: the numbers
     * jumped but the time did not, or the time was already filled while we waited; {@code next} then stands on the
     * packet to play.
     */
    private boolean closeGap() {
        int present = slots.firstFrom(next);
        int gap = present - next & 0xFFFF;
        if (!slots.isSoundless(present)) {
            int byTime = (slots.timestamp(present) - expectedTimestamp + clock.frame() / 2) / clock.frame();
            gap = byTime < 0 ? 0 : Math.min(gap, byTime);
        }
        if (gap > waits) {
            if (waits > 0) {
                next = next + waits & 0xFFFF;
                expectedTimestamp += waits * clock.frame();
                waits = 0;
            }
            return false;
        }
        next = present;
        skipSoundless();
        return !slots.isEmpty() && slots.has(next);
    }

    /** What waited beyond all bounds, after an outage, goes at once. */
    private void boundDelay() {
        if (clock.toMs(levelTicks()) > settings.maximumMs() + clock.toMs(clock.frame())) {
            int aim = clock.toTicks(targetMs());
            while (levelTicks() > aim + clock.frame() && slots.count() > 1) {
                dropNext();
            }
            delay.reset();
        }
    }

    private void dropSurplus() {
        if (delay.surplusMicros() >= clock.toMicros(clock.frame()) && slots.count() > 1) {
            dropNext();
            stretched(-clock.toMicros(clock.frame()));
        }
    }

    private void dropNext() {
        if (slots.has(next)) {
            release();
            dropped++;
        } else {
            next = next + 1 & 0xFFFF;
        }
        expectedTimestamp += clock.frame();
    }

    private void release() {
        slots.release(next);
        next = next + 1 & 0xFFFF;
    }

    private int levelTicks() {
        return slots.isEmpty() ? 0 : ((highest - next & 0xFFFF) + 1) * clock.frame();
    }

    /** RTP clock ticks in a packet of the stream, as its timestamps tell; 20 ms until they did. */
    public int frameTicks() {
        return clock.frame();
    }

    /** The delay it aims at. */
    public int targetMs() {
        return target.ms(clock.toMs(clock.frame()));
    }

    /** Sound waiting. */
    public int delayMs() {
        return clock.toMs(levelTicks());
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
        return bursts;
    }

    /** A snapshot; allocates, so not once a frame. */
    public JitterStatistics statistics() {
        return new JitterStatistics(targetMs(), delayMs(), played, late, duplicates, missing, underruns, dropped,
                resets);
    }
}
