package org.webphone.ui;

import java.util.regex.Pattern;

/**
 * What strangers have written, as one painted line shows it. Line ends, tabs and other control characters are spaces; what would turn
 * the words of others around is left out; marks that pile up over a letter, and would be drawn over the lines above, are cut down;
 * numbers beside words that are written from right to left keep the order of their groups. Needs no display.
 */
final class PlainLine {

	/** No script that people write names in puts more over one letter. */
	private static final int MOST_MARKS = 3;
	/** The first character that may be anything but a letter or sign of Western scripts. */
	private static final char FIRST_MARK = '\u0300';
	private static final Pattern NUMBER = Pattern.compile("[+(]*\\d(?:[\\d ().\u2010\u00a0-]*\\d)?");
	/** Left-to-right isolate and its end (UAX 9, section 2.4). */
	private static final String ISOLATED = "\u2066$0\u2069";

	private PlainLine() {
	}

	static String of(String text) {
		int usual = 0;
		// Nearly all texts end here, and it is asked at every painting.
		while (usual < text.length() && isUsual(text.charAt(usual))) {
			usual++;
		}
		return usual == text.length() ? text : cleaned(text);
	}

	/** Whether a part of it is written from right to left: letters that cannot be drawn one by one. */
	static boolean turns(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) >= FIRST_MARK && turns(Character.getDirectionality(text.codePointAt(i)))) {
				return true;
			}
		}
		return false;
	}

	private static boolean isUsual(char c) {
		return c >= ' ' && c < FIRST_MARK && !Character.isISOControl(c);
	}

	private static String cleaned(String text) {
		var line = new StringBuilder(text.length());
		int marks = 0;
		boolean turns = false;
		for (int i = 0; i < text.length();) {
			int c = text.codePointAt(i);
			i += Character.charCount(c);
			int type = Character.getType(c);
			boolean mark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
			marks = mark ? marks + 1 : 0;
			if (type == Character.CONTROL || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR) {
				if (line.isEmpty() || line.charAt(line.length() - 1) != ' ') {
					line.append(' ');
				}
			} else if (marks <= MOST_MARKS && !directs(c)) {
				line.appendCodePoint(c);
				turns |= turns(Character.getDirectionality(c));
			}
		}
		return turns ? NUMBER.matcher(line).replaceAll(ISOLATED) : line.toString();
	}

	private static boolean turns(byte direction) {
		return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
	}

	/** Embeddings, overrides and isolates. */
	private static boolean directs(int c) {
		return c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
	}
}
