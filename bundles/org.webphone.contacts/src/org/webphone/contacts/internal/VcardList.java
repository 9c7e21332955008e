package org.webphone.contacts.internal;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;

import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactNumber.Kind;
import org.webphone.contacts.RefusedEntry;
import org.webphone.contacts.RefusedEntry.Reason;

/** Reads vCards of the versions 2.1, 3 and 4. A card that cannot be used is refused by the line on which it begins. */
final class VcardList {

	private static final int MOST = 100_000;

	private final ParsedList.Builder list = new ParsedList.Builder();
	private final Set<String> ids = new HashSet<>();
	private ListEntry entry;
	private int begin;
	private int depth;

	private VcardList() {
	}

	static ParsedList read(String text) throws IOException {
		var reader = new VcardList();
		for (VcardLine line : VcardLine.of(text)) {
			reader.take(line);
		}
		if (reader.depth > 0) {
			reader.list.refuse(new RefusedEntry(reader.begin, Reason.CARD_WITHOUT_END));
		}
		return reader.list.build();
	}

	private void take(VcardLine line) throws IOException {
		boolean card = line.value().strip().equalsIgnoreCase("VCARD");
		if (line.name().equals("BEGIN") && card) {
			// A card within a card (AGENT of vCard 2.1) is somebody else.
			depth++;
			if (depth == 1) {
				entry = new ListEntry();
				begin = line.number();
			}
		} else if (line.name().equals("END") && card) {
			depth--;
			if (depth == 0) {
				end();
			} else if (depth < 0) {
				depth = 0;
				list.refuse(new RefusedEntry(line.number(), Reason.CARD_WITHOUT_BEGINNING));
			}
		} else if (depth == 1) {
			property(line);
		}
	}

	private void end() throws IOException {
		if (list.size() >= MOST) {
			throw new IOException("The file has more than " + MOST + " cards.");
		}
		try {
			if (entry.id.isBlank() || !ids.add(entry.id)) {
				entry.id = UUID.randomUUID().toString();
			}
			list.add(entry.contact(Contact.PERSONAL));
		} catch (IllegalArgumentException e) {
			// The only reason an entry has to refuse: nothing to call it by.
			list.refuse(new RefusedEntry(begin, Reason.CARD_WITHOUT_NAME));
		}
	}

	private void property(VcardLine line) {
		String value = VcardLine.unescaped(line.value()).strip();
		switch (line.name()) {
			case "FN" -> entry.name = value;
			case "N" -> structuredName(line.value());
			case "ORG" -> organization(line.value());
			case "EMAIL" -> entry.mail = entry.mail.isEmpty() || line.parameters().contains("PREF") ? value : entry.mail;
			case "NOTE" -> entry.note = value;
			case "UID" -> entry.id = value.replaceFirst("(?i)^urn:uuid:", "");
			case "X-EXTENSION" -> entry.extension = value;
			case "TEL" -> telephone(line, value);
			default -> {
				// Pictures, addresses and birthdays have no place here.
			}
		}
	}

	private void structuredName(String value) {
		List<String> parts = VcardLine.split(value, ';');
		var name = new StringJoiner(" ");
		for (int i : new int[] { 1, 2, 0 }) {
			if (i < parts.size() && !parts.get(i).isBlank()) {
				name.add(VcardLine.unescaped(parts.get(i)).strip());
			}
		}
		if (entry.name.isBlank()) {
			entry.name = name.toString();
		}
	}

	private void organization(String value) {
		List<String> parts = VcardLine.split(value, ';');
		entry.company = VcardLine.unescaped(parts.getFirst()).strip();
		if (parts.size() > 1) {
			entry.department = VcardLine.unescaped(parts.get(1)).strip();
		}
	}

	private void telephone(VcardLine line, String value) {
		List<String> types = line.parameters();
		if (types.contains("FAX") || types.contains("PAGER") || types.contains("MODEM") || types.contains("TELEX")) {
			return;
		}
		String number = value.replaceFirst("(?i)^tel:", "");
		entry.number(number, types.contains("X-INTERNAL") ? Kind.INTERNAL
				: types.contains("CELL") || types.contains("IPHONE") || types.contains("CAR") ? Kind.MOBILE
						: types.contains("WORK") || types.contains("MAIN") ? Kind.WORK : types.contains("HOME") ? Kind.HOME : Kind.OTHER);
	}
}
