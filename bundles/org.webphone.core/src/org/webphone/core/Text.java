package org.webphone.core;

/** Makes text of strangers harmless before it stands in a log, a file name or a label. */
public final class Text {

	private Text() {
	}

	/** Control and direction-override characters become spaces; longer text is cut at {@code max} and ends in "...". */
	public static String printable(String text, int max) {
		if (text == null) {
			return "";
		}
		var out = new StringBuilder(Math.min(text.length(), max));
		for (int i = 0; i < text.length(); i++) {
			if (out.length() >= max) {
				return out.append("...").toString();
			}
			char c = text.charAt(i);
			out.append(Character.isISOControl(c) || (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069')
					|| c == '\u2028' || c == '\u2029' ? ' ' : c);
		}
		return out.toString();
	}

	/** A number as it may stand in a log above debug level: only the last two characters are readable. */
	public static String masked(String number) {
		String n = printable(number, 40);
		return n.length() <= 4 ? n : "*".repeat(n.length() - 2) + n.substring(n.length() - 2);
	}
}
