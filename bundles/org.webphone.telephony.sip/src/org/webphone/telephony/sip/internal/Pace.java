package org.webphone.telephony.sip.internal;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Lets many small works go a few at a time, in the order in which they came: with a thousand colleagues neither the exchange
 * nor the network is flooded. The first ones go at once. For the loop.
 */
final class Pace {

	/** Fifty a second: a thousand colleagues are there within 20 s, favourites, which are asked for first, at once. */
	static final int AT_ONCE = 5;
	static final long PAUSE_MS = 100;

	private final BiConsumer<Long, Runnable> later;
	private final int atOnce;
	private final Set<Runnable> waiting = new LinkedHashSet<>();
	private int left;
	private boolean pausing;

	/** @param later runs a work after so many milliseconds, on the loop */
	Pace(BiConsumer<Long, Runnable> later) {
		this(later, AT_ONCE);
	}

	/** @param atOnce how many go before each pause */
	Pace(BiConsumer<Long, Runnable> later, int atOnce) {
		this.later = later;
		this.atOnce = atOnce;
		left = atOnce;
	}

	void add(Runnable work) {
		waiting.add(work);
		go();
	}

	/** Does nothing where it has gone. */
	void remove(Runnable work) {
		waiting.remove(work);
	}

	void clear() {
		waiting.clear();
	}

	private void go() {
		while (left > 0 && !waiting.isEmpty()) {
			left--;
			Runnable next = waiting.iterator().next();
			waiting.remove(next);
			next.run();
		}
		if (!pausing && left < atOnce) {
			pausing = true;
			later.accept(PAUSE_MS, this::pauseOver);
		}
	}

	private void pauseOver() {
		pausing = false;
		left = atOnce;
		go();
	}
}
