package org.webphone.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;

/** Moves rows of a list: drawn with the mouse, or one step at a time with Alt and the arrow keys. */
final class RowDrag {

	/** So far a hand may tremble before a click becomes a drag. */
	private static final int SLACK = 5;

	private final CanvasList list;
	private final UiKit kit;
	private int from = -1;
	private int startY;
	/** The gap in which the row would be dropped; -1 while nothing is dragged. */
	private int gap = -1;

	RowDrag(CanvasList list, UiKit kit) {
		this.list = list;
		this.kit = kit;
	}

	void listen() {
		list.addListener(SWT.MouseDown, this::down);
		list.addListener(SWT.MouseMove, this::drag);
		list.addListener(SWT.MouseUp, this::drop);
		list.addListener(SWT.KeyDown, this::key);
		list.addListener(SWT.Paint, this::paint);
	}

	private void down(Event e) {
		from = e.button == 1 && list.rows().movable() && !list.onAction(e.x, e.y) ? list.rowAt(e.y) : -1;
		startY = e.y;
		gap = -1;
	}

	private void drag(Event e) {
		if (from < 0 || gap < 0 && Math.abs(e.y - startY) < SLACK) {
			return;
		}
		Rectangle first = list.rowBounds(0);
		int next = Math.clamp((e.y - first.y + first.height / 2) / first.height, 0, list.rows().count());
		if (next != gap) {
			gap = next;
			list.setCursor(list.getDisplay().getSystemCursor(SWT.CURSOR_SIZENS));
			list.redraw();
		}
	}

	private void drop(Event e) {
		if (from >= 0 && gap >= 0) {
			move(from, gap > from ? gap - 1 : gap);
			list.redraw();
		}
		list.setCursor(null);
		from = -1;
		gap = -1;
	}

	private void key(Event e) {
		int step = e.keyCode == SWT.ARROW_UP ? -1 : e.keyCode == SWT.ARROW_DOWN ? 1 : 0;
		if (step != 0 && (e.stateMask & SWT.MODIFIER_MASK) == SWT.MOD3 && list.rows().movable() && list.selected() >= 0) {
			move(list.selected(), list.selected() + step);
		}
	}

	private void move(int row, int to) {
		if (to != row && to >= 0 && to < list.rows().count()) {
			list.rows().move(row, to);
		}
	}

	private void paint(Event e) {
		if (gap >= 0) {
			Rectangle r = list.rowBounds(gap);
			new Painter(e.gc, kit).fill(new Rectangle(0, Math.max(0, r.y - 1), r.width, 2), Token.ACCENT);
		}
	}
}
