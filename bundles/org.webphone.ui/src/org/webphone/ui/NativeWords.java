package org.webphone.ui;

import java.util.stream.Collectors;

/**
 * Names of others in what the system draws: in a menu a tab begins a second column, an ampersand marks a key there and in a
 * tooltip, and neither knows an end to a line. Needs no display.
 */
public final class NativeWords {

	private static final int LONGEST_ENTRY = 80;
	private static final int LONGEST_TIP = 400;

	private NativeWords() {
	}

	/** The text of a menu's entry. */
	public static String entry(String text) {
		return Ellipsis.most(PlainLine.of(text), LONGEST_ENTRY).replace("&", "&&");
	}

	/** The text of a tooltip, which may have several lines; null for none. */
	public static String tip(String text) {
		return text == null ? null : Ellipsis.most(text, LONGEST_TIP).lines().map(PlainLine::of).collect(Collectors.joining("\n")).replace("&", "&&");
	}

	/** What {@link #tip} was made of, as far as it is shown. */
	static String told(String tip) {
		return tip == null ? null : tip.replace("&&", "&");
	}
}
