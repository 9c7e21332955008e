package org.webphone.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** What stands in the card of a list that has nothing to show: a sign, what there is not, and what will appear. */
public final class EmptyState extends Painted {

	private static final int HEIGHT = 120;

	private final Icon icon;
	private String title = "";
	private String more = "";

	public EmptyState(Composite parent, UiKit kit, Icon icon) {
		super(parent, kit, SWT.NO_FOCUS);
		this.icon = icon;
		Accessibles.describe(this, new Accessibles.Description() {

			@Override
			public int role() {
				return ACC.ROLE_LABEL;
			}

			@Override
			public String name() {
				return more.isEmpty() ? title : title + ". " + more;
			}

			@Override
			public int state() {
				return ACC.STATE_READONLY;
			}
		});
	}

	public EmptyState say(String what, String hint) {
		title = what;
		more = hint;
		Accessibles.renamed(this);
		redraw();
		return this;
	}

	@Override
	protected Point preferred() {
		return new Point(300, HEIGHT);
	}

	@Override
	protected void paint(Painter painter, Rectangle area) {
		int y = Math.max(0, (area.height - HEIGHT) / 3);
		var sign = new Rectangle((area.width - 56) / 2, y, 56, 56);
		painter.round(sign, 16, Token.ACCENT_SOFT);
		painter.icon(icon, 28, Token.ACCENT_TEXT, sign);
		painter.text(title, TextStyle.SECTION, Token.INK, new Rectangle(16, y + 72, area.width - 32, 24),
				Painter.Align.CENTER);
		painter.text(more, TextStyle.BODY, Token.INK_2, new Rectangle(16, y + 100 + kit().type().extra(TextStyle.SECTION), area.width - 32, 20),
				Painter.Align.CENTER);
		if (area.height > HEIGHT) {
			CardCorners.bottom(painter, area);
		}
	}
}
