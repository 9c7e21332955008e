package org.webphone.ui;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** The letters that stand for somebody in a disc. Needs no display. */
final class Initials {

	private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
	/** Keeps Arabic letters from running into one another, which would make a word of them. */
	private static final String APART = "\u200c";

	private Initials() {
	}

	/** Of the first and the last word that begin with a letter, marks included; empty where there is none, a number or an emoji for instance. */
	static String of(String name) {
		List<String> words = SPACE.splitAsStream(PlainLine.of(name)).map(Initials::visible)
				.filter(w -> !w.isEmpty() && Character.isLetter(w.codePointAt(0))).toList();
		if (words.isEmpty()) {
			return "";
		}
		String first = first(words.getFirst());
		if (words.size() == 1) {
			return first;
		}
		boolean joins = Character.getDirectionality(first.codePointAt(0)) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
		return first + (joins ? APART : "") + first(words.getLast());
	}

	/** A large letter where the script has such for the beginning of a word; Georgian has some for whole words only. */
	private static String first(String word) {
		String sign = Normalizer.normalize(word.substring(0, Clusters.end(word, 0)), Normalizer.Form.NFC);
		int letter = sign.codePointAt(0);
		return Character.toString(Character.toTitleCase(letter)) + sign.substring(Character.charCount(letter));
	}

	/** Without marks of direction and the like, which a name that was copied from elsewhere begins with. */
	private static String visible(String word) {
		int from = 0;
		while (from < word.length() && Character.getType(word.codePointAt(from)) == Character.FORMAT) {
			from = word.offsetByCodePoints(from, 1);
		}
		return word.substring(from);
	}
}
