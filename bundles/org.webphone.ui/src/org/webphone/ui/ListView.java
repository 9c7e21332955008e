package org.webphone.ui;

import java.util.Objects;

/** Which part of a list is in sight and which row is chosen. Needs no display. */
final class ListView {

	private RowSource rows;
	private int top;
	private int selected = -1;
	private Object key;
	private boolean awaited;

	ListView(RowSource rows) {
		this.rows = rows;
	}

	int top() {
		return top;
	}

	void top(int value) {
		top = value;
	}

	int selected() {
		return selected;
	}

	/**
	 * Takes the rows as they are now and finds the chosen one again.
	 *
	 * @return whether the chosen one shows now what was on its way when it was chosen
	 */
	boolean show(RowSource next) {
		rows = next;
		if (key == null) {
			return false;
		}
		if (awaited && selected < rows.count() && rows.selectable(selected)) {
			// It has got its identity, or waits for it at the same place.
			key = rows.key(selected);
			awaited = rows.awaited(selected);
			return !awaited;
		}
		if (selected < rows.count() && Objects.equals(rows.key(selected), key)) {
			return false;
		}
		selected = -1;
		for (int i = 0; i < rows.count() && selected < 0; i++) {
			selected = Objects.equals(rows.key(i), key) ? i : -1;
		}
		key = selected < 0 ? null : key;
		return false;
	}

	/** Returns whether the selection has changed. */
	boolean select(int row) {
		if (row == selected || row >= rows.count() || row >= 0 && !rows.selectable(row)) {
			return false;
		}
		selected = row;
		key = row < 0 ? null : rows.key(row);
		awaited = row >= 0 && rows.awaited(row);
		return true;
	}

	/** The row {@code count} selectable rows away, or the last one on the way. */
	int step(int from, int direction, int count) {
		int found = from;
		int left = count;
		for (int i = from + direction; i >= 0 && i < rows.count() && left > 0; i += direction) {
			if (rows.selectable(i)) {
				found = i;
				left--;
			}
		}
		return found < 0 || found >= rows.count() ? selected : found;
	}

	/** The scroll position that brings the chosen row into sight. */
	int reveal(int rowHeight, int height) {
		int y = Math.max(0, selected) * rowHeight;
		if (y < top) {
			return y;
		}
		return y + rowHeight > top + height ? y + rowHeight - height : top;
	}
}
