package org.webphone.contacts.internal;

import java.util.ArrayList;
import java.util.List;

import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactNumber;
import org.webphone.core.Text;

/** One entry of a foreign list on its way to become a contact: trimmed, made printable, bounded. */
final class ListEntry {

	private static final int LONGEST = 200;
	private static final int LONGEST_NOTE = 4000;
	private static final int MOST_NUMBERS = 20;

	String id = "";
	String name = "";
	String department = "";
	String company = "";
	String mail = "";
	String note = "";
	String extension = "";
	private final List<ContactNumber> numbers = new ArrayList<>();

	void number(String value, ContactNumber.Kind kind) {
		String clean = clean(value, LONGEST);
		if (!clean.isEmpty() && numbers.size() < MOST_NUMBERS) {
			numbers.add(new ContactNumber(clean, kind));
		}
	}

	boolean hasNumber() {
		return !numbers.isEmpty() || !extension.isBlank();
	}

	/** @throws IllegalArgumentException with the reason, when it cannot be a contact */
	Contact contact(String source) {
		String shown = clean(name, LONGEST);
		if (shown.isEmpty()) {
			shown = clean(company, LONGEST);
		}
		if (shown.isEmpty()) {
			throw new IllegalArgumentException("it has no name");
		}
		String own = clean(extension, 40);
		String key = clean(id, LONGEST);
		return new Contact(source + ':' + key, source, shown, clean(department, LONGEST), clean(company, LONGEST),
				clean(mail, LONGEST), note(), withExtension(numbers, own), own);
	}

	/** The numbers with the extension among them: first, where the source does not list it. */
	static List<ContactNumber> withExtension(List<ContactNumber> numbers, String extension) {
		if (extension.isEmpty() || numbers.stream().anyMatch(n -> n.value().equals(extension))) {
			return numbers;
		}
		var all = new ArrayList<ContactNumber>();
		all.add(new ContactNumber(extension, ContactNumber.Kind.INTERNAL));
		all.addAll(numbers);
		return all;
	}

	private String note() {
		// Line breaks are all that a note may have of the control characters.
		var out = new StringBuilder();
		for (String line : note.strip().split("\\R", -1)) {
			out.append(out.isEmpty() ? "" : "\n").append(Text.printable(line, LONGEST_NOTE));
		}
		return out.length() > LONGEST_NOTE ? out.substring(0, LONGEST_NOTE) : out.toString();
	}

	private static String clean(String text, int longest) {
		return Text.printable(text, longest).strip();
	}
}
