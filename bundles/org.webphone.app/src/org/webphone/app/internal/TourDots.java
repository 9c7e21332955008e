package org.webphone.app.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.webphone.ui.Accessibles;
import org.webphone.ui.Painted;
import org.webphone.ui.Painter;
import org.webphone.ui.Scheme;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;

/** How far the tour is, as a row of dots; the words beside them say the same. */
final class TourDots extends Painted {

	private static final int DOT = 8;
	private static final int LONG = 20;
	private static final int GAP = 4;

	private final int count;
	private int at;

	TourDots(Composite parent, UiKit kit, int count) {
		super(parent, kit, SWT.NO_FOCUS);
		Accessibles.decorative(this, ACC.ROLE_GRAPHIC);
		this.count = count;
	}

	void at(int step) {
		at = step;
		redraw();
	}

	@Override
	protected Point preferred() {
		return new Point(LONG + (count - 1) * (DOT + GAP), DOT);
	}

	@Override
	protected void paint(Painter painter, Rectangle area) {
		int x = 0;
		for (int i = 0; i < count; i++) {
			int width = i == at ? LONG : DOT;
			var dot = new Rectangle(x, (area.height - DOT) / 2, width, DOT);
			if (i > at && kit().theme().scheme() == Scheme.HIGH_CONTRAST) {
				painter.box(dot, DOT / 2, Token.SURFACE, 1, Token.BORDER);
			} else {
				painter.round(dot, DOT / 2, i <= at ? Token.ACCENT : Token.BORDER);
			}
			x += width + GAP;
		}
	}
}
