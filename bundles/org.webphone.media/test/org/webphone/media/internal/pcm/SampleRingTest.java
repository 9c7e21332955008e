package org.webphone.media.internal.pcm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

class SampleRingTest {

	@Test
	void handsSamplesOverInOrderBetweenTwoThreads() {
		var ring = new SampleRing(64);
		int total = 200_000;
		var writer = CompletableFuture.runAsync(() -> {
			short[] block = new short[17];
			for (int at = 0; at < total;) {
				int length = Math.min(Math.min(17, total - at), ring.free());
				for (int i = 0; i < length; i++) {
					block[i] = (short) (at + i);
				}
				at += ring.write(block, 0, length);
			}
		});
		short[] block = new short[23];
		for (int at = 0; at < total;) {
			int count = ring.read(block, 0, 23);
			for (int i = 0; i < count; i++) {
				assertEquals((short) (at + i), block[i]);
			}
			at += count;
		}
		writer.join();
		assertEquals(0, ring.dropped());
	}

	@Test
	void dropsAndCountsWhatDoesNotFit() {
		var ring = new SampleRing(8);
		assertEquals(8, ring.write(new short[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, 0, 10));
		assertEquals(2, ring.dropped());
		short[] read = new short[8];
		assertEquals(8, ring.read(read, 0, 8));
		assertArrayEquals(new short[] { 1, 2, 3, 4, 5, 6, 7, 8 }, read);
	}
}
