package org.webphone.history.internal;

import java.util.ArrayList;
import java.util.List;

import org.webphone.core.number.NumberEngine;
import org.webphone.history.HistoryFilter;

/**
 * The condition of a filter on the table {@code call}. A search of three characters and more uses the index of
 * character triples; a shorter one looks through the newest calls only.
 */
final class FilterSql {

	private static final int NEWEST = 20_000;
	private static final int TRIPLE = 3;

	private final StringBuilder where = new StringBuilder("result <> 'LIVE'");
	private final List<Object> values = new ArrayList<>();

	FilterSql(HistoryFilter filter, NumberEngine numbers) {
		switch (filter.kind()) {
			case ALL -> {
				// all that is finished
			}
			case MISSED -> where.replace(0, where.length(), "result = 'MISSED'");
			case PICKUP -> where.replace(0, where.length(), "result = 'PICKED_UP'");
			case INCOMING -> where.append(" and direction = 'IN' and result <> 'PICKED_UP'");
			case OUTGOING -> where.append(" and direction = 'OUT' and result <> 'PICKED_UP'");
		}
		String text = filter.text().strip();
		if (!text.isEmpty()) {
			text(text, numbers.searchKey(text));
		}
	}

	private void text(String text, String digits) {
		if (digits.length() >= TRIPLE) {
			match("number_key : " + quoted(digits) + " OR {name department note} : " + quoted(text));
			return;
		}
		if (!digits.isEmpty()) {
			newest();
			like("number_key", digits);
			return;
		}
		var triples = new ArrayList<String>();
		for (String word : text.split("\\s+")) {
			if (word.length() >= TRIPLE) {
				triples.add("{name department note number_key} : " + quoted(word));
			} else {
				like("name", word);
			}
		}
		if (triples.isEmpty()) {
			newest();
		} else {
			match(String.join(" AND ", triples));
		}
	}

	private void match(String query) {
		where.append(" and id in (select rowid from call_text where call_text match ?)");
		values.add(query);
	}

	private void newest() {
		where.append(" and id > (select max(id) from call) - " + NEWEST);
	}

	private void like(String column, String part) {
		where.append(" and ").append(column).append(" like ? escape '\\'");
		values.add('%' + part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + '%');
	}

	private static String quoted(String text) {
		return '"' + text.replace("\"", "\"\"") + '"';
	}

	String where() {
		return where.toString();
	}

	/** The values of the condition, followed by {@code more}. */
	Object[] values(Object... more) {
		var all = new ArrayList<Object>(values);
		all.addAll(List.of(more));
		return all.toArray();
	}
}
