package org.webphone.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.Test;

class ListViewTest {

	/** Rows named by strings; those that begin with "#" are group titles. */
	private record Names(List<String> names) implements RowSource {

		@Override
		public int count() {
			return names.size();
		}

		@Override
		public Object key(int row) {
			return names.get(row);
		}

		@Override
		public boolean selectable(int row) {
			return !names.get(row).startsWith("#");
		}

		@Override
		public void paint(Painter painter, int row, Rectangle bounds) {
			throw new AssertionError("nothing is painted here");
		}

		@Override
		public String name(int row) {
			return names.get(row);
		}
	}

	/** Rows of which the nameless ones are still being read. */
	private record Reading(List<String> names) implements RowSource {

		@Override
		public int count() {
			return names.size();
		}

		@Override
		public Object key(int row) {
			return awaited(row) ? "row " + row : names.get(row);
		}

		@Override
		public boolean awaited(int row) {
			return names.get(row).isEmpty();
		}

		@Override
		public boolean selectable(int row) {
			return true;
		}

		@Override
		public void paint(Painter painter, int row, Rectangle bounds) {
			throw new AssertionError("nothing is painted here");
		}

		@Override
		public String name(int row) {
			return names.get(row);
		}
	}

	private final ListView view = new ListView(new Names(List.of("#today", "a", "b", "#yesterday", "c", "d")));

	@Test
	void stepsOverGroupTitles() {
		view.select(2);
		assertEquals(4, view.step(2, 1, 1));
		assertEquals(2, view.step(4, -1, 1));
	}

	@Test
	void staysWhereThereIsNothingMore() {
		view.select(1);
		assertEquals(1, view.step(1, -1, 1));
		assertEquals(5, view.step(4, 1, 10));
	}

	@Test
	void aRowChosenBeforeItWasReadStaysChosen() {
		var reading = new ListView(new Reading(List.of("a", "", "")));
		reading.select(2);
		assertFalse(reading.show(new Reading(List.of("a", "b", ""))));
		assertEquals(2, reading.selected());
		assertTrue(reading.show(new Reading(List.of("a", "b", "c"))));
		assertFalse(reading.show(new Reading(List.of("new", "a", "b", "c"))));
		assertEquals(3, reading.selected());
	}

	@Test
	void choosesNoGroupTitle() {
		assertFalse(view.select(0));
		assertTrue(view.select(1));
	}

	@Test
	void selectionFollowsItsRow() {
		view.select(2);
		view.show(new Names(List.of("#now", "x", "#today", "a", "b")));
		assertEquals(4, view.selected());
	}

	@Test
	void selectionEndsWithItsRow() {
		view.select(2);
		view.show(new Names(List.of("#today", "a")));
		assertEquals(-1, view.selected());
	}

	@Test
	void scrollsJustFarEnough() {
		view.select(5);
		assertEquals(140, view.reveal(40, 100));
		view.top(220);
		assertEquals(200, view.reveal(40, 100));
	}
}
