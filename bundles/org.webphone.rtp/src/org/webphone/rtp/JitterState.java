package org.webphone.rtp;

/** What the two sides of a jitter buffer, arrivals and play, share: the waiting packets, the place in the stream, the counters. */
final class JitterState {

    final TickClock clock = new TickClock();
    final PacketSlots slots = new PacketSlots();
    private final boolean[] missed = new boolean[PacketSlots.SLOTS];
    final LossBursts bursts = new LossBursts();
    final ArrivalDelay arrivals;
    final JitterTarget target;
    boolean hasSource;
    int ssrc;
    boolean playing;
    /** The first number not played yet, once {@link #playedAny}. */
    int floor;
    boolean playedAny;
    int next;
    int highest;
    int newestTimestamp;
    int expectedTimestamp;
    long firstArrival;
    /** Frames that were filled since the buffer ran dry. */
    int waits;

    long played;
    long late;
    long duplicates;
    long missing;
    long underruns;
    long dropped;
    long resets;

    JitterState(JitterSettings settings) {
        arrivals = new ArrivalDelay(settings.maximumMs());
        target = new JitterTarget(settings, arrivals);
    }

    void clear() {
        slots.clear();
        hasSource = false;
        playing = false;
        playedAny = false;
        waits = 0;
        target.reset();
        arrivals.reset();
    }

    boolean isUnplayed(int sequence) {
        return !playedAny || (short) (sequence - floor) >= 0;
    }

    /** So many packets did not come in time, whether their place was filled by concealment or by waiting for them. */
    void lose(int count) {
        missing += count;
        for (int i = 0; i < count; i++) {
            missed[next + i & PacketSlots.SLOTS - 1] = true;
            bursts.lost();
            target.lost();
        }
    }

    /** Whether that number, some frames back, was not there when it was to be played; says so once. */
    boolean wasMissed(int sequence) {
        int slot = sequence & PacketSlots.SLOTS - 1;
        boolean was = missed[slot];
        missed[slot] = false;
        return was;
    }

    void release() {
        missed[next & PacketSlots.SLOTS - 1] = false;
        slots.release(next);
        next = next + 1 & 0xFFFF;
    }

    int levelTicks() {
        return slots.isEmpty() ? 0 : ((highest - next & 0xFFFF) + 1) * clock.frame();
    }

    int targetMs() {
        return target.ms(clock.toMs(clock.frame()));
    }

    JitterStatistics statistics() {
        return new JitterStatistics(targetMs(), clock.toMs(levelTicks()), played, late, duplicates, missing, underruns, dropped,
                resets);
    }
}
