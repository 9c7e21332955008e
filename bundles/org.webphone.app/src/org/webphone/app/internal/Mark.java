package org.webphone.app.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.webphone.ui.Icon;
import org.webphone.ui.Accessibles;
import org.webphone.ui.Painted;
import org.webphone.ui.Painter;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;

/** The product's sign: a white telephone on a blue rounded square. */
final class Mark extends Painted {

	private final int side;
	private final int icon;
	private final int radius;

	Mark(Composite parent, UiKit kit, int side, int icon, int radius) {
		super(parent, kit, SWT.NO_FOCUS);
		Accessibles.decorative(this, ACC.ROLE_GRAPHIC);
		this.side = side;
		this.icon = icon;
		this.radius = radius;
	}

	@Override
	protected Point preferred() {
		return new Point(side, side);
	}

	@Override
	protected void paint(Painter painter, Rectangle area) {
		var square = new Rectangle(0, 0, side, side);
		painter.round(square, radius, Token.RAIL_MARK);
		painter.contrastLine(square, radius, Token.RAIL_ON);
		painter.icon(Icon.PHONE, icon, Token.RAIL_ON, square);
	}
}
