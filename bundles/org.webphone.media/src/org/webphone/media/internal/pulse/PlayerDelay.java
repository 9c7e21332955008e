package org.webphone.media.internal.pulse;

import org.webphone.media.internal.pcm.RecentPeak;

/**
 * How long the way to the ear has to be, from what happens: at once longer where sound came too late, and bit by bit as
 * short again as the pauses between two deliveries of ours allow. Where that was too bold it waits longer before it is
 * tried again. Belongs to the stream's thread; times are of {@link System#nanoTime}.
 */
final class PlayerDelay {

	private static final int LONGEST = 120;
	private static final int LONGER = 10;
	/** A delivery may be late by this much beyond what was seen, and the server takes a piece at once. */
	private static final int MARGIN = 10;
	private static final int SMALLEST_STEP = 2;
	private static final long STARTING = 500_000_000;
	/** Hiccups that follow each other so soon are those of a busy machine: the delay doubles. */
	private static final long SOON = 5_000_000_000L;
	/** What went wrong while the program was cold is no measure for later: it is over sooner. */
	private static final long COLD = 10_000_000_000L;
	private static final long COLD_PATIENCE = 500_000_000;
	private static final long PATIENCE = 3_000_000_000L;
	/** What was too bold before such a time may be tried again. */
	private static final long CALM = 60_000_000_000L;
	private static final long MOST_PATIENCE = 30_000_000_000L;
	/** So long after a change the server takes as it pleases. */
	private static final long SETTLING = 50_000_000;

	private final int shortest;
	private final long begun;
	private volatile int millis;
	private long changed;
	private boolean shortened;
	private boolean hiccup;
	private long patience = COLD_PATIENCE;
	private long last;
	/** Pauses between two deliveries, in microseconds. */
	private final RecentPeak pauses = new RecentPeak();

	PlayerDelay(int shortest, long now) {
		this.shortest = shortest;
		millis = shortest;
		begun = now;
		changed = now;
		last = now;
		pauses.reset(now);
	}

	/** Any thread. */
	int millis() {
		return millis;
	}

	/** The server asked and got what it wanted; true when the delay is another one now. */
	boolean delivered(long now) {
		long pause = now - last;
		last = now;
		if (now - changed > SETTLING + millis * 1_000_000L) {
			pauses.note((int) Math.min(1_000_000, pause / 1000), now);
		}
		if (patience < PATIENCE && now - begun > COLD) {
			patience = PATIENCE;
		}
		return millis > shortest && now - changed > patience && shorten(now);
	}

	private boolean shorten(long now) {
		int needed = Math.max(shortest, pauses.value() / 1000 + MARGIN);
		if (needed >= millis) {
			return false;
		}
		set(Math.max(needed, millis - Math.max(SMALLEST_STEP, (millis - needed) / 3)), now);
		shortened = true;
		return true;
	}

	/** The server had nothing to play; true when the delay is another one now. What happens at the start says nothing. */
	boolean ranDry(long now) {
		if (now - begun < STARTING || millis >= LONGEST) {
			return false;
		}
		boolean soon = now - changed < SOON;
		if (now - changed > CALM) {
			patience = PATIENCE;
		} else if (soon && shortened) {
			patience = Math.min(MOST_PATIENCE, 2 * patience);
		}
		set(Math.min(LONGEST, soon && hiccup ? 2 * millis : millis + LONGER), now);
		shortened = false;
		hiccup = true;
		return true;
	}

	private void set(int wanted, long now) {
		if (now - changed > SOON) {
			hiccup = false;
		}
		millis = wanted;
		changed = now;
	}
}
