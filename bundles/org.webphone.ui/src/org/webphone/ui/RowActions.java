package org.webphone.ui;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.graphics.Rectangle;

/** Places, draws and finds the actions at the end of a row. */
final class RowActions {

	private static final int EDGE = 16;
	private static final int ICON = 32;
	private static final int GAP = 8;

	/** An action and where it stands. */
	record Placed(RowAction action, Rectangle bounds) {
	}

	private RowActions() {
	}

	static List<Placed> place(UiKit kit, List<RowAction> actions, Rectangle row) {
		List<Placed> placed = new ArrayList<>();
		int x = row.x + row.width - EDGE;
		for (RowAction action : actions.reversed()) {
			boolean button = action.kind() != null;
			int width = button ? PushButton.width(kit, PushButton.Size.ROW, action.icon(), action.name()) : ICON;
			int height = button ? PushButton.Size.ROW.height : ICON;
			x -= width;
			placed.addFirst(new Placed(action, new Rectangle(x, row.y + (row.height - height) / 2, width, height)));
			x -= button ? GAP : 0;
		}
		return placed;
	}

	static void paint(Painter painter, Placed placed, boolean hovered, boolean pressed) {
		RowAction action = placed.action;
		if (action.kind() != null) {
			PushButton.draw(painter, placed.bounds, new PushButton.Look(action.kind(), PushButton.Size.ROW,
					action.icon(), null, action.name(), hovered, pressed, true));
			return;
		}
		if (hovered) {
			painter.round(placed.bounds, 8, Token.SELECTED);
		}
		painter.icon(action.icon(), 18, action.colour(), placed.bounds);
	}
}
