package org.webphone.ui;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** Words side by side in one frame, one of them chosen. */
public final class Segmented extends Choice {

	private static final int HEIGHT = 32;
	private static final int PADDING = 12;
	private static final int LEAST_PADDING = 3;

	private final Token line;

	/** @param line colour of the frame */
	public Segmented(Composite parent, UiKit kit, Token line) {
		super(parent, kit);
		this.line = line;
	}

	@Override
	public Rectangle partBounds(int index) {
		int x = 1;
		for (int i = 0; i < index; i++) {
			x += width(i);
		}
		return new Rectangle(x, 0, width(index) + (index == parts().size() - 1 ? 1 : 0), HEIGHT);
	}

	/** Where there is less room than the words want, in large text for instance, they stand closer. */
	private int padding() {
		int width = getSize().x;
		int wanted = whole(parts().size(), PADDING);
		return width == 0 || width >= wanted ? PADDING
				: Math.max(LEAST_PADDING, PADDING - (wanted - width + 2 * parts().size() - 1) / (2 * Math.max(1, parts().size())));
	}

	private int whole(int count, int padding) {
		int sum = 2;
		for (int i = 0; i < count; i++) {
			sum += part(i, padding);
		}
		return sum;
	}

	private int width(int index) {
		return part(index, padding());
	}

	@Override
	protected Point preferred() {
		return parts().isEmpty() ? super.preferred() : new Point(whole(parts().size(), PADDING), HEIGHT);
	}

	private int part(int index, int padding) {
		// The chosen word is wider than the others; the parts must not move, so all are measured as chosen.
		return 2 * padding + contentWidth(parts().get(index), TextStyle.CAPTION_STRONG) + (index == 0 ? 0 : 1);
	}

	@Override
	protected void paint(Painter painter, Rectangle area) {
		painter.box(area, 8, Token.SURFACE, 1, line);
		for (int i = 0; i < parts().size(); i++) {
			Rectangle r = partBounds(i);
			boolean on = i == chosen();
			if (on) {
				int edge = kit().theme().line();
				painter.gc().setClipping(r.x, edge, r.width, area.height - 2 * edge);
				painter.round(new Rectangle(edge, edge, area.width - 2 * edge, area.height - 2 * edge), 8 - edge, Token.ACCENT_SOFT);
				painter.gc().setClipping((Rectangle) null);
				painter.contrastLine(new Rectangle(r.x + 4, 4, r.width - 7, area.height - 8), 5);
			}
			if (i > 0) {
				painter.fill(new Rectangle(r.x, 1, 1, area.height - 2), Token.BORDER);
			}
			Token colour = on ? Token.ACCENT_TEXT : Token.INK_2;
			int icon = parts().get(i).icon() == null ? 0 : 16 + 6;
			TextStyle style = on ? TextStyle.CAPTION_STRONG : TextStyle.CAPTION_MEDIUM;
			if (icon > 0) {
				int x = r.x + (r.width - contentWidth(parts().get(i), style)) / 2;
				painter.icon(parts().get(i).icon(), 16, colour, x, (area.height - 16) / 2);
			}
			painter.text(parts().get(i).text(), style, colour, new Rectangle(r.x + icon, r.y, r.width - icon, r.height),
					Painter.Align.CENTER);
		}
	}
}
