package org.webphone.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** A disc with somebody's initials and, at its edge, the sign of their state. The words beside it say the same. */
public final class Avatar extends Painted {

	private final int side;
	private String initials = "";
	private PresenceGlyph state;

	public Avatar(Composite parent, UiKit kit, int side) {
		super(parent, kit, SWT.NO_FOCUS);
		Accessibles.decorative(this, ACC.ROLE_GRAPHIC);
		this.side = side;
	}

	/** Shows the initials of a name, and a person where it has none. */
	public Avatar show(String name, PresenceGlyph presence) {
		initials = Marks.initials(name);
		state = presence;
		redraw();
		return this;
	}

	@Override
	protected Point preferred() {
		return new Point(side + 4, side + 4);
	}

	@Override
	protected void paint(Painter painter, Rectangle area) {
		var disc = new Rectangle(0, (area.height - side) / 2, side, side);
		Marks.avatar(painter, disc, initials, side < 48 ? TextStyle.SECTION : TextStyle.NAME, Token.GREY_SOFT, null);
		if (initials.isEmpty()) {
			painter.icon(Icon.USER, side / 2, Token.INK_2, disc);
		}
		if (state != null) {
			int x = side - 14;
			int y = disc.y + side - 14;
			painter.disc(x, y, 18, Token.SURFACE);
			painter.icon(state.icon(), 16, state.colour(), x + 1, y + 1);
		}
	}
}
