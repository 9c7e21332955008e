package org.webphone.app.internal;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.webphone.ui.Accessibles;
import org.webphone.ui.Icon;
import org.webphone.ui.Painter;
import org.webphone.ui.Painter.Align;
import org.webphone.ui.Pressable;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;

/** A quiet button of the header: icon, word, and a badge where something is new. */
final class HeaderButton extends Pressable {

	private static final int PADDING = 10;
	private static final int ICON = 20;
	private static final int GAP = 6;
	private static final int BADGE = 18;

	private final Icon icon;
	private String text = "";
	private String name = "";
	private int count;

	HeaderButton(Composite parent, UiKit kit, Icon icon) {
		super(parent, kit);
		this.icon = icon;
	}

	/**
	 * @param word the label
	 * @param full object and state for assistive technology
	 * @param fresh how many new things there are; 0 shows no badge
	 */
	HeaderButton say(String word, String full, int fresh) {
		text = word;
		name = full;
		count = fresh;
		Accessibles.renamed(this);
		redraw();
		return this;
	}

	int count() {
		return count;
	}

	String text() {
		return text;
	}

	@Override
	public String accessibleName() {
		return name;
	}

	@Override
	protected Point preferred() {
		int badge = count == 0 ? 0 : GAP + BADGE;
		return new Point(2 * PADDING + ICON + GAP + kit().type().width(text, TextStyle.BODY_MEDIUM) + badge, 40);
	}

	@Override
	protected void paint(Painter painter, Rectangle area) {
		if (hovered()) {
			painter.round(area, radius(), Token.HOVER);
		}
		int y = pressed() ? 1 : 0;
		painter.icon(icon, ICON, Token.INK_2, PADDING, (area.height - ICON) / 2 + y);
		int x = PADDING + ICON + GAP;
		int width = kit().type().width(text, TextStyle.BODY_MEDIUM);
		painter.text(text, TextStyle.BODY_MEDIUM, Token.INK_2, new Rectangle(x, y, width, area.height), Align.LEFT);
		if (count > 0) {
			var disc = new Rectangle(x + width + GAP, (area.height - BADGE) / 2 + y, BADGE, BADGE);
			painter.disc(disc.x, disc.y, BADGE, Token.ACCENT);
			painter.text(count > 9 ? "9+" : String.valueOf(count), TextStyle.CAPTION_STRONG, Token.ON_SOLID, disc, Align.CENTER);
		}
	}
}
