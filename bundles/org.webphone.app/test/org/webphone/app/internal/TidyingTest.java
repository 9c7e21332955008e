package org.webphone.app.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TidyingTest {

	private static final long LIVE = 30L << 20;

	private long now = 1;
	private long heap = LIVE;
	private boolean calling;
	private int collections;
	private final Tidying tidying = new Tidying(() -> calling, () -> heap, () -> now, () -> {
		collections++;
		heap = LIVE;
	});

	@Test
	void nothingIsCollectedWhileTheUserWorksOrTalks() {
		tidying.look();
		assertEquals(0, collections, "the start was a moment ago");
		now += Tidying.REST;
		calling = true;
		tidying.look();
		assertEquals(0, collections, "a call would be interrupted");
		calling = false;
		tidying.touched();
		tidying.look();
		assertEquals(0, collections, "a key was pressed");
		now += Tidying.REST;
		tidying.look();
		assertEquals(1, collections);
	}

	@Test
	void itIsCollectedAgainOnceTheHeapHasGrown() {
		now += Tidying.REST;
		tidying.look();
		heap += Tidying.WORTH - 1;
		tidying.look();
		assertEquals(1, collections, "not worth it");
		heap += 1;
		tidying.look();
		assertEquals(2, collections);
		tidying.look();
		assertEquals(2, collections, "it has just been done");
	}
}
