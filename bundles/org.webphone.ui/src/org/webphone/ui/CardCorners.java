package org.webphone.ui;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Rectangle;

/** The lower corners of a card, drawn by a child that fills the card to its edge. */
final class CardCorners {

	private static final int RADIUS = 12;

	private CardCorners() {
	}

	static void bottom(Painter painter, Rectangle area) {
		if (painter.kit().theme().scheme() == Scheme.HIGH_CONTRAST) {
			// The card's line is two pixels wide, and the child stands on its inner one.
			painter.fill(new Rectangle(0, 0, 1, area.height), Token.BORDER);
			painter.fill(new Rectangle(area.width - 1, 0, 1, area.height), Token.BORDER);
			painter.fill(new Rectangle(0, area.height - 1, area.width, 1), Token.BORDER);
		}
		GC gc = painter.gc();
		int inner = RADIUS - 1;
		int bottom = area.height;
		corner(painter, 0, bottom, inner);
		corner(painter, area.width, bottom, -inner);
		var frame = new Rectangle(-1, bottom - 4 * RADIUS, area.width + 2, 4 * RADIUS + 1);
		for (int x : new int[] { 0, area.width - RADIUS }) {
			gc.setClipping(x, bottom - RADIUS, RADIUS, RADIUS);
			painter.outline(frame, RADIUS, 1, Token.BORDER);
		}
		gc.setClipping((Rectangle) null);
	}

	/** Fills what lies outside the quarter circle; {@code side} is negative for the right corner. */
	private static void corner(Painter painter, int x, int y, int side) {
		var path = new Path(painter.gc().getDevice());
		try {
			path.moveTo(x, y);
			path.lineTo(x + side, y);
			int r = Math.abs(side);
			if (side > 0) {
				path.addArc(x, y - 2 * r, 2 * r, 2 * r, 270, -90);
			} else {
				path.addArc(x - 2 * r, y - 2 * r, 2 * r, 2 * r, 270, 90);
			}
			path.close();
			painter.gc().setBackground(painter.kit().theme().color(Token.CANVAS));
			painter.gc().fillPath(path);
		} finally {
			path.dispose();
		}
	}
}
