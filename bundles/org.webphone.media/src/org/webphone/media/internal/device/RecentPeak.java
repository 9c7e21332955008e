package org.webphone.media.internal.device;

import java.util.concurrent.TimeUnit;

/** The largest of the values of the last ten to twenty seconds. One thread notes, any thread asks. */
final class RecentPeak {

	private static final long WINDOW = TimeUnit.SECONDS.toNanos(10);

	private long begin;
	private int previous;
	private int current;
	private volatile int value;

	void note(int measured, long now) {
		if (now - begin > WINDOW) {
			previous = current;
			current = 0;
			begin = now;
		}
		current = Math.max(current, measured);
		value = Math.max(previous, current);
	}

	int value() {
		return value;
	}

	void reset(long now) {
		begin = now;
		previous = 0;
		current = 0;
		value = 0;
	}
}
