package org.webphone.ui;

import org.eclipse.swt.graphics.Rectangle;

/** Small drawings inside larger components: tag, badge, avatar, quality bars. */
public final class Marks {

	private static final int TAG = 24;

	private Marks() {
	}

	/** Width of {@link #tag}. */
	public static int tagWidth(UiKit kit, String text) {
		return 8 + 16 + 6 + kit.type().width(text, TextStyle.CAPTION_STRONG) + 10;
	}

	/** A pill of 24 px height with an icon and a word. */
	public static void tag(Painter painter, int x, int y, Icon icon, String text, Token fill, Token words) {
		var r = new Rectangle(x, y, tagWidth(painter.kit(), text), TAG);
		painter.round(r, TAG / 2, fill);
		painter.contrastLine(r, TAG / 2);
		tagContent(painter, r, icon, text, words);
	}

	/** As {@link #tag}, white with a thin line. */
	public static void outlinedTag(Painter painter, int x, int y, Icon icon, String text) {
		var r = new Rectangle(x, y, tagWidth(painter.kit(), text), TAG);
		painter.box(r, TAG / 2, Token.SURFACE, 1, Token.BORDER);
		tagContent(painter, r, icon, text, Token.INK);
	}

	private static void tagContent(Painter painter, Rectangle r, Icon icon, String text, Token words) {
		painter.icon(icon, 16, words, r.x + 8, r.y + 4);
		painter.text(text, TextStyle.CAPTION_STRONG, words, new Rectangle(r.x + 30, r.y, r.width - 30, r.height),
				Painter.Align.LEFT);
	}

	/** A disc with initials. */
	public static void avatar(Painter painter, Rectangle r, String initials, TextStyle style, Token fill, Token line) {
		if (line != null) {
			painter.disc(r.x, r.y, r.width, line);
			painter.disc(r.x + 1, r.y + 1, r.width - 2, fill);
		} else {
			painter.disc(r.x, r.y, r.width, fill);
			painter.contrastLine(r, r.width / 2);
		}
		painter.text(initials, style, Token.INK, r, Painter.Align.CENTER);
	}

	/** Initials of the first and the last word that begin with a letter; empty where there is none. */
	public static String initials(String name) {
		return Initials.of(name);
	}

	/** Text of a badge: 1 to 9, then "9+"; empty for none. */
	public static String count(int n) {
		return n <= 0 ? "" : n > 9 ? "9+" : Integer.toString(n);
	}

	/** Five bars of growing height, {@code filled} of them solid; 28 px wide, 14 px high. */
	public static void quality(Painter painter, int x, int y, int filled, Token colour) {
		for (int i = 0; i < 5; i++) {
			int height = (int) Math.round(4 + i * 2.5);
			var bar = new Rectangle(x + i * 6, y + 14 - height, 4, height);
			if (i < filled) {
				painter.round(bar, 1, colour);
			} else {
				painter.hollow(bar, Token.CONTROL);
			}
		}
	}

	/** How many bars a score shows: 5 from 4.4, 4 from 4.0, 3 from 3.6, else 1. */
	public static int bars(double mos) {
		return mos >= 4.4 ? 5 : mos >= 4.0 ? 4 : mos >= 3.6 ? 3 : 1;
	}
}
