package org.webphone.ui.telephony.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/**
 * Title, filters and search field of a page in one row; where the page is too narrow for that, the filters stand in a
 * second row. The children are these three, in this order.
 */
final class PageHead extends Layout {

	private static final int ROW = 40;
	private static final int GAP = 12;
	private static final int SEARCH = 176;
	/** What the search gives up before the filters go to a second row. */
	private static final int NARROW = 140;

	@Override
	protected Point computeSize(Composite composite, int wHint, int hHint, boolean flush) {
		int width = wHint == SWT.DEFAULT ? needed(composite) : wHint;
		return new Point(width, width < needed(composite) ? 2 * ROW : ROW);
	}

	@Override
	protected void layout(Composite composite, boolean flush) {
		Control[] c = composite.getChildren();
		Point title = preferred(c[0]);
		Point chips = preferred(c[1]);
		Point search = preferred(c[2]);
		int width = composite.getClientArea().width;
		boolean two = width < needed(composite);
		int wide = two ? SEARCH : Math.min(SEARCH, NARROW + width - needed(composite));
		c[0].setBounds(0, (ROW - title.y) / 2, Math.min(title.x, Math.max(0, width - wide - GAP)), title.y);
		c[2].setBounds(width - wide, (ROW - search.y) / 2, wide, search.y);
		if (two) {
			c[1].setBounds(0, ROW + (ROW - chips.y), chips.x, chips.y);
		} else {
			c[1].setBounds(width - wide - GAP - chips.x, (ROW - chips.y) / 2, chips.x, chips.y);
		}
	}

	private static int needed(Composite composite) {
		Control[] c = composite.getChildren();
		return preferred(c[0]).x + GAP + preferred(c[1]).x + GAP + NARROW;
	}

	private static Point preferred(Control control) {
		return control.computeSize(SWT.DEFAULT, SWT.DEFAULT);
	}
}
