package org.webphone.ui;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Outline of a pop-up with an arrow: a rounded box whose one side has a triangle. The same points make the region of the
 * shell and its line, because lines drawn otherwise lose pixels at the right and at the bottom.
 *
 * @param box   the rounded box without the arrow
 * @param side  the side the arrow stands on
 * @param arrow middle of the arrow along that side
 */
record Balloon(Rectangle box, Side side, int arrow) {

	/** How far the arrow reaches out of the box. */
	static final int REACH = 12;

	private static final int HALF = 13;
	private static final int RADIUS = 12;
	private static final int STEPS = 8;

	/** Sides of a rectangle. */
	enum Side {
		TOP, RIGHT, BOTTOM, LEFT
	}

	/** The outline drawn in by {@code inset} pixels, as x and y in turn, clockwise. */
	int[] outline(int inset) {
		var points = new Points();
		var b = new Rectangle(box.x + inset, box.y + inset, box.width - 2 * inset, box.height - 2 * inset);
		int radius = Math.max(0, RADIUS - inset);
		arrow(points, Side.TOP, b, inset);
		corner(points, b.x + b.width - radius, b.y + radius, radius, 0);
		arrow(points, Side.RIGHT, b, inset);
		corner(points, b.x + b.width - radius, b.y + b.height - radius, radius, 1);
		arrow(points, Side.BOTTOM, b, inset);
		corner(points, b.x + radius, b.y + b.height - radius, radius, 2);
		arrow(points, Side.LEFT, b, inset);
		corner(points, b.x + radius, b.y + radius, radius, 3);
		return points.all();
	}

	/** A rounded box without an arrow, as x and y in turn. */
	static int[] rounded(Rectangle b, int radius) {
		var points = new Points();
		int r = Math.max(0, radius);
		corner(points, b.x + b.width - r, b.y + r, r, 0);
		corner(points, b.x + b.width - r, b.y + b.height - r, r, 1);
		corner(points, b.x + r, b.y + b.height - r, r, 2);
		corner(points, b.x + r, b.y + r, r, 3);
		return points.all();
	}

	/** The arrow's middle where it can be without running into a corner. */
	static int clamp(int wanted, int length) {
		int least = RADIUS + HALF;
		return length < 2 * least ? length / 2 : Math.clamp(wanted, least, length - least);
	}

	/** Where a box of this height begins so that an arrow beside it can point at {@code middle}, as near to {@code top} as that allows. */
	static int reach(int top, int middle, int height) {
		int least = RADIUS + HALF;
		return height < 2 * least ? middle - height / 2 : Math.clamp(top, middle - height + least, middle - least);
	}

	private void arrow(Points points, Side where, Rectangle b, int inset) {
		if (where != side) {
			return;
		}
		// An inner line runs parallel to the outer one, so the inner triangle is a little smaller.
		int half = HALF - inset / 2;
		int reach = REACH - inset / 2;
		Point at = switch (where) {
			case TOP, BOTTOM -> new Point(box.x + arrow, 0);
			case LEFT, RIGHT -> new Point(0, box.y + arrow);
		};
		switch (where) {
			case TOP -> points.add(at.x - half, b.y).add(at.x, b.y - reach).add(at.x + half, b.y);
			case RIGHT -> points.add(b.x + b.width, at.y - half).add(b.x + b.width + reach, at.y)
					.add(b.x + b.width, at.y + half);
			case BOTTOM -> points.add(at.x + half, b.y + b.height).add(at.x, b.y + b.height + reach)
					.add(at.x - half, b.y + b.height);
			case LEFT -> points.add(b.x, at.y + half).add(b.x - reach, at.y).add(b.x, at.y - half);
		}
	}

	/** A quarter of a circle, clockwise from the top for 0. */
	private static void corner(Points points, int x, int y, int radius, int quarter) {
		for (int i = 0; i <= STEPS; i++) {
			double angle = Math.PI / 2 * (quarter + (double) i / STEPS) - Math.PI / 2;
			points.add((int) Math.round(x + radius * Math.cos(angle)), (int) Math.round(y + radius * Math.sin(angle)));
		}
	}

	private static final class Points {

		private final java.util.List<Integer> values = new java.util.ArrayList<>();

		Points add(int x, int y) {
			values.add(x);
			values.add(y);
			return this;
		}

		int[] all() {
			return values.stream().mapToInt(Integer::intValue).toArray();
		}
	}
}
