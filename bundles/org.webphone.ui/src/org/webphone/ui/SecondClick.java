package org.webphone.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Widget;

/**
 * Keeps the second half of a double click from another control than the first: a button that is gone after the first click has made
 * room for one the user has not seen. On the same control both count. UI thread.
 */
final class SecondClick {

	/** How far a hand moves between the two. */
	private static final int NEAR = 4;

	private final int span;
	private Widget pressed;
	private Point at = new Point(0, 0);
	private int time;

	private SecondClick(int span) {
		this.span = span;
	}

	static void watch(Display display) {
		var watch = new SecondClick(display.getDoubleClickTime());
		display.addFilter(SWT.MouseDown, watch::pressed);
	}

	private void pressed(Event e) {
		if (e.button != 1 || !(e.widget instanceof Control control)) {
			return;
		}
		if (second(control, control.toDisplay(e.x, e.y), e.time)) {
			e.type = SWT.None;
		}
	}

	/** Whether this press is the second of a double click that began on something else. */
	private boolean second(Widget control, Point where, int when) {
		boolean soon = when - time < span && Math.abs(where.x - at.x) <= NEAR && Math.abs(where.y - at.y) <= NEAR;
		boolean other = pressed != null && pressed != control;
		pressed = control;
		at = where;
		time = when;
		return soon && other && when != 0;
	}
}
