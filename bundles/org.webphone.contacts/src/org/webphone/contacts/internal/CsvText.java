package org.webphone.contacts.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactNumber;
import org.webphone.contacts.ContactNumber.Kind;

/** Writes contacts as a table that this program and every spreadsheet read. */
final class CsvText {

	/** What the spreadsheets of this product's countries expect; the import finds out by itself. */
	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setDelimiter(';').setQuoteMode(QuoteMode.ALL).get();

	private CsvText() {
	}

	static String of(List<Contact> contacts) throws IOException {
		Map<Kind, Integer> most = new EnumMap<>(Kind.class);
		contacts.forEach(c -> byKind(c).forEach((kind, numbers) -> most.merge(kind, numbers.size(), Math::max)));
		var headings = new ArrayList<>(List.of("id", "name", "department", "company", "mail", "extension"));
		most.forEach((kind, count) -> {
			for (int i = 1; i <= count; i++) {
				headings.add(kind.name().toLowerCase(java.util.Locale.ROOT) + (i == 1 ? "" : " " + i));
			}
		});
		headings.add("note");
		// Excel takes a file without the mark for one in the old encoding of the system.
		var out = new StringBuilder("\ufeff");
		try (var printer = new CSVPrinter(out, FORMAT)) {
			printer.printRecord(headings);
			for (Contact c : contacts) {
				printer.printRecord(cells(c, most).stream().map(Formula::guarded));
			}
		}
		return out.toString();
	}

	private static List<String> cells(Contact c, Map<Kind, Integer> most) {
		var cells = new ArrayList<>(List.of(c.id().substring(c.source().length() + 1), c.name(), c.department(), c.company(),
				c.mail(), c.extension()));
		Map<Kind, List<String>> numbers = byKind(c);
		most.forEach((kind, count) -> {
			List<String> of = numbers.getOrDefault(kind, List.of());
			for (int i = 0; i < count; i++) {
				cells.add(i < of.size() ? of.get(i) : "");
			}
		});
		cells.add(c.note());
		return cells;
	}

	/** The extension has a column of its own. */
	private static Map<Kind, List<String>> byKind(Contact c) {
		var numbers = new EnumMap<Kind, List<String>>(Kind.class);
		for (ContactNumber n : c.numbers()) {
			if (n.kind() != Kind.INTERNAL || !n.value().equals(c.extension())) {
				numbers.computeIfAbsent(n.kind(), k -> new ArrayList<>()).add(n.value());
			}
		}
		return numbers;
	}
}
