package org.webphone.ui;

import java.util.function.ToIntFunction;

/** Places the characters of times and numbers so that they do not move when a digit changes. Needs no display. */
final class Digits {

	/** Hears where each piece of the text begins. */
	interface Placement {
		void place(String piece, int x);
	}

	private Digits() {
	}

	/** Whether the font already gives every digit the same width (tabular figures). */
	static boolean tabular(ToIntFunction<String> measure) {
		int zero = measure.applyAsInt("0");
		for (char c = '1'; c <= '9'; c++) {
			if (measure.applyAsInt(String.valueOf(c)) != zero) {
				return false;
			}
		}
		return true;
	}

	static int width(String text, ToIntFunction<String> measure) {
		return place(text, measure, (piece, x) -> {
		});
	}

	/** Tells the place of every piece, from 0, and returns the width of the whole. */
	static int place(String text, ToIntFunction<String> measure, Placement placement) {
		int cell = measure.applyAsInt("0");
		int x = 0;
		int end;
		for (int i = 0; i < text.length(); i = end) {
			end = Clusters.end(text, i);
			String piece = text.substring(i, end);
			int own = measure.applyAsInt(piece);
			boolean digit = piece.length() == 1 && Character.isDigit(piece.charAt(0));
			placement.place(piece, digit ? x + (cell - own) / 2 : x);
			x += digit ? cell : own;
		}
		return x;
	}
}
