package org.webphone.ui;

import java.util.List;
import java.util.Objects;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/**
 * What the mouse does with a list. A press belongs to the row that was seen under the pointer ({@link RowAim}), a release to what
 * was pressed, and a double click to one row. UI thread.
 */
final class ListMouse {

	/** So far a hand may tremble between press and release while rows move. */
	private static final int SLACK = 8;

	/** A press: on which row, which of its actions (-1 for none), and where. */
	private record Press(Object row, int action, Point at) {
	}

	private static final Press NONE = new Press(null, -1, new Point(-1, -1));

	private final CanvasList list;
	private final RowAim aim;
	private int hovered = -1;
	private Point pointer = new Point(-1, -1);
	private Press press = NONE;
	private Press before = NONE;
	private boolean down;

	ListMouse(CanvasList list, RowAim aim) {
		this.list = list;
		this.aim = aim;
	}

	void listen() {
		list.addListener(SWT.MouseMove, e -> point(e.x, e.y));
		list.addListener(SWT.MouseExit, e -> point(-1, -1));
		list.addListener(SWT.MouseDown, this::pressed);
		list.addListener(SWT.MouseUp, this::released);
		list.addListener(SWT.MouseDoubleClick, this::doubleClick);
		list.addListener(SWT.MenuDetect, this::menu);
	}

	/** Draws a row as if the pointer stood on it. */
	void pose(int row) {
		hovered = row;
	}

	/** The rows are others or stand elsewhere: what is under the pointer now is shown so. */
	void followRows() {
		if (pointer.y >= 0) {
			hovered = list.rowAt(pointer.y);
		}
	}

	boolean hovers(int row) {
		return row == hovered;
	}

	boolean hovers(int row, Rectangle action) {
		return row == hovered && action.contains(pointer);
	}

	boolean down() {
		return down;
	}

	private void point(int x, int y) {
		pointer = new Point(x, y);
		int at = y < 0 || x < 0 ? -1 : list.rowAt(y);
		if (at != hovered) {
			list.redrawRow(hovered);
		}
		hovered = at;
		list.redrawRow(hovered);
		int action = at < 0 ? -1 : action(at, x, y);
		RowAction over = action < 0 ? null : list.rows().actions(at).get(action);
		String tip = at < 0 ? null : NativeWords.tip(tip(at, over));
		if (!Objects.equals(tip, list.getToolTipText())) {
			list.setToolTipText(tip);
		}
	}

	/** Signs are named, buttons have their words on them. */
	private String tip(int row, RowAction over) {
		String words = over == null ? list.rows().hint(row) : over.kind() == null ? over.name() : "";
		return words.isEmpty() ? null : words;
	}

	private void pressed(Event e) {
		list.setFocus();
		down = e.button == 1;
		before = press;
		int row = meant(e.y);
		int action = row < 0 ? -1 : action(row, e.x, list.rowBounds(row).y + within(e.y));
		press = row < 0 ? NONE : new Press(list.rows().key(row), action, new Point(e.x, e.y));
		if (row >= 0 && list.rows().selectable(row) && (e.button != 1 || action < 0)) {
			list.select(row);
		}
		list.redrawRow(row);
	}

	private void released(Event e) {
		boolean was = down && e.button == 1;
		down = false;
		list.redrawRow(hovered);
		int row = was && press.action >= 0 ? find(press.row) : -1;
		if (row < 0) {
			return;
		}
		boolean stayed = Math.abs(e.x - press.at.x) <= SLACK && Math.abs(e.y - press.at.y) <= SLACK;
		List<RowAction> actions = list.rows().actions(row);
		if ((stayed || action(row, e.x, e.y) == press.action) && press.action < actions.size()) {
			actions.get(press.action).run().run();
		}
	}

	private void doubleClick(Event e) {
		int row = press.action < 0 && before.action < 0 && Objects.equals(press.row, before.row) ? find(press.row) : -1;
		if (e.button == 1 && row >= 0 && list.rows().selectable(row)) {
			list.rows().open(row);
		}
	}

	private void menu(Event e) {
		boolean byKey = e.detail == SWT.MENU_KEYBOARD;
		int row = byKey ? list.selected() : meant(list.toControl(e.x, e.y).y);
		List<RowAction> actions = row < 0 ? List.of() : list.rows().actions(row);
		if (actions.isEmpty()) {
			e.doit = false;
			return;
		}
		var menu = new Menu(list);
		for (RowAction action : actions) {
			var item = new MenuItem(menu, SWT.PUSH);
			item.setText(NativeWords.entry(action.name()));
			item.addListener(SWT.Selection, s -> action.run().run());
		}
		menu.addListener(SWT.Hide, h -> list.getDisplay().asyncExec(menu::dispose));
		if (byKey) {
			Rectangle r = list.rowBounds(row);
			menu.setLocation(list.toDisplay(r.x + r.width / 2, r.y + r.height));
		}
		menu.setVisible(true);
	}

	/** The row that a press at this height is meant for, where it stands now; -1 for none and for one that is gone. */
	private int meant(int y) {
		return aim.at(y).map(m -> find(m.key())).orElseGet(() -> list.rowAt(y));
	}

	/** How far below the top of its row a press was seen. */
	private int within(int y) {
		return aim.at(y).map(RowAim.Meant::within).orElseGet(() -> y - list.rowBounds(list.rowAt(y)).y);
	}

	private int find(Object key) {
		int[] range = list.inSight();
		for (int row = range[0]; key != null && row < range[1]; row++) {
			if (key.equals(list.rows().key(row))) {
				return row;
			}
		}
		return -1;
	}

	/** Whether an action of a row stands there. */
	boolean onAction(int x, int y) {
		int row = y < 0 ? -1 : list.rowAt(y);
		return row >= 0 && action(row, x, y) >= 0;
	}

	private int action(int row, int x, int y) {
		List<RowActions.Placed> placed = list.placed(row);
		for (int i = 0; i < placed.size(); i++) {
			if (placed.get(i).bounds().contains(x, y)) {
				return i;
			}
		}
		return -1;
	}
}
