package org.webphone.ui;

import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** Filters as round chips, one of them chosen. */
public final class Chips extends Choice {

	private static final int HEIGHT = 32;
	private static final int PADDING = 12;
	private static final int GAP = 8;

	public Chips(Composite parent, UiKit kit) {
		super(parent, kit);
	}

	@Override
	public Rectangle partBounds(int index) {
		int x = 0;
		for (int i = 0; i < index; i++) {
			x += width(i) + GAP;
		}
		return new Rectangle(x, 0, width(index), HEIGHT);
	}

	private int width(int index) {
		return 2 * PADDING + 2 + contentWidth(parts().get(index), TextStyle.CAPTION_STRONG);
	}

	@Override
	protected void paint(Painter painter, Rectangle area) {
		for (int i = 0; i < parts().size(); i++) {
			Part part = parts().get(i);
			Rectangle r = partBounds(i);
			boolean on = i == chosen();
			Token colour = on ? Token.ACCENT_TEXT : Token.INK_2;
			painter.box(r, 16, on ? Token.ACCENT_SOFT : Token.SURFACE, 1, on ? Token.ACCENT : Token.BORDER);
			if (on) {
				painter.contrastLine(new Rectangle(r.x + 2, r.y + 2, r.width - 4, r.height - 4), 14);
			}
			TextStyle style = on ? TextStyle.CAPTION_STRONG : TextStyle.CAPTION_MEDIUM;
			int x = r.x + (r.width - contentWidth(part, style)) / 2;
			if (part.icon() != null) {
				painter.icon(part.icon(), 16, colour, x, r.y + 8);
				x += 16 + 6;
			}
			int width = kit().type().width(part.text(), style);
			painter.text(part.text(), style, colour, new Rectangle(x, r.y, width, r.height), Painter.Align.LEFT);
			painter.text(part.count(), TextStyle.CAPTION_STRONG, colour,
					new Rectangle(x + width + 6, r.y, r.x + r.width - x - width, r.height), Painter.Align.LEFT);
		}
	}
}
