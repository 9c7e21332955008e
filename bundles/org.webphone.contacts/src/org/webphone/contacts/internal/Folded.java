package org.webphone.contacts.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text without case and accents, for sorting and comparing as a person does. */
final class Folded {

	private Folded() {
	}

	static String of(String text) {
		String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
		var out = new StringBuilder(plain.length());
		for (int i = 0; i < plain.length(); i++) {
			char c = plain.charAt(i);
			if (Character.getType(c) != Character.NON_SPACING_MARK) {
				out.append(c);
			}
		}
		return out.toString().toLowerCase(Locale.ROOT).replace("ß", "ss").replace("ø", "o").replace("æ", "ae")
				.replace("œ", "oe").replace("ł", "l").strip();
	}

	/** The words of a folded text: runs of letters and digits. */
	static List<String> words(String folded) {
		var words = new ArrayList<String>();
		for (String word : folded.split("[^\\p{L}\\p{N}]+")) {
			if (!word.isEmpty()) {
				words.add(word);
			}
		}
		return words;
	}
}
