package org.webphone.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** Title of a card: an icon in a soft square, the title, and below it a sentence that wraps. */
public final class Heading extends Painted {

	private static final int SQUARE = 32;
	private static final int TEXT = SQUARE + 12;

	private final Icon icon;
	private String title = "";
	private String more = "";

	public Heading(Composite parent, UiKit kit, Icon icon) {
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

	/** @param sentence may be empty */
	public Heading say(String words, String sentence) {
		title = words;
		more = sentence;
		Accessibles.renamed(this);
		redraw();
		return this;
	}

	public String title() {
		return title;
	}

	/** Width at which the title is not cut off. */
	public int needed() {
		return TEXT + kit().type().width(title, TextStyle.SECTION);
	}

	@Override
	protected Point preferred() {
		int width = Math.max(kit().type().width(title, TextStyle.SECTION), kit().type().width(more, TextStyle.CAPTION));
		return new Point(TEXT + width, height(1));
	}

	@Override
	public Point computeSize(int wHint, int hHint, boolean changed) {
		if (wHint == SWT.DEFAULT || hHint != SWT.DEFAULT || more.isEmpty()) {
			return super.computeSize(wHint, hHint, changed);
		}
		return new Point(wHint, height(lines(wHint).size()));
	}

	@Override
	protected void paint(Painter painter, Rectangle area) {
		var square = new Rectangle(0, 0, SQUARE, SQUARE);
		painter.round(square, 8, Token.ACCENT_SOFT);
		painter.icon(icon, 18, Token.ACCENT_TEXT, square);
		int width = area.width - TEXT;
		if (more.isEmpty()) {
			painter.text(title, TextStyle.SECTION, Token.INK, new Rectangle(TEXT, 0, width, SQUARE), Painter.Align.LEFT);
			return;
		}
		painter.text(title, TextStyle.SECTION, Token.INK, new Rectangle(TEXT, 0, width, titleHeight()), Painter.Align.LEFT);
		int y = titleHeight();
		for (String line : lines(area.width)) {
			painter.text(line, TextStyle.CAPTION, Token.INK_2, new Rectangle(TEXT, y, width, line()), Painter.Align.LEFT);
			y += line();
		}
	}

	private java.util.List<String> lines(int width) {
		return Wrap.lines(more, width - TEXT, s -> kit().type().width(s, TextStyle.CAPTION));
	}

	private int height(int lines) {
		return more.isEmpty() ? SQUARE : titleHeight() + line() * lines;
	}

	private int titleHeight() {
		return 24 + kit().type().extra(TextStyle.SECTION);
	}

	private int line() {
		return 16 + kit().type().extra(TextStyle.CAPTION);
	}
}
