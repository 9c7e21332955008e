package org.webphone.contacts.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table with a heading line, whatever separates its columns.
 *
 * @param headings  the first line
 * @param rows      the others
 * @param separator what separated the columns
 */
record CsvTable(List<String> headings, List<Row> rows, char separator) {

	private static final int MOST_ROWS = 500_000;
	private static final char[] SEPARATORS = { ',', ';', '\t', '|' };

	/**
	 * @param line   line of the file on which the row begins, from 1
	 * @param values its cells
	 */
	record Row(long line, List<String> values) {
		String value(int column) {
			return column < values.size() ? values.get(column) : "";
		}
	}

	/** @throws IOException with a sentence that names the line, when it is no table */
	static CsvTable read(String text) throws IOException {
		char separator = separator(text);
		var rows = new ArrayList<Row>();
		List<String> headings = null;
		CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(true)
				.setIgnoreSurroundingSpaces(true).setTrailingData(true).get();
		long line = 1;
		try (CSVParser parser = CSVParser.parse(text, format)) {
			for (CSVRecord record : parser) {
				List<String> values = List.of(record.values());
				if (headings == null) {
					headings = values;
				} else {
					if (rows.size() >= MOST_ROWS) {
						throw new IOException("The table has more than " + MOST_ROWS + " lines.");
					}
					rows.add(new Row(line, values));
				}
				line = parser.getCurrentLineNumber() + 1;
			}
		} catch (UncheckedIOException | IllegalStateException e) {
			throw new IOException("The table cannot be read from line " + line + " on: a quotation mark is missing or in a wrong place.", e);
		}
		if (headings == null) {
			throw new IOException("The table is empty.");
		}
		return new CsvTable(headings, rows, separator);
	}

	/** The separator that occurs most outside quotation marks in the heading line. */
	private static char separator(String text) {
		Map<Character, Integer> count = new HashMap<>();
		boolean quoted = false;
		for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n' && text.charAt(i) != '\r'); i++) {
			char c = text.charAt(i);
			if (c == '"') {
				quoted = !quoted;
			} else if (!quoted) {
				count.merge(c, 1, Integer::sum);
			}
		}
		char best = SEPARATORS[0];
		for (char s : SEPARATORS) {
			if (count.getOrDefault(s, 0) > count.getOrDefault(best, 0)) {
				best = s;
			}
		}
		return best;
	}
}
