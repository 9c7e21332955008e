package org.webphone.contacts.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table with a heading line, whatever separates its columns (RFC 4180, tolerant of what spreadsheets write).
 *
 * @param headings  the first line
 * @param rows      the others, empty lines left out
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
		int begin = 0;
		char separator = separator(text);
		// Excel's own mark: "sep=;" on a line of its own.
		if (text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 5) {
			separator = text.charAt(4);
			begin = Math.max(text.indexOf('\n'), 0);
		}
		List<Row> rows = new CsvScanner(text, begin, separator, MOST_ROWS).rows();
		if (rows.isEmpty()) {
			throw new IOException("The table is empty.");
		}
		return new CsvTable(rows.getFirst().values(), List.copyOf(rows.subList(1, rows.size())), separator);
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

	/** Goes through the text once. */
	private static final class CsvScanner {
		private final String text;
		private final char separator;
		private final int most;
		private final List<Row> rows = new ArrayList<>();
		private final List<String> cells = new ArrayList<>();
		private final StringBuilder cell = new StringBuilder();
		private int at;
		private long line = 1;
		private long rowLine = 1;

		CsvScanner(String text, int begin, char separator, int most) {
			this.text = text;
			this.separator = separator;
			this.most = most;
			at = begin;
		}

		List<Row> rows() throws IOException {
			while (at < text.length()) {
				char c = text.charAt(at);
				if (c == '"' && cell.toString().isBlank()) {
					quoted();
				} else if (c == separator) {
					endCell();
					at++;
				} else if (c == '\n' || c == '\r') {
					endRow();
					newLine();
				} else {
					cell.append(c);
					at++;
				}
			}
			endRow();
			return rows;
		}

		private void quoted() throws IOException {
			long opened = line;
			cell.setLength(0);
			for (at++; at < text.length(); at++) {
				char c = text.charAt(at);
				if (c == '"') {
					if (at + 1 >= text.length() || text.charAt(at + 1) != '"') {
						at++;
						return;
					}
					at++;
				} else if (c == '\n') {
					line++;
				}
				cell.append(c);
			}
			throw new IOException("The table cannot be read from line " + opened + " on: a quotation mark is missing.");
		}

		private void newLine() {
			at += text.startsWith("\r\n", at) ? 2 : 1;
			line++;
			rowLine = line;
		}

		private void endCell() {
			cells.add(cell.toString().strip());
			cell.setLength(0);
		}

		private void endRow() throws IOException {
			endCell();
			if (cells.stream().anyMatch(c -> !c.isEmpty())) {
				if (rows.size() > most) {
					throw new IOException("The table has more than " + most + " lines.");
				}
				rows.add(new Row(rowLine, List.copyOf(cells)));
			}
			cells.clear();
		}
	}
}
