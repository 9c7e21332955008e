package org.webphone.ui;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.widgets.Composite;

/** Tells at the top of the content what is wrong and what to do, with one button where something can be done at once. */
public final class Banner extends Painted {

	/** How bad it is. */
	public enum Kind {
		ERROR(Token.RED_SOFT, Token.RED, Token.RED_TEXT), WARNING(Token.ORANGE_SOFT, Token.ORANGE, Token.ORANGE_TEXT),
		INFO(Token.ACCENT_SOFT, Token.ACCENT, Token.ACCENT_TEXT);

		final Token fill;
		final Token bar;
		final Token words;

		Kind(Token fill, Token bar, Token words) {
			this.fill = fill;
			this.bar = bar;
			this.words = words;
		}
	}

	private static final int EDGE = 8;

	private Kind kind = Kind.ERROR;
	private Icon icon = Icon.OFFLINE;
	private String cause = "";
	private String more = "";
	private PushButton button;

	public Banner(Composite parent, UiKit kit) {
		super(parent, kit, SWT.NO_FOCUS);
		Accessibles.describe(this, new Accessibles.Description() {

			@Override
			public int role() {
				return ACC.ROLE_ALERT;
			}

			@Override
			public String name() {
				return text();
			}

			@Override
			public int state() {
				return ACC.STATE_READONLY;
			}
		});
	}

	public String text() {
		return more.isEmpty() ? cause : cause + ' ' + more;
	}

	public Banner say(Kind newKind, Icon newIcon, String newCause, String newMore) {
		boolean changed = !(newCause + newMore).equals(cause + more);
		kind = newKind;
		icon = newIcon;
		cause = newCause;
		more = newMore;
		if (changed) {
			setToolTipText(text());
			Accessibles.renamed(this);
		}
		redraw();
		return this;
	}

	/** What the button at the end does; no button where {@code words} are empty. */
	public Banner action(String words, Runnable what) {
		if (button == null && words.isEmpty()) {
			return this;
		}
		if (button == null) {
			button = new PushButton(this, kit(), PushButton.Kind.SECONDARY, PushButton.Size.SMALL);
		}
		button.onPress(what);
		button.behind(kind.fill);
		String name = words + ", " + cause;
		// Asked for every second while time runs in the sentence.
		if (!name.equals(button.accessibleName())) {
			button.text(words).named(name);
			button.setVisible(!words.isEmpty());
			place();
		}
		return this;
	}

	@Override
	public void setBounds(int x, int y, int width, int height) {
		super.setBounds(x, y, width, height);
		place();
	}

	private void place() {
		if (button != null) {
			Point size = button.computeSize(SWT.DEFAULT, SWT.DEFAULT);
			button.setBounds(getSize().x - EDGE - size.x, (getSize().y - size.y) / 2, size.x, size.y);
		}
	}

	/** Where the words end. */
	private int end(Rectangle area) {
		return button == null || !button.getVisible() ? area.width - 12 : button.getLocation().x - 12;
	}

	@Override
	protected Point preferred() {
		return new Point(400, 48 + 2 * kit().type().extra(TextStyle.BODY));
	}

	@Override
	protected void paint(Painter painter, Rectangle area) {
		painter.round(area, 8, kind.bar);
		painter.gc().setClipping(4, 0, area.width - 4, area.height);
		painter.round(new Rectangle(0, 0, area.width, area.height), 8, kind.fill);
		painter.gc().setClipping((Rectangle) null);
		painter.contrastLine(area, 8);
		painter.icon(icon, 20, kind.bar, 20, (area.height - 20) / 2);
		int width = kit().type().width(cause, TextStyle.BODY_STRONG);
		int room = end(area) - 52;
		if (width + 4 + kit().type().width(more, TextStyle.BODY) > room) {
			twoLines(painter, room);
			return;
		}
		painter.text(cause, TextStyle.BODY_STRONG, kind.words, new Rectangle(52, 0, room, area.height),
				Painter.Align.LEFT);
		painter.text(more, TextStyle.BODY, Token.INK,
				new Rectangle(52 + width + 4, 0, Math.max(0, room - width - 4), area.height),
				Painter.Align.LEFT);
	}

	/** A long sentence has two lines; what is still too long ends in an ellipsis, and stands whole in the tooltip. */
	private void twoLines(Painter painter, int room) {
		List<String> lines = Wrap.lines(text(), room, s -> kit().type().width(s, TextStyle.BODY_MEDIUM));
		String second = lines.size() < 2 ? "" : String.join(" ", lines.subList(1, lines.size()));
		int line = 20 + kit().type().extra(TextStyle.BODY);
		painter.text(lines.getFirst(), TextStyle.BODY_MEDIUM, kind.words, new Rectangle(52, 4, room, line), Painter.Align.LEFT);
		painter.text(second, TextStyle.BODY_MEDIUM, kind.words, new Rectangle(52, 4 + line, room, line), Painter.Align.LEFT);
	}
}
