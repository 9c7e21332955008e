package org.webphone.app.internal;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.webphone.ui.Icon;
import org.webphone.ui.Painter;
import org.webphone.ui.Painter.Align;
import org.webphone.ui.PresenceGlyph;
import org.webphone.ui.Pressable;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;

/** The own state in the compact window: sign and word; pressed, it opens the menu of states. */
final class CompactStatus extends Pressable {

	private static final int MOST = 130;

	private String name = "";
	private String word = "";
	private PresenceGlyph glyph = PresenceGlyph.UNAVAILABLE;

	CompactStatus(Composite parent, UiKit kit) {
		super(parent, kit);
	}

	void show(String who, String state, PresenceGlyph sign) {
		name = who;
		word = state;
		glyph = sign;
		org.webphone.ui.Accessibles.renamed(this);
		redraw();
	}

	@Override
	public String accessibleName() {
		return name + ", " + word;
	}

	@Override
	protected Point preferred() {
		return new Point(32 + Math.min(MOST, kit().type().width(word, TextStyle.CAPTION_MEDIUM)) + 8 + 16 + 8, 40);
	}

	@Override
	protected void paint(Painter painter, Rectangle area) {
		painter.box(area, 8, hovered() ? Token.HOVER : Token.SURFACE, 1, Token.BORDER);
		painter.icon(glyph.icon(), 16, glyph.colour(), area.x + 9, area.y + 12);
		painter.text(word, TextStyle.CAPTION_MEDIUM, Token.INK,
				new Rectangle(area.x + 32, area.y, area.width - 32 - 32, area.height), Align.LEFT);
		painter.icon(Icon.CHEVRON_DOWN, 16, Token.GREY, area.x + area.width - 25, area.y + 12);
	}
}
