package org.webphone.ui;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** Column titles above a list, with the upper corners of the card they stand in. */
public final class ListHeader extends Painted {

	/**
	 * A title.
	 *
	 * @param text  the words
	 * @param sign  drawn after them, such as the direction of the order; null for none
	 * @param align left, or right where the cells are
	 */
	public record Title(String text, Icon sign, Painter.Align align) {

		public Title(String text) {
			this(text, null, Painter.Align.LEFT);
		}
	}

	private Columns columns;
	private List<Title> titles = List.of();

	public ListHeader(Composite parent, UiKit kit, Columns columns) {
		super(parent, kit, SWT.NO_FOCUS);
		this.columns = columns;
		Accessibles.describe(this, new Accessibles.Description() {

			@Override
			public int role() {
				return ACC.ROLE_LABEL;
			}

			@Override
			public String name() {
				return String.join(", ", titles.stream().map(Title::text).toList());
			}

			@Override
			public int state() {
				return ACC.STATE_READONLY;
			}
		});
	}

	/** Places the titles anew, where the list changes its columns. */
	public ListHeader columns(Columns value) {
		if (!columns.equals(value)) {
			columns = value;
			redraw();
		}
		return this;
	}

	public ListHeader titles(List<Title> value) {
		if (!titles.equals(value)) {
			titles = List.copyOf(value);
			redraw();
		}
		return this;
	}

	@Override
	protected Point preferred() {
		return new Point(400, 40);
	}

	@Override
	protected void paint(Painter painter, Rectangle area) {
		painter.fill(area, Token.CANVAS);
		painter.box(new Rectangle(-1, -1, area.width + 2, area.height + 40), 12, Token.SUNKEN, 1, Token.BORDER);
		for (int i = 0; i < titles.size(); i++) {
			Title title = titles.get(i);
			Rectangle cell = columns.cell(i, area);
			if (title.align() == Painter.Align.RIGHT) {
				cell.width -= 8;
			}
			painter.text(title.text(), TextStyle.CAPTION_STRONG, Token.INK_2, cell, title.align());
			if (title.sign() != null) {
				int width = kit().type().width(title.text(), TextStyle.CAPTION_STRONG);
				painter.icon(title.sign(), 14, Token.INK_2, cell.x + width + 4, (area.height - 14) / 2);
			}
		}
	}
}
