package org.webphone.ui;

import java.text.BreakIterator;

/**
 * What a reader takes as one sign may be several characters: a letter with its marks, a flag, a family of emoji (UAX 29, section 3).
 * Needs no display.
 */
final class Clusters {

	/** The first character that may belong to the one before it. */
	private static final char FIRST_JOINED = '\u0300';
	/** No sign that is in use is longer; and whoever calls may have a name of ten thousand characters. */
	private static final int LOOK_BACK = 256;

	private Clusters() {
	}

	/** Where the sign that begins at {@code start} ends. */
	static int end(String text, int start) {
		int end = text.offsetByCodePoints(start, 1);
		while (before(text, end) < end) {
			end = text.offsetByCodePoints(end, 1);
		}
		return end;
	}

	/** The last place at or before {@code end} that is not inside a sign. */
	static int before(String text, int end) {
		if (end <= 0 || end >= text.length() || text.charAt(end) < FIRST_JOINED && text.charAt(end - 1) != '\r') {
			return Math.clamp(end, 0, text.length());
		}
		int start = end - 1;
		while (start > 0 && end - start < LOOK_BACK && text.charAt(start) >= FIRST_JOINED) {
			start--;
		}
		String piece = text.substring(start, Math.min(text.length(), end + LOOK_BACK));
		BreakIterator signs = BreakIterator.getCharacterInstance();
		signs.setText(piece);
		return start + (signs.isBoundary(end - start) ? end - start : signs.preceding(end - start));
	}
}
