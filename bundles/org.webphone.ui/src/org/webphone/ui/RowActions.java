package org.webphone.ui;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.graphics.Rectangle;

/** Places, draws and finds the actions at the end of a row. */
final class RowActions {

	private static final int LOW_ROW = 32;
	private static final int ICON = 32;
	private static final int GAP = 8;
	private static final int EDGE = 5;

	/** An action and where it stands. */
	record Placed(RowAction action, Rectangle bounds, PushButton.Size size) {
	}

	private RowActions() {
	}

	static int room(UiKit kit, List<RowAction> actions, int rowHeight) {
		// An icon stands in the middle of its square, of which words may use the edge; a button needs a space before it.
		int room = actions.isEmpty() || actions.getFirst().kind() != null ? 0 : -EDGE;
		for (RowAction action : actions) {
			room += width(kit, action, size(rowHeight)) + (action.kind() == null ? 0 : GAP);
		}
		return room;
	}

	private static int width(UiKit kit, RowAction action, PushButton.Size size) {
		return action.kind() == null ? ICON : PushButton.width(kit, size, action.icon(), action.name());
	}

	static List<Placed> place(UiKit kit, List<RowAction> actions, Rectangle row, int edge) {
		List<Placed> placed = new ArrayList<>();
		int x = row.x + row.width - edge;
		PushButton.Size size = size(row.height);
		for (RowAction action : actions.reversed()) {
			boolean button = action.kind() != null;
			int width = width(kit, action, size);
			int height = button ? size.height : ICON;
			x -= width;
			placed.addFirst(new Placed(action, new Rectangle(x, row.y + (row.height - height) / 2, width, height),
					size));
			x -= button ? GAP : 0;
		}
		return placed;
	}

	private static PushButton.Size size(int rowHeight) {
		return rowHeight <= LOW_ROW ? PushButton.Size.TINY : PushButton.Size.ROW;
	}

	static void paint(Painter painter, Placed placed, boolean hovered, boolean pressed) {
		RowAction action = placed.action;
		if (action.kind() != null) {
			PushButton.draw(painter, placed.bounds, new PushButton.Look(action.kind(), placed.size,
					action.icon(), null, action.name(), null, hovered, pressed, true));
			return;
		}
		if (hovered) {
			painter.round(placed.bounds, 8, Token.SELECTED);
		}
		painter.icon(action.icon(), 18, action.colour(), placed.bounds);
	}
}
