package org.webphone.ui;

import java.util.function.ToIntFunction;

/** Shortens text that does not fit. Needs no display. */
final class Ellipsis {

	private static final String DOTS = "\u2026";
	/** Stands between two facts of a line. */
	private static final String BETWEEN = " \u00b7 ";

	private Ellipsis() {
	}

	/** {@code text}, or its beginning where it has more than {@code most} characters: for what has no width of its own to end at. */
	static String most(String text, int most) {
		return text == null || text.length() <= most ? text : cut(text, most - 1);
	}

	static String fit(String text, int available, ToIntFunction<String> measure) {
		if (measure.applyAsInt(text) <= available) {
			return text;
		}
		int low = 0;
		int high = text.length();
		while (low < high) {
			int middle = (low + high + 1) / 2;
			if (measure.applyAsInt(cut(text, middle)) <= available) {
				low = middle;
			} else {
				high = middle - 1;
			}
		}
		// A number whose department has no room is shown without it: dots behind it would say that figures are missing.
		int between = text.indexOf(BETWEEN, Math.max(1, low - BETWEEN.length()));
		if (between > 0 && between <= low + 1 && measure.applyAsInt(text.substring(0, between)) <= available) {
			return text.substring(0, between);
		}
		return low == 0 ? "" : cut(text, low);
	}

	private static String cut(String text, int length) {
		// Half of a surrogate pair would be drawn as a box, half of a flag as a letter.
		return text.substring(0, Clusters.before(text, length)).stripTrailing() + DOTS;
	}
}
