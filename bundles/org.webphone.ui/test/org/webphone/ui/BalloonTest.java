package org.webphone.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.Test;
import org.webphone.ui.Balloon.Side;

class BalloonTest {

	@Test
	void theArrowReachesOutOfItsSideOnly() {
		for (Side side : Side.values()) {
			int[] xs = xs(new Balloon(new Rectangle(20, 20, 200, 100), side, 50));
			int[] ys = ys(new Balloon(new Rectangle(20, 20, 200, 100), side, 50));
			assertEquals(side == Side.LEFT ? 20 - Balloon.REACH : 20, Arrays.stream(xs).min().orElseThrow(), side.toString());
			assertEquals(side == Side.RIGHT ? 220 + Balloon.REACH : 220, Arrays.stream(xs).max().orElseThrow(), side.toString());
			assertEquals(side == Side.TOP ? 20 - Balloon.REACH : 20, Arrays.stream(ys).min().orElseThrow(), side.toString());
			assertEquals(side == Side.BOTTOM ? 120 + Balloon.REACH : 120, Arrays.stream(ys).max().orElseThrow(), side.toString());
		}
	}

	@Test
	void theArrowKeepsAwayFromTheCorners() {
		assertTrue(Balloon.clamp(0, 100) > 12);
		assertTrue(Balloon.clamp(100, 100) < 88);
		assertEquals(60, Balloon.clamp(60, 100));
		assertEquals(15, Balloon.clamp(3, 30), "a box too short for it has the arrow in its middle");
	}

	@Test
	void theInnerLineStaysInsideTheOuterOne() {
		var balloon = new Balloon(new Rectangle(0, 0, 200, 100), Side.RIGHT, 50);
		int[] inner = balloon.outline(2);
		for (int i = 0; i < inner.length; i += 2) {
			assertTrue(inner[i] >= 2 && inner[i] <= 198 + Balloon.REACH, "x " + inner[i]);
			assertTrue(inner[i + 1] >= 2 && inner[i + 1] <= 98, "y " + inner[i + 1]);
		}
	}

	private static int[] xs(Balloon balloon) {
		int[] all = balloon.outline(0);
		return IntStream.range(0, all.length / 2).map(i -> all[2 * i]).toArray();
	}

	private static int[] ys(Balloon balloon) {
		int[] all = balloon.outline(0);
		return IntStream.range(0, all.length / 2).map(i -> all[2 * i + 1]).toArray();
	}
}
