package org.webphone.ui.contacts.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/**
 * Title, link, lists, buttons and search of the page. At rest the lists and the search stand in a second row below title and
 * buttons; during a call all is in one row, without buttons, as long as there is room. The children are in this order: title,
 * link, buttons, lists, search. In large text the buttons may need a row of their own below the title.
 */
final class ContactsHead extends Layout {

	private static final int ROW = 40;
	private static final int SECOND = 32;
	private static final int GAP = 12;
	private static final int BETWEEN = 16;
	private static final int SEARCH = 272;
	private static final int SHORT = 144;

	private boolean calling;

	void calling(boolean now) {
		calling = now;
	}

	@Override
	protected Point computeSize(Composite composite, int wHint, int hHint, boolean flush) {
		int width = wHint == SWT.DEFAULT ? 400 : wHint;
		return new Point(width, oneRow(composite.getChildren(), width) ? ROW : below(composite.getChildren(), width) + ROW + BETWEEN + SECOND);
	}

	@Override
	protected void layout(Composite composite, boolean flush) {
		Control[] c = composite.getChildren();
		int width = composite.getClientArea().width;
		boolean one = oneRow(c, width);
		Point title = preferred(c[0]);
		Point link = preferred(c[1]);
		Point buttons = preferred(c[2]);
		Point lists = preferred(c[3]);
		int below = one ? 0 : below(c, width);
		int end = width - (c[2].getVisible() && below == 0 ? buttons.x : 0);
		c[0].setBounds(0, (ROW - title.y) / 2, Math.max(0, Math.min(title.x, end - GAP)), title.y);
		c[1].setBounds(title.x + GAP, (ROW - link.y) / 2, link.x, link.y);
		c[2].setBounds(width - buttons.x, below, buttons.x, ROW);
		int search = one ? SHORT : Math.min(SEARCH, Math.max(SHORT, width - lists.x - GAP));
		var searching = new Rectangle(width - search, one ? (ROW - SECOND) / 2 : below + ROW + BETWEEN, search, SECOND);
		c[3].setBounds(one ? searching.x - GAP - lists.x : 0, searching.y, Math.min(lists.x, searching.x), SECOND);
		c[4].setBounds(searching);
	}

	/** How far the buttons stand below the title. */
	private static int below(Control[] c, int width) {
		return c[2].getVisible() && preferred(c[0]).x + GAP + preferred(c[2]).x > width ? ROW + GAP : 0;
	}

	private boolean oneRow(Control[] c, int width) {
		return calling && preferred(c[0]).x + GAP + preferred(c[1]).x + GAP + preferred(c[3]).x + GAP + SHORT <= width;
	}

	private static Point preferred(Control control) {
		return control.computeSize(SWT.DEFAULT, SWT.DEFAULT);
	}
}
