package org.webphone.contacts.internal;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.webphone.contacts.Contact;
import org.webphone.contacts.RefusedEntry;
import org.webphone.contacts.RefusedEntry.Reason;

/**
 * The entries of a file of contacts, table or vCards.
 *
 * @param list    entries and what was refused
 * @param ignored headings without a meaning here
 * @param format  what the file turned out to be
 */
record ReadEntries(ParsedList list, List<String> ignored, String format) {

	private static final Pattern CARD = Pattern.compile("^(BEGIN|END):VCARD\\s*$", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

	/** @throws IOException with a sentence, when the file as a whole cannot be used */
	static ReadEntries of(byte[] bytes) throws IOException {
		if (bytes.length > Fetch.GREATEST) {
			throw new IOException("The file is larger than " + (Fetch.GREATEST >> 20) + " MB.");
		}
		Charset charset = CharsetGuess.of(bytes);
		String text = CharsetGuess.text(bytes);
		if (CARD.matcher(text).find()) {
			return new ReadEntries(VcardList.read(text), List.of(), "vCard, " + charset.name());
		}
		if (text.chars().limit(1000).anyMatch(c -> c == 0)) {
			throw new IOException("The file is neither a table nor vCards.");
		}
		return table(CsvTable.beginning(text), charset);
	}

	private static ReadEntries table(CsvTable table, Charset charset) throws IOException {
		var columns = new CsvColumns(table.headings(), Map.of());
		if (!columns.named()) {
			throw CsvColumns.withoutNames(table.headings());
		}
		var list = new ParsedList.Builder();
		var ids = new HashSet<String>();
		for (CsvTable.Row row : table.rows()) {
			try {
				ListEntry entry = columns.entry(row);
				if (entry.id.isBlank() || !ids.add(entry.id)) {
					entry.id = UUID.randomUUID().toString();
				}
				list.add(entry.contact(Contact.PERSONAL));
			} catch (IllegalArgumentException e) {
				// The only reason an entry has to refuse: nothing to call it by.
				list.refuse(new RefusedEntry(row.line(), Reason.LINE_WITHOUT_NAME));
			}
		}
		if (table.readUpTo() > 0) {
			list.refuse(new RefusedEntry(table.readUpTo(), Reason.LINE_WITHOUT_END));
		}
		String separator = table.separator() == '\t' ? "tab" : String.valueOf(table.separator());
		return new ReadEntries(list.build(), columns.ignored(), "CSV, " + charset.name() + ", " + separator);
	}
}
