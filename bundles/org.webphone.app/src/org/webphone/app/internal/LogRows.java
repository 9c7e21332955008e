package org.webphone.app.internal;

import java.util.List;

import org.eclipse.swt.graphics.Rectangle;
import org.webphone.ui.Painter;
import org.webphone.ui.RowSource;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;

/**
 * The entries of the log as rows.
 *
 * @param entries the latest first
 * @param nothing what is said where there are none
 */
record LogRows(List<LogEntry> entries, String nothing) implements RowSource {

	static final int HEIGHT = 32;

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
	public void paint(Painter painter, int row, Rectangle r) {
		LogEntry entry = entries.get(row);
		Token colour = entry.level().equals("ERROR") ? Token.RED_TEXT : entry.level().equals("WARN") ? Token.ORANGE_TEXT : Token.INK_2;
		painter.text(entry.time().substring(0, 19), TextStyle.CAPTION, Token.INK_2, new Rectangle(r.x + 8, r.y, 132, r.height),
				Painter.Align.LEFT);
		painter.text(entry.level(), TextStyle.CAPTION_STRONG, colour, new Rectangle(r.x + 144, r.y, 52, r.height), Painter.Align.LEFT);
		painter.text(entry.text(), TextStyle.CAPTION, Token.INK, new Rectangle(r.x + 200, r.y, r.width - 208, r.height),
				Painter.Align.LEFT);
	}

	@Override
	public String name(int row) {
		LogEntry entry = entries.get(row);
		return entry.level() + ", " + entry.time() + ", " + entry.text();
	}
}
