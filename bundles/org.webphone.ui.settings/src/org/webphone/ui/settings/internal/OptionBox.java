package org.webphone.ui.settings.internal;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.webphone.ui.Accessibles;
import org.webphone.ui.Painter;
import org.webphone.ui.Painter.Align;
import org.webphone.ui.Pressable;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;

/** One of several choices as a box with a radio button; the whole box is pressed. */
final class OptionBox extends Pressable {

	private String text = "";
	private boolean on;

	OptionBox(Composite parent, UiKit kit) {
		super(parent, kit);
	}

	OptionBox text(String value) {
		text = value;
		Accessibles.renamed(this);
		redraw();
		return this;
	}

	OptionBox on(boolean value) {
		if (on != value) {
			on = value;
			Accessibles.changed(this, ACC.STATE_CHECKED, on);
			redraw();
		}
		return this;
	}

	@Override
	public String accessibleName() {
		return text;
	}

	@Override
	protected int role() {
		return ACC.ROLE_RADIOBUTTON;
	}

	@Override
	protected int accessibleState() {
		return super.accessibleState() | (on ? ACC.STATE_CHECKED : 0);
	}

	@Override
	protected Point preferred() {
		return new Point(13 + 20 + 8 + kit().type().width(text, TextStyle.BODY_STRONG) + 13, 40);
	}

	@Override
	protected void paint(Painter painter, Rectangle area) {
		Token fill = !isEnabled() ? Token.GREY_SOFT : on ? Token.ACCENT_SOFT : hovered() ? Token.HOVER : Token.SURFACE;
		painter.box(area, radius(), fill, on ? 2 : 1, on && isEnabled() ? Token.ACCENT : Token.CONTROL);
		var ring = new Rectangle(13, (area.height - 20) / 2, 20, 20);
		painter.box(ring, 10, Token.SURFACE, 1, on ? Token.ACCENT : Token.CONTROL);
		if (on) {
			painter.disc(ring.x + 5, ring.y + 5, 10, Token.ACCENT);
		}
		painter.text(text, on ? TextStyle.BODY_STRONG : TextStyle.BODY, isEnabled() ? Token.INK : Token.INK_2,
				new Rectangle(41, 0, area.width - 54, area.height), Align.LEFT);
	}
}
