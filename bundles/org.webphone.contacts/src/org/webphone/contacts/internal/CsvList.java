package org.webphone.contacts.internal;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;

import org.webphone.contacts.Contact;

/** Reads a directory that is a table. */
final class CsvList {

	private CsvList() {
	}

	/** @throws IOException with a sentence, when the text as a whole is no such table */
	static ParsedList read(String text, String source, Map<String, String> names) throws IOException {
		CsvTable table = CsvTable.read(text);
		var columns = new CsvColumns(table.headings(), names);
		if (!columns.named()) {
			throw CsvColumns.withoutNames(table.headings());
		}
		var list = new ParsedList.Builder();
		var ids = new HashSet<String>();
		for (CsvTable.Row row : table.rows()) {
			try {
				ListEntry entry = columns.entry(row);
				if (entry.id.isBlank()) {
					entry.id = identity(entry.contact(source));
				}
				if (!ids.add(entry.id)) {
					throw new IllegalArgumentException("it occurs twice");
				}
				list.add(entry.contact(source));
			} catch (IllegalArgumentException e) {
				list.refuse("Line " + row.line() + " was refused: " + e.getMessage() + '.');
			}
		}
		return list.build();
	}

	/** A table without identities: who has the same name and first number is the same. */
	private static String identity(Contact c) {
		return Folded.of(c.name()).replace(' ', '-') + '/' + c.number(0);
	}
}
