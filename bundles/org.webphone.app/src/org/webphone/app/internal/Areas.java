package org.webphone.app.internal;

import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The areas of the window in reading order; a key leads from one to the next. UI thread. */
final class Areas {

	/**
	 * One area.
	 *
	 * @param place where it is
	 * @param enter gives it the focus; false where nothing in it takes it
	 */
	record Area(Control place, BooleanSupplier enter) {
	}

	private final List<Area> areas;

	Areas(List<Area> areas) {
		this.areas = areas;
	}

	/** @param direction 1 for the next area, -1 for the previous one */
	void go(int direction) {
		int from = current();
		for (int step = 1; step <= areas.size(); step++) {
			int next = Math.floorMod((from < 0 ? (direction > 0 ? -1 : 0) : from) + direction * step, areas.size());
			if (areas.get(next).enter.getAsBoolean()) {
				return;
			}
		}
	}

	/** The area that holds the focus, the innermost where one lies in another; -1 for none. */
	private int current() {
		for (Control c = areas.getFirst().place.getDisplay().getFocusControl(); c != null; c = c.getParent()) {
			for (int i = 0; i < areas.size(); i++) {
				if (c == areas.get(i).place) {
					return i;
				}
			}
		}
		return -1;
	}

	/** Gives the focus to the first control in {@code place} that takes it. */
	static boolean enter(Composite place) {
		return place.isVisible() && place.setFocus() && inside(place);
	}

	private static boolean inside(Composite place) {
		for (Control c = place.getDisplay().getFocusControl(); c != null; c = c.getParent()) {
			if (c == place) {
				return true;
			}
		}
		return false;
	}
}
