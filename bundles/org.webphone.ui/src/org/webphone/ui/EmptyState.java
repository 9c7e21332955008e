package org.webphone.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** What stands in the card of a list that has nothing to show: a sign, what there is not, what will appear, and what can be done about it. */
public final class EmptyState extends Painted {

	private static final int HEIGHT = 120;
	/** With what can be done. */
	private static final int OFFERING = 176;

	private final Icon icon;
	private String title = "";
	private String more = "";
	private PushButton offer;

	public EmptyState(Composite parent, UiKit kit, Icon icon) {
		super(parent, kit, SWT.NO_FOCUS);
		this.icon = icon;
		addListener(SWT.Resize, e -> place());
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

	/** Offers one thing to do below the words; empty words offer nothing. */
	public EmptyState offer(Icon sign, String words, Runnable press) {
		if (offer == null) {
			offer = new PushButton(this, kit(), PushButton.Kind.SECONDARY, PushButton.Size.MEDIUM);
		}
		offer.icon(sign, Token.GREEN).text(words);
		offer.onPress(press);
		offer.setVisible(!words.isEmpty());
		place();
		return this;
	}

	private boolean offers() {
		return offer != null && offer.getVisible();
	}

	private int height() {
		return offers() ? OFFERING : HEIGHT;
	}

	private int top(int height) {
		return Math.max(0, (height - height()) / 3);
	}

	private void place() {
		if (offers()) {
			Point size = offer.computeSize(SWT.DEFAULT, SWT.DEFAULT);
			int extra = kit().type().extra(TextStyle.SECTION) + kit().type().extra(TextStyle.BODY);
			offer.setBounds((getSize().x - size.x) / 2, top(getSize().y) + OFFERING - 40 + extra, size.x, size.y);
		}
	}

	@Override
	protected Point preferred() {
		return new Point(300, height());
	}

	@Override
	protected void paint(Painter painter, Rectangle area) {
		int y = top(area.height);
		var sign = new Rectangle((area.width - 56) / 2, y, 56, 56);
		painter.round(sign, 16, Token.ACCENT_SOFT);
		painter.icon(icon, 28, Token.ACCENT_TEXT, sign);
		painter.text(title, TextStyle.SECTION, Token.INK, new Rectangle(16, y + 72, area.width - 32, 24),
				Painter.Align.CENTER);
		painter.text(more, TextStyle.BODY, Token.INK_2, new Rectangle(16, y + 100 + kit().type().extra(TextStyle.SECTION), area.width - 32, 20),
				Painter.Align.CENTER);
		if (area.height > height()) {
			CardCorners.bottom(painter, area);
		}
	}
}
