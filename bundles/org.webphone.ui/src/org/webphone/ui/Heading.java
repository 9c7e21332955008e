package org.webphone.ui;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** Title of a card: an icon in a soft square, the title, and below it a sentence; both wrap. */
public final class Heading extends Painted {

	private static final int SQUARE = 32;
	private static final int TEXT = SQUARE + 12;

	private final Icon icon;
	private final WrappedLines titles;
	private final WrappedLines lines;
	private String title = "";
	private String more = "";

	public Heading(Composite parent, UiKit kit, Icon icon) {
		super(parent, kit, SWT.NO_FOCUS);
		this.icon = icon;
		titles = new WrappedLines(kit.type(), TextStyle.SECTION);
		lines = new WrappedLines(kit.type(), TextStyle.CAPTION);
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

	/** Width at which no word of the title is cut off. */
	public int needed() {
		return TEXT + Arrays.stream(title.split(" ")).mapToInt(w -> kit().type().width(w, TextStyle.SECTION)).max().orElse(0);
	}

	@Override
	protected Point preferred() {
		int width = Math.max(kit().type().width(title, TextStyle.SECTION), kit().type().width(more, TextStyle.CAPTION));
		return new Point(TEXT + width, height(1, 1));
	}

	@Override
	public Point computeSize(int wHint, int hHint, boolean changed) {
		if (wHint == SWT.DEFAULT || hHint != SWT.DEFAULT) {
			return super.computeSize(wHint, hHint, changed);
		}
		return new Point(wHint, height(titles(wHint).size(), lines(wHint).size()));
	}

	@Override
	protected void paint(Painter painter, Rectangle area) {
		var square = new Rectangle(0, 0, SQUARE, SQUARE);
		painter.round(square, 8, Token.ACCENT_SOFT);
		painter.icon(icon, 18, Token.ACCENT_TEXT, square);
		int width = area.width - TEXT;
		List<String> titles = titles(area.width);
		int y = 0;
		for (String line : titles) {
			int height = more.isEmpty() && titles.size() == 1 ? SQUARE : titleHeight();
			painter.text(line, TextStyle.SECTION, Token.INK, new Rectangle(TEXT, y, width, height), Painter.Align.LEFT);
			y += height;
		}
		if (more.isEmpty()) {
			return;
		}
		for (String line : lines(area.width)) {
			painter.text(line, TextStyle.CAPTION, Token.INK_2, new Rectangle(TEXT, y, width, line()), Painter.Align.LEFT);
			y += line();
		}
	}

	private List<String> titles(int width) {
		return titles.of(title, width - TEXT);
	}

	private List<String> lines(int width) {
		return lines.of(more, width - TEXT);
	}

	private int height(int titles, int lines) {
		return more.isEmpty() ? Math.max(SQUARE, titles * titleHeight()) : titles * titleHeight() + line() * lines;
	}

	private int titleHeight() {
		return 24 + kit().type().extra(TextStyle.SECTION);
	}

	private int line() {
		return 16 + kit().type().extra(TextStyle.CAPTION);
	}
}
