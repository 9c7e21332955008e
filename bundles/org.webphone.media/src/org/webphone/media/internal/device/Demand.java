package org.webphone.media.internal.device;

import org.webphone.media.internal.pcm.RecentPeak;

/**
 * How much a speaker takes at once. A sound server that was short of sound once asks for larger pieces less often from
 * then on, up to a tenth of a second and more; on a busy machine whoever refills comes late. Both need as much kept ready.
 */
final class Demand {

	/** Blocks that follow each other faster than this belong to one piece. */
	private static final long SAME_PIECE = 3_000_000;
	/** What a device takes while it starts says nothing about later. */
	private static final long STARTING = 800_000_000;

	private final long pause;
	private final RecentPeak pieces = new RecentPeak();
	private final RecentPeak delays = new RecentPeak();
	private int piece;
	private volatile long total;
	private volatile long startedAt;
	private volatile long lastTaken;
	private long seen;

	/** @param pause nanoseconds after which the device counts as started anew */
	Demand(long pause) {
		this.pause = pause;
	}

	/** The device takes a block; on its thread. */
	void taken(int samples, long now) {
		long last = lastTaken;
		if (last == 0 || now - last > pause) {
			startedAt = now;
			pieces.reset(now);
		}
		piece = now - last < SAME_PIECE ? piece + samples : samples;
		lastTaken = now;
		total += samples;
		if (now - startedAt > STARTING) {
			pieces.note(piece, now);
		}
	}

	/** The one that refills is there; on its thread. */
	void served(long now) {
		long there = total;
		if (running(now) && now - startedAt > STARTING) {
			delays.note((int) (there - seen), now);
		}
		seen = there;
	}

	/** Whether the device took something not long ago. */
	boolean running(long now) {
		long last = lastTaken;
		return last != 0 && now - last < pause;
	}

	/** When a device that takes blocks of this length one by one takes the next. */
	long next(long block) {
		return lastTaken + block;
	}

	/** Samples that may be taken before anything can be refilled. */
	int atOnce() {
		return Math.max(pieces.value(), delays.value());
	}
}
