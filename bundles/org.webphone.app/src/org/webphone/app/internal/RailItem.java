package org.webphone.app.internal;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.webphone.ui.Icon;
import org.webphone.ui.Painter;
import org.webphone.ui.Painter.Align;
import org.webphone.ui.Pressable;
import org.webphone.ui.Scheme;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;

/** One entry of the navigation rail: icon over word, with a badge where something waits. */
final class RailItem extends Pressable {

	static final int WIDTH = 88;
	static final int HEIGHT = 64;
	/** The bar of the active entry stands at the edge of the rail, left of the entry's shape. */
	static final int BAR = 4;

	private final Icon icon;
	private String text = "";
	private String badge = "";
	private String spoken = "";
	private boolean on;

	RailItem(Composite parent, UiKit kit, Icon icon) {
		super(parent, kit);
		this.icon = icon;
	}

	RailItem text(String value) {
		text = value;
		redraw();
		return this;
	}

	/** The width the label needs in whichever weight. */
	int needed() {
		return kit().type().width(text, TextStyle.CAPTION_STRONG) + 4;
	}

	String text() {
		return text;
	}

	RailItem badge(String value) {
		badge = value;
		redraw();
		return this;
	}

	/** What assistive technology says instead of word and badge. */
	RailItem spoken(String value) {
		spoken = value;
		return this;
	}

	RailItem on(boolean value) {
		on = value;
		redraw();
		return this;
	}

	@Override
	public String accessibleName() {
		return !spoken.isEmpty() ? spoken : badge.isEmpty() ? text : text + ", " + badge;
	}

	@Override
	protected int role() {
		return ACC.ROLE_TABITEM;
	}

	@Override
	protected int accessibleState() {
		return super.accessibleState() | ACC.STATE_SELECTABLE | (on ? ACC.STATE_SELECTED : 0);
	}

	@Override
	protected int radius() {
		return 10;
	}

	@Override
	protected Point preferred() {
		return new Point(BAR + WIDTH, HEIGHT);
	}

	@Override
	protected void paint(Painter painter, Rectangle area) {
		int wide = area.width - BAR;
		var shape = new Rectangle(BAR, 0, wide, HEIGHT);
		if (on || hovered()) {
			painter.round(shape, 10, Token.RAIL_ACTIVE);
		}
		if (on) {
			painter.gc().setClipping(0, 16, BAR, 32);
			painter.round(new Rectangle(-6, 16, BAR + 6, 32), 3, Token.RAIL_BAR);
			painter.gc().setClipping((Rectangle) null);
			painter.contrastLine(shape, 10, Token.RAIL_ON);
		}
		Token words = on ? Token.RAIL_ON : Token.RAIL_INK;
		painter.icon(icon, 24, words, shape.x + (wide - 24) / 2, 10);
		painter.text(text, on ? TextStyle.CAPTION_STRONG : TextStyle.CAPTION_MEDIUM, words,
				new Rectangle(shape.x + 2, 38, wide - 4, 16), Align.CENTER);
		if (!badge.isEmpty()) {
			int side = 22 + kit().type().extra(TextStyle.CAPTION_STRONG);
			var r = new Rectangle(shape.x + wide / 2 + 10, 2, side, side);
			// In high contrast the badge has the rail's two colours the other way round.
			boolean turned = kit().theme().scheme() == Scheme.HIGH_CONTRAST;
			painter.round(r, side / 2, Token.RAIL);
			painter.disc(r.x + 2, r.y + 2, side - 4, turned ? Token.RAIL_ON : Token.RAIL_BADGE);
			painter.text(badge, TextStyle.CAPTION_STRONG, turned ? Token.RAIL : Token.RAIL_ON, r, Align.CENTER);
		}
	}
}
