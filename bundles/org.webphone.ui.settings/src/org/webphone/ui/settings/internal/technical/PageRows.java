package org.webphone.ui.settings.internal.technical;

import java.util.List;

import org.eclipse.swt.graphics.Rectangle;
import org.webphone.ui.Painter;
import org.webphone.ui.RowSource;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;

/** The names of the pages. */
record PageRows(List<TechnicalWindow.Entry> entries, UiKit kit) implements RowSource {

	static final int HEIGHT = 40;

	@Override
	public int count() {
		return entries.size();
	}

	@Override
	public Object key(int row) {
		return entries.get(row);
	}

	@Override
	public boolean selectable(int row) {
		return true;
	}

	@Override
	public boolean lines() {
		return false;
	}

	@Override
	public void paint(Painter painter, int row, Rectangle bounds) {
		painter.text(name(row), TextStyle.BODY_MEDIUM, Token.INK,
				new Rectangle(bounds.x + 16, bounds.y, bounds.width - 24, bounds.height), Painter.Align.LEFT);
	}

	@Override
	public String name(int row) {
		return entries.get(row).name();
	}
}
