package org.webphone.contacts.internal;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.webphone.contacts.Contact;
import org.webphone.contacts.RefusedEntry;
import org.webphone.contacts.RefusedEntry.Reason;

/**
 * Reads vCards of the versions 2.1, 3 and 4. The text is cut into cards here, so that a card that cannot be used is refused
 * by the line on which it begins and costs no other; what stands in a card is read by {@link VcardReading}.
 */
final class VcardList {

	private static final int MOST = 100_000;

	private final String text;
	/** Some card has no end: a card that begins within another one, but for an agent's, ends that one. */
	private final boolean broken;
	private final ParsedList.Builder list = new ParsedList.Builder();
	private final Set<String> ids = new HashSet<>();
	private int begin;
	private int beginLine;
	private int depth;
	private boolean agent;

	private VcardList(String text, boolean broken) {
		this.text = text;
		this.broken = broken;
	}

	static ParsedList read(String text) throws IOException {
		var reader = new VcardList(text, false);
		reader.lines();
		if (reader.depth > 0) {
			// One card without an end must not take with it all that follow.
			reader = new VcardList(text, true);
			reader.lines();
		}
		if (reader.depth > 0) {
			reader.list.refuse(new RefusedEntry(reader.beginLine, Reason.CARD_WITHOUT_END));
		}
		return reader.list.build();
	}

	private void lines() throws IOException {
		int number = 1;
		for (int at = 0; at < text.length(); number++) {
			int end = at;
			while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
				end++;
			}
			take(at, end, number);
			at = end + (text.startsWith("\r\n", end) ? 2 : 1);
		}
	}

	private void take(int from, int to, int number) throws IOException {
		if (is("BEGIN:VCARD", from, to)) {
			// A card within a card (AGENT of vCard 2.1) is somebody else.
			if (broken && depth > 0 && !agent) {
				list.refuse(new RefusedEntry(beginLine, Reason.CARD_WITHOUT_END));
				depth = 0;
			}
			depth++;
			if (depth == 1) {
				begin = from;
				beginLine = number;
			}
		} else if (is("END:VCARD", from, to)) {
			depth--;
			if (depth == 0) {
				card(text.substring(begin, to));
			} else if (depth < 0) {
				depth = 0;
				list.refuse(new RefusedEntry(number, Reason.CARD_WITHOUT_BEGINNING));
			}
		}
		agent = text.regionMatches(true, from, "AGENT", 0, "AGENT".length());
	}

	private boolean is(String word, int from, int to) {
		return text.regionMatches(true, from, word, 0, word.length()) && text.substring(from + word.length(), to).isBlank();
	}

	private void card(String card) throws IOException {
		if (list.size() >= MOST) {
			throw new IOException("The file has more than " + MOST + " cards.");
		}
		ListEntry entry = VcardReading.entry(card);
		try {
			if (entry.id.isBlank() || !ids.add(entry.id)) {
				entry.id = UUID.randomUUID().toString();
			}
			list.add(entry.contact(Contact.PERSONAL));
		} catch (IllegalArgumentException e) {
			// The only reason an entry has to refuse: nothing to call it by.
			list.refuse(new RefusedEntry(beginLine, Reason.CARD_WITHOUT_NAME));
		}
	}
}
