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
import org.webphone.core.Text;

/**
 * A table with a heading line, whatever separates its columns (RFC 4180, tolerant of what spreadsheets write).
 *
 * @param headings  the first line
 * @param rows      the others, empty lines left out
 * @param separator what separated the columns
 * @param readUpTo  line from which on it cannot be read, because a quotation mark is never closed; 0 where it is whole
 */
record CsvTable(List<String> headings, List<Row> rows, char separator, long readUpTo) {

	private static final int MOST_ROWS = 500_000;
	private static final int MOST_COLUMNS = 20_000;
	private static final int LONGEST_HEADING = 200;
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

	/** @throws IOException with a sentence that names the line, when it is no table or only the beginning of one */
	static CsvTable read(String file) throws IOException {
		CsvTable table = beginning(file);
		if (table.readUpTo > 0) {
			throw new IOException("The table cannot be read from line " + table.readUpTo + " on: a quotation mark is missing.");
		}
		return table;
	}

	/** As much of it as can be read. */
	static CsvTable beginning(String file) throws IOException {
		String text = file;
		char separator = separator(text);
		// Excel's own mark: "sep=;" on a line of its own.
		if (text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 5) {
			char told = text.charAt(4);
			// The line stays, emptied, so that lines keep their numbers.
			text = text.replaceFirst("^[^\r\n]*", "");
			boolean possible = told != '\r' && told != '\n' && told != '"';
			separator = possible ? told : separator(text.stripLeading());
		}
		var rows = new ArrayList<Row>();
		long broken = rows(text, separator, rows);
		if (rows.isEmpty()) {
			throw new IOException(broken == 0 ? "The table is empty."
					: "The table cannot be read from line " + broken + " on: a quotation mark is missing.");
		}
		List<String> headings = rows.getFirst().values();
		if (headings.size() > MOST_COLUMNS) {
			throw new IOException("The table has more than " + MOST_COLUMNS + " columns.");
		}
		headings = headings.stream().map(h -> Text.printable(h.substring(0, Math.min(h.length(), LONGEST_HEADING)), LONGEST_HEADING)).toList();
		return new CsvTable(headings, List.copyOf(rows.subList(1, rows.size())), separator, broken);
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

	/**
	 * Reads by Commons CSV; the line of a row is what the parser has counted behind the row before it.
	 *
	 * @return the line from which on nothing can be read, 0 for none
	 */
	private static long rows(String text, char separator, List<Row> rows) throws IOException {
		var format = CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(false)
				.setIgnoreSurroundingSpaces(true).setTrailingData(true).get();
		long line = 1;
		try (var parser = CSVParser.parse(text, format)) {
			for (CSVRecord record : parser) {
				List<String> cells = record.stream().map(String::strip).toList();
				if (cells.stream().anyMatch(c -> !c.isEmpty())) {
					if (rows.size() > MOST_ROWS) {
						throw new IOException("The table has more than " + MOST_ROWS + " lines.");
					}
					rows.add(new Row(line, cells));
				}
				line = parser.getCurrentLineNumber() + 1;
			}
		} catch (UncheckedIOException | IllegalStateException e) {
			// The parser gives up on one thing only: a quotation mark that is never closed.
			return line;
		}
		return 0;
	}
}
