package org.webphone.ui.telephony.internal;

import java.text.Bidi;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.swt.graphics.Rectangle;
import org.webphone.telephony.Presence;
import org.webphone.ui.Icon;
import org.webphone.ui.Painter;
import org.webphone.ui.Painter.Align;
import org.webphone.ui.PresenceGlyph;
import org.webphone.ui.RowSource;
import org.webphone.ui.TextStyle;
import org.webphone.ui.Token;
import org.webphone.ui.UiKit;

/** The people of a popover: state, name with the part that was typed marked, number and department. */
final class PickRows implements RowSource {

	private static final int HEIGHT = 48;
	private static final int PAD = 16;

	private final Desk desk;
	private final List<PartySearch.Choice> choices;
	private final String typed;
	private final Consumer<PartySearch.Choice> opened;
	/** What was typed in each name, looked for once: the rows are painted often. */
	private final Map<Integer, int[]> matches = new HashMap<>();

	/** @param opened hears the row that was opened by Enter or a double click */
	PickRows(Desk desk, List<PartySearch.Choice> choices, String typed, Consumer<PartySearch.Choice> opened) {
		this.desk = desk;
		this.choices = choices;
		this.typed = typed;
		this.opened = opened;
	}

	static int height(UiKit kit) {
		return HEIGHT + kit.type().extra(TextStyle.BODY) + kit.type().extra(TextStyle.CAPTION);
	}

	List<PartySearch.Choice> choices() {
		return choices;
	}

	@Override
	public int count() {
		return choices.size();
	}

	@Override
	public Object key(int row) {
		return choices.get(row).name() + ' ' + choices.get(row).number();
	}

	@Override
	public boolean selectable(int row) {
		return true;
	}

	@Override
	public boolean lines() {
		return false;
	}

	@Override
	public String name(int row) {
		var choice = choices.get(row);
		return choice.typed() ? title(choice)
				: choice.name() + ", " + subtitle(choice) + ", " + desk.words().presence(choice.state());
	}

	@Override
	public void open(int row) {
		opened.accept(choices.get(row));
	}

	@Override
	public void paint(Painter painter, int row, Rectangle r) {
		var choice = choices.get(row);
		if (choice.typed()) {
			painter.icon(Icon.PHONE, 16, Token.ACCENT, r.x + PAD, r.y + 16);
			painter.text(title(choice), TextStyle.BODY_MEDIUM, Token.ACCENT_TEXT,
					new Rectangle(r.x + 44, r.y, r.width - 44 - PAD, r.height), Align.LEFT);
			return;
		}
		PresenceGlyph glyph = FavouriteRows.glyph(choice.state());
		painter.icon(glyph.icon(), 16, glyph.colour(), r.x + PAD, r.y + 16);
		String word = choice.state() == Presence.State.UNKNOWN ? "" : desk.words().presence(choice.state());
		int wordWidth = painter.kit().type().width(word, TextStyle.CAPTION_MEDIUM);
		painter.text(word, TextStyle.CAPTION_MEDIUM, glyph.words(),
				new Rectangle(r.x + r.width - PAD - wordWidth, r.y, wordWidth, r.height), Align.LEFT);
		int space = r.width - 44 - PAD - wordWidth - 8;
		name(painter, choice.name(), matches.computeIfAbsent(row, i -> match(choice.name(), typed)), new Rectangle(r.x + 44, r.y + 6, space, 20 + painter.kit().type().extra(TextStyle.BODY)));
		painter.digits(subtitle(choice), TextStyle.CAPTION, Token.INK_2, new Rectangle(r.x + 44, r.y + 26 + painter.kit().type().extra(TextStyle.BODY), space, 16),
				Align.LEFT);
	}

	private String title(PartySearch.Choice choice) {
		return desk.say("Pick_anyway", desk.shown().number(choice.number()));
	}

	private String subtitle(PartySearch.Choice choice) {
		String number = desk.shown().number(choice.number());
		return choice.department().isBlank() ? number : number + " \u00b7 " + choice.department();
	}

	/** The name; what was typed stands out in it, underlined and bold, unless its letters cannot be drawn in pieces side by side. */
	private static void name(Painter painter, String name, int[] at, Rectangle r) {
		var type = painter.kit().type();
		if (at.length == 0 || Bidi.requiresBidi(name.toCharArray(), 0, name.length()) || type.width(name, TextStyle.BODY_STRONG) > r.width) {
			painter.text(name, TextStyle.BODY_MEDIUM, Token.INK, r, Align.LEFT);
			return;
		}
		int x = r.x;
		String[] parts = { name.substring(0, at[0]), name.substring(at[0], at[1]), name.substring(at[1]) };
		for (int i = 0; i < parts.length; i++) {
			TextStyle style = i == 1 ? TextStyle.BODY_STRONG : TextStyle.BODY_MEDIUM;
			int width = type.width(parts[i], style);
			painter.text(parts[i], style, Token.INK, new Rectangle(x, r.y, width, r.height), Align.LEFT);
			if (i == 1) {
				painter.fill(new Rectangle(x, r.y + r.height - 2, width, 2), Token.INK);
			}
			x += width;
		}
	}

	/** Where {@code typed} begins and ends in {@code name}, at the start of a word first; empty where it does not occur. */
	static int[] match(String name, String typed) {
		String in = folded(name);
		String what = folded(typed.strip());
		if (what.isEmpty() || in.length() != name.length()) {
			return new int[0];
		}
		int at = in.startsWith(what) ? 0 : in.indexOf(' ' + what) + 1;
		if (at == 0 && !in.startsWith(what)) {
			at = in.indexOf(what);
		}
		return at < 0 ? new int[0] : new int[] { at, at + what.length() };
	}

	private static boolean mark(int codePoint) {
		int type = Character.getType(codePoint);
		return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || type == Character.ENCLOSING_MARK;
	}

	/** Without accents and case; letter for letter where that is possible. */
	private static String folded(String text) {
		return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD).codePoints()
				.filter(c -> !mark(c)).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()
				.toLowerCase(java.util.Locale.ROOT);
	}
}
