package org.webphone.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Which row a press is meant for. Rows come and go under a hand that is about to press: somebody rings, a call ends. Nobody
 * sees a change and aims anew within the time of a reaction, so a press means the row that stood there that long ago; it must
 * not call somebody else. Needs no display.
 */
final class RowAim {

	/** Milliseconds that pass between what the eye sees and what the hand does about it, at the least. */
	static final long REACTION = 300;
	private static final int MOST = 16;

	/** What was in sight for a while. */
	private record Picture(List<Object> keys, int first, int top, long since) {
	}

	/**
	 * What a press is meant for.
	 *
	 * @param key    identity of the row; null where there was none
	 * @param within pixels from the top of the row
	 */
	record Meant(Object key, int within) {
	}

	private final LongSupplier clock;
	private final int rowHeight;
	private final Deque<Picture> pictures = new ArrayDeque<>();

	/** @param clock milliseconds that only grow */
	RowAim(LongSupplier clock, int rowHeight) {
		this.clock = clock;
		this.rowHeight = rowHeight;
	}

	/**
	 * Something was painted.
	 *
	 * @param keys  identities of the rows in sight
	 * @param first index of the first of them
	 * @param top   scroll position in pixels
	 */
	void painted(List<Object> keys, int first, int top) {
		Picture last = pictures.peekLast();
		if (last != null && last.top == top && last.first == first && last.keys.equals(keys)) {
			return;
		}
		long now = clock.getAsLong();
		// Only the newest of those that are older than a reaction can still be meant.
		while (pictures.size() > 1 && (second().since <= now - REACTION || pictures.size() > MOST)) {
			pictures.removeFirst();
		}
		pictures.addLast(new Picture(List.copyOf(keys), first, top, now));
	}

	/** The user has moved the rows himself, by scrolling: he knows where they are. */
	void forget() {
		pictures.clear();
	}

	/** What stood at this height when the eye last saw it; empty before anything was painted. */
	Optional<Meant> at(int y) {
		long seen = clock.getAsLong() - REACTION;
		Picture picture = pictures.peekFirst();
		for (Picture p : pictures) {
			if (p.since <= seen) {
				picture = p;
			}
		}
		if (picture == null || y < 0) {
			return Optional.empty();
		}
		int row = (y + picture.top) / rowHeight - picture.first;
		return Optional.of(new Meant(row < 0 || row >= picture.keys.size() ? null : picture.keys.get(row), (y + picture.top) % rowHeight));
	}

	private Picture second() {
		return pictures.stream().skip(1).findFirst().orElseThrow();
	}
}
