package org.webphone.rtp;

import java.util.Arrays;

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

    private static final int SLOTS = 128;
    private static final int SLOT_OCTETS = 1500;
    private static final int WINDOW_FRAMES = 25;
    private static final int REBUFFER_MS = 200;
    private static final int MOST_LATE = 5;
    /** No sequence number: the slot is empty. */
    private static final int FREE = -1;
    /** Length of a packet without sound. */
    private static final int SOUNDLESS = -1;

    private final JitterSettings settings;
    private final ArrivalDelay arrivals;
    private final byte[] payloads = new byte[SLOTS * SLOT_OCTETS];
    private final int[] lengths = new int[SLOTS];
    private final int[] types = new int[SLOTS];
    private final int[] timestamps = new int[SLOTS];
    private final int[] sequences = new int[SLOTS];
    private final boolean[] markers = new boolean[SLOTS];
    private int clockRate = 8000;
    private int frameTicks = 160;
    private boolean hasSource;
    private int ssrc;
    private boolean playing;
    /** The first number not played yet, once {@link #playedAny}. */
    private int floor;
    private boolean playedAny;
    private int count;
    private int next;
    private int highest;
    private int newestTimestamp;
    private int expectedTimestamp;
    private long firstArrival;
    private int waits;
    private int strayNext = FREE;
    private int lateNext = FREE;
    private int lateRun;
    private int windowLeft = WINDOW_FRAMES;
    private int windowMin = Integer.MAX_VALUE;
    private int surplusTicks;

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
        clear();
    }

    /** The clock of the timestamps in Hz; a change empties the buffer. */
    public void clockRate(int hz) {
        if (hz != clockRate) {
            clockRate = hz;
            frameTicks = hz / 50;
            clear();
        }
    }

    /** Forgets everything but the counters; the next packet starts a new stream. */
    public void clear() {
        Arrays.fill(sequences, FREE);
        count = 0;
        hasSource = false;
        playing = false;
        playedAny = false;
        waits = 0;
        strayNext = FREE;
        lateRun = 0;
        surplusTicks = 0;
        newWindow();
        arrivals.reset();
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
        if (packet.payloadLength() > SLOT_OCTETS) {
            dropped++;
            return;
        }
        if (!hasSource || packet.ssrc() != ssrc) {
            restart(packet);
        }
        int ahead = (short) (sequence - next);
        if (!playing && count == 0 && isUnplayed(sequence)) {
            // After a pause: wherever the stream goes on.
            next = sequence;
            highest = sequence;
            ahead = 0;
        } else if (ahead >= SLOTS || ahead < -SLOTS) {
            // A stray packet, or the stream jumped: two in a row decide (RFC 3550 A.1).
            if (sequence != strayNext) {
                strayNext = sequence + 1 & 0xFFFF;
                late++;
                return;
            }
            restart(packet);
            ahead = 0;
        }
        strayNext = FREE;
        if (ahead < 0) {
            boolean tooLate = playing || !isUnplayed(sequence) || (short) (highest - sequence) >= SLOTS;
            if (tooLate && !wentBack(sequence)) {
                late++;
                return;
            }
            if (tooLate) {
                restart(packet);
            }
            next = sequence;
        }
        lateRun = 0;
        int slot = sequence & SLOTS - 1;
        if (sequences[slot] == sequence) {
            duplicates++;
            return;
        }
        if (sequences[slot] != FREE) {
            // A leftover from before the window moved on.
            count--;
        }
        store(slot, packet, sound);
        if (sound) {
            measure(packet);
        }
    }

    /** Old numbers in a row and nothing new between them: the sender began again a little further back. */
    private boolean wentBack(int sequence) {
        lateRun = sequence == lateNext ? lateRun + 1 : 1;
        lateNext = sequence + 1 & 0xFFFF;
        return lateRun > MOST_LATE;
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

    private void store(int slot, RtpPacket packet, boolean sound) {
        if (count == 0 && !playing) {
            firstArrival = packet.arrivalNanos();
        }
        sequences[slot] = packet.sequence();
        timestamps[slot] = packet.timestamp();
        types[slot] = packet.payloadType();
        markers[slot] = packet.marker();
        lengths[slot] = sound ? packet.payloadLength() : SOUNDLESS;
        System.arraycopy(packet.data(), packet.payloadOffset(), payloads, slot * SLOT_OCTETS, packet.payloadLength());
        count++;
        int newer = (short) (packet.sequence() - highest);
        if (newer > 0) {
            if (newer == 1 && sound) {
                int ticks = packet.timestamp() - newestTimestamp;
                // 2.5 to 120 ms; more is a pause and no frame.
                if (ticks >= clockRate / 400 && ticks <= clockRate / 8) {
                    frameTicks = ticks;
                }
            }
            highest = packet.sequence();
            if (sound) {
                newestTimestamp = packet.timestamp();
            }
        }
    }

    private void measure(RtpPacket packet) {
        arrivals.arrived(packet.arrivalNanos(), packet.timestamp(), clockRate);
    }

    /** The next frame to play. */
    public Take take(JitterFrame into, long nowNanos) {
        into.length = 0;
        if (!playing && !start(nowNanos)) {
            return Take.WAIT;
        }
        skipSoundless();
        if (count == 0) {
            return runDry();
        }
        shorten();
        int slot = next & SLOTS - 1;
        if (sequences[slot] == next || closeGap()) {
            slot = next & SLOTS - 1;
            copy(slot, into);
            release(slot);
            expectedTimestamp = into.timestamp + frameTicks;
            played++;
            waits = 0;
            return Take.PLAY;
        }
        missing++;
        expectedTimestamp += frameTicks;
        next = next + 1 & 0xFFFF;
        int following = next & SLOTS - 1;
        if (sequences[following] == next && lengths[following] > 0) {
            copy(following, into);
        }
        return Take.CONCEAL;
    }

    private boolean start(long nowNanos) {
        if (count == 0) {
            return false;
        }
        long waitedMs = (nowNanos - firstArrival) / 1_000_000;
        if (toMs(levelTicks()) < targetMs() && waitedMs < targetMs()) {
            return false;
        }
        while (sequences[next & SLOTS - 1] != next) {
            next = next + 1 & 0xFFFF;
        }
        expectedTimestamp = timestamps[next & SLOTS - 1];
        playing = true;
        waits = 0;
        newWindow();
        return true;
    }

    private Take runDry() {
        if (waits++ == 0) {
            underruns++;
        }
        if (toMs(waits * frameTicks) >= REBUFFER_MS) {
            playing = false;
            floor = next;
            playedAny = true;
        }
        return Take.WAIT;
    }

    private void skipSoundless() {
        int slot = next & SLOTS - 1;
        while (count > 0 && sequences[slot] == next && lengths[slot] < 0) {
            release(slot);
            slot = next & SLOTS - 1;
        }
    }

    /**
     * The number that should come is not there, later ones are. True when there is no sound to conceal: the numbers
     * jumped but the time did not, or the time was already filled while we waited; {@code next} then stands on the
     * packet to play.
     */
    private boolean closeGap() {
        int present = next;
        while (sequences[present & SLOTS - 1] != present) {
            present = present + 1 & 0xFFFF;
        }
        int slot = present & SLOTS - 1;
        int gap = present - next & 0xFFFF;
        if (lengths[slot] >= 0) {
            int byTime = (timestamps[slot] - expectedTimestamp + frameTicks / 2) / frameTicks;
            gap = byTime < 0 ? 0 : Math.min(gap, byTime);
        }
        if (gap > waits) {
            if (waits > 0) {
                next = next + waits & 0xFFFF;
                expectedTimestamp += waits * frameTicks;
                waits = 0;
            }
            return false;
        }
        next = present;
        skipSoundless();
        return count > 0 && sequences[next & SLOTS - 1] == next;
    }

    /** Leaves out a packet when the delay stayed above the target, many when it is beyond all bounds. */
    private void shorten() {
        int level = levelTicks();
        windowMin = Math.min(windowMin, level);
        int target = toTicks(targetMs());
        if (toMs(level) > settings.maximumMs() + toMs(frameTicks)) {
            while (levelTicks() > target + frameTicks && count > 1) {
                dropNext();
            }
            newWindow();
        } else if (--windowLeft <= 0) {
            surplusTicks = windowMin - target;
            boolean large = surplusTicks > 3 * frameTicks;
            if (settings.dropsSurplus() && surplusTicks >= frameTicks && count > 1) {
                dropNext();
                surplusTicks -= frameTicks;
            }
            newWindow();
            windowLeft = large ? WINDOW_FRAMES / 3 : WINDOW_FRAMES;
        }
    }

    private void dropNext() {
        int slot = next & SLOTS - 1;
        if (sequences[slot] == next) {
            release(slot);
            dropped++;
        } else {
            next = next + 1 & 0xFFFF;
        }
        expectedTimestamp += frameTicks;
    }

    private void newWindow() {
        windowLeft = WINDOW_FRAMES;
        windowMin = Integer.MAX_VALUE;
    }

    private void copy(int slot, JitterFrame into) {
        into.length = lengths[slot];
        into.payloadType = types[slot];
        into.timestamp = timestamps[slot];
        into.marker = markers[slot];
        System.arraycopy(payloads, slot * SLOT_OCTETS, into.payload, 0, into.length);
    }

    private void release(int slot) {
        sequences[slot] = FREE;
        count--;
        next = next + 1 & 0xFFFF;
    }

    private int levelTicks() {
        return count == 0 ? 0 : ((highest - next & 0xFFFF) + 1) * frameTicks;
    }

    private int toMs(int ticks) {
        return (int) (ticks * 1000L / clockRate);
    }

    private int toTicks(int milliseconds) {
        return (int) ((long) milliseconds * clockRate / 1000);
    }

    /** RTP clock ticks in a packet of the stream, as its timestamps tell; 20 ms until they did. */
    public int frameTicks() {
        return frameTicks;
    }

    /** The delay it aims at. */
    public int targetMs() {
        int measured = arrivals.spreadMs();
        int wanted = measured < 0 ? settings.startMs() : measured + toMs(frameTicks);
        return Math.max(settings.minimumMs(), Math.min(settings.maximumMs(), wanted));
    }

    /** Sound waiting. */
    public int delayMs() {
        return toMs(levelTicks());
    }

    /** Lasting delay above the target (shorten the sound) or, negative, below it (stretch it). */
    public int surplusMs() {
        return toMs(surplusTicks);
    }

    /** A snapshot; allocates, so not once a frame. */
    public JitterStatistics statistics() {
        return new JitterStatistics(targetMs(), delayMs(), played, late, duplicates, missing, underruns, dropped,
                resets);
    }
}
