package org.webphone.media.internal.pcm;

import java.util.concurrent.TimeUnit;

/**
 * The largest of the values of the last four to eight seconds; of fewer while it is young, because what happens while a
 * program is cold says little about later. One thread notes, any thread asks.
 */
public final class RecentPeak {

	private static final long SHORTEST = TimeUnit.SECONDS.toNanos(1);
	private static final long LONGEST = TimeUnit.SECONDS.toNanos(4);

	private long started;
	private long begin;
	private int previous;
	private int current;
	private volatile int value;

	/** Times are of {@link System#nanoTime}. */
	public void note(int measured, long now) {
		if (now - begin > Math.clamp((now - started) / 2, SHORTEST, LONGEST)) {
			previous = current;
			current = 0;
			begin = now;
		}
		current = Math.max(current, measured);
		value = Math.max(previous, current);
	}

	public int value() {
		return value;
	}

	public void reset(long now) {
		started = now;
		begin = now;
		previous = 0;
		current = 0;
		value = 0;
	}
}
