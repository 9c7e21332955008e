package org.webphone.contacts.internal;

import java.util.ArrayList;
import java.util.List;

import org.webphone.contacts.Contact;
import org.webphone.contacts.RefusedEntry;

/**
 * What was read of a list of contacts.
 *
 * @param contacts entries that can be used
 * @param refused  a sentence for each entry that cannot, the first ones only
 * @param entries  the same where the place is a line of a file of personal contacts
 * @param left     how many entries were refused in all
 */
record ParsedList(List<Contact> contacts, List<String> refused, List<RefusedEntry> entries, int left) {

	private static final int SENTENCES = 20;

	/** Collects entries. */
	static final class Builder {
		private final List<Contact> contacts = new ArrayList<>();
		private final List<String> refused = new ArrayList<>();
		private final List<RefusedEntry> entries = new ArrayList<>();
		private int left;

		void add(Contact c) {
			contacts.add(c);
		}

		void refuse(String sentence) {
			left++;
			if (refused.size() < SENTENCES) {
				refused.add(sentence);
			}
		}

		void refuse(RefusedEntry entry) {
			refuse(entry.sentence());
			if (entries.size() < SENTENCES) {
				entries.add(entry);
			}
		}

		int size() {
			return contacts.size() + left;
		}

		ParsedList build() {
			return new ParsedList(List.copyOf(contacts), List.copyOf(refused), List.copyOf(entries), left);
		}
	}

	/** A sentence about what was refused; empty where nothing was. */
	String problem() {
		return left == 0 ? "" : left + (left == 1 ? " entry was" : " entries were") + " left out. " + refused.get(0);
	}
}
