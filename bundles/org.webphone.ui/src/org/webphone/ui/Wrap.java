package org.webphone.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/** Breaks a text into lines: where it says so itself, and where it is too wide. Needs no display. */
public final class Wrap {

	private static final Pattern LINE_END = Pattern.compile("\\R");

	private Wrap() {
	}

	/** @param measure how wide words are; a word that is wider than a line has one of its own */
	public static List<String> lines(String text, int width, ToIntFunction<String> measure) {
		List<String> lines = new ArrayList<>();
		for (String paragraph : LINE_END.split(text, -1)) {
			paragraph(paragraph, width, measure, lines);
		}
		return lines;
	}

	private static void paragraph(String text, int width, ToIntFunction<String> measure, List<String> lines) {
		var line = new StringBuilder();
		for (String word : text.split(" ")) {
			String longer = line.isEmpty() ? word : line + " " + word;
			if (!line.isEmpty() && measure.applyAsInt(longer) > width) {
				lines.add(line.toString());
				line.setLength(0);
				line.append(word);
			} else {
				line.setLength(0);
				line.append(longer);
			}
		}
		lines.add(line.toString());
	}
}
