package org.webphone.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/**
 * Places children in one row or column with a gap between them. Hidden children take no space. A child may carry an
 * {@link Item} as layout data.
 */
public final class Flex extends Layout {

	/**
	 * Wishes of a child.
	 *
	 * @param size   length along the row or column, {@link SWT#DEFAULT} for the preferred one
	 * @param grow   takes a share of the space that is left
	 * @param before more space before it, besides the gap
	 * @param fill   in a row: as high as the row; a column always gives the full width
	 * @param outset in a column: stands out so far on either side, for a ring or a fill around what is in line with the others
	 */
	public record Item(int size, boolean grow, int before, boolean fill, int outset) {

		static final Item PLAIN = new Item(SWT.DEFAULT, false, 0, false);

		public Item(int size, boolean grow, int before, boolean fill) {
			this(size, grow, before, fill, 0);
		}

		public static Item fixed(int size) {
			return new Item(size, false, 0, false);
		}

		public static Item growing() {
			return new Item(SWT.DEFAULT, true, 0, false);
		}

		public Item before(int space) {
			return new Item(size, grow, space, fill, outset);
		}

		public Item filling() {
			return new Item(size, grow, before, true, outset);
		}

		public Item outset(int pixels) {
			return new Item(size, grow, before, fill, pixels);
		}
	}

	private final boolean row;
	private final int gap;
	private int top;
	private int right;
	private int bottom;
	private int left;
	private boolean shrinking;

	private Flex(boolean row, int gap) {
		this.row = row;
		this.gap = gap;
	}

	/** Children side by side, centred vertically. */
	public static Flex row(int gap) {
		return new Flex(true, gap);
	}

	/** Children one below the other, each as wide as the parent. */
	public static Flex column(int gap) {
		return new Flex(false, gap);
	}

	/** In a row: what does not fit becomes narrower instead of ending at the edge, where large text needs more room than there is. */
	public Flex shrinking() {
		shrinking = true;
		return this;
	}

	public Flex padding(int vertical, int horizontal) {
		return padding(vertical, horizontal, vertical, horizontal);
	}

	public Flex padding(int onTop, int onRight, int below, int onLeft) {
		top = onTop;
		right = onRight;
		bottom = below;
		left = onLeft;
		return this;
	}

	@Override
	protected Point computeSize(Composite composite, int wHint, int hHint, boolean flush) {
		int inner = wHint == SWT.DEFAULT ? SWT.DEFAULT : Math.max(0, wHint - left - right);
		int along = 0;
		int across = 0;
		boolean first = true;
		for (Control child : composite.getChildren()) {
			if (!child.getVisible()) {
				continue;
			}
			Point size = size(child, inner, flush);
			along += (first ? 0 : gap) + item(child).before() + (row ? size.x : size.y);
			across = Math.max(across, row ? size.y : size.x - 2 * item(child).outset());
			first = false;
		}
		if (row && inner != SWT.DEFAULT) {
			across = highest(composite, inner, flush);
		}
		int width = (row ? along : across) + left + right;
		int height = (row ? across : along) + top + bottom;
		return new Point(wHint == SWT.DEFAULT ? width : wHint, hHint == SWT.DEFAULT ? height : hHint);
	}

	@Override
	protected void layout(Composite composite, boolean flush) {
		Rectangle area = composite.getClientArea();
		int innerWidth = Math.max(0, area.width - left - right);
		int innerHeight = Math.max(0, area.height - top - bottom);
		int used = 0;
		int growing = 0;
		boolean first = true;
		for (Control child : composite.getChildren()) {
			if (child.getVisible()) {
				Point size = size(child, innerWidth, flush);
				used += (first ? 0 : gap) + item(child).before();
				used += item(child).grow() ? 0 : row ? size.x : size.y;
				growing += item(child).grow() ? 1 : 0;
				first = false;
			}
		}
		int spare = Math.max(0, (row ? innerWidth : innerHeight) - used);
		int at = row ? area.x + left : area.y + top;
		first = true;
		for (Control child : composite.getChildren()) {
			if (!child.getVisible()) {
				continue;
			}
			Item item = item(child);
			Point size = row && item.grow() ? child.computeSize(spare / growing, SWT.DEFAULT, flush)
					: size(child, innerWidth, flush);
			int length = item.grow() ? spare / growing : row ? size.x : size.y;
			at += (first ? 0 : gap) + item.before();
			if (row) {
				length = shrinking ? Math.max(0, Math.min(length, area.x + left + innerWidth - at)) : length;
				int height = item.fill() ? innerHeight : Math.min(size.y, innerHeight);
				child.setBounds(at, area.y + top + (innerHeight - height) / 2, length, height);
			} else {
				child.setBounds(area.x + left - item.outset(), at, innerWidth + 2 * item.outset(), length);
			}
			at += length;
			first = false;
		}
	}

	/** Height of a row of this width: sentences in its growing children wrap there. */
	private int highest(Composite composite, int inner, boolean flush) {
		int spare = inner;
		int growing = 0;
		boolean first = true;
		for (Control child : composite.getChildren()) {
			if (child.getVisible()) {
				spare -= (first ? 0 : gap) + item(child).before() + (item(child).grow() ? 0 : size(child, inner, flush).x);
				growing += item(child).grow() ? 1 : 0;
				first = false;
			}
		}
		int highest = 0;
		for (Control child : composite.getChildren()) {
			if (child.getVisible()) {
				Point size = item(child).grow() ? child.computeSize(Math.max(0, spare / growing), SWT.DEFAULT, flush)
						: size(child, inner, flush);
				highest = Math.max(highest, size.y);
			}
		}
		return highest;
	}

	private Point size(Control child, int innerWidth, boolean flush) {
		Item item = item(child);
		if (row) {
			return child.computeSize(item.size(), SWT.DEFAULT, flush);
		}
		return child.computeSize(innerWidth == SWT.DEFAULT ? innerWidth : innerWidth + 2 * item.outset(), item.size(), flush);
	}

	private static Item item(Control child) {
		return child.getLayoutData() instanceof Item item ? item : Item.PLAIN;
	}
}
