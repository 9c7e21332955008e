package org.webphone.history.internal;

import java.util.ArrayList;
import java.util.List;

import org.webphone.core.number.NumberEngine;
import org.webphone.history.HistoryFilter;

/**
 * The condition of a filter on the table {@code call}, named {@code c}. Each is written as one of the partial indexes has
 * it. A search of three characters and more uses the index of
 * character triples; a shorter one looks through the newest calls only.
 */
final class FilterSql {

	private static final int NEWEST = 20_000;
	private static final int TRIPLE = 3;

	private final StringBuilder where = new StringBuilder("c.result <> 'LIVE'");
	private final List<Object> values = new ArrayList<>();
	private String from = "call c";
	private String order = "c.id";
	private final boolean whole;
	private final String counted;

	FilterSql(HistoryFilter filter, NumberEngine numbers) {
		switch (filter.kind()) {
			case ALL -> {
				// all that is finished
			}
			case MISSED -> where.replace(0, where.length(), "c.result = 'MISSED'");
			case PICKUP -> where.replace(0, where.length(), "c.result = 'PICKED_UP'");
			case INCOMING -> where.append(" and c.direction = 'IN' and c.result <> 'PICKED_UP'");
			case OUTGOING -> where.append(" and c.direction = 'OUT' and c.result <> 'PICKED_UP'");
		}
		counted = switch (filter.kind()) {
			case ALL -> "calls";
			case MISSED -> "missed";
			case PICKUP -> "pickups";
			case INCOMING -> "incoming";
			case OUTGOING -> "outgoing";
		};
		String text = filter.text().strip();
		whole = text.isEmpty();
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
		// First of all, so that the rows come out of the text index, newest first, until there are enough.
		from = "call_text t cross join call c on c.id = t.rowid";
		order = "t.rowid";
		where.insert(0, "t.call_text match ? and ");
		values.addFirst(query);
	}

	private void newest() {
		where.append(" and c.id > (select max(id) from call) - " + NEWEST);
	}

	private void like(String column, String part) {
		where.append(" and c.").append(column).append(" like ? escape '\\'");
		values.add('%' + part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + '%');
	}

	/** Whether all calls of a kind fit; then the table {@code day_count} knows how many there are. */
	boolean whole() {
		return whole;
	}

	/** The column of {@code day_count} for the kind. */
	String counted() {
		return counted;
	}

	/** The column for the missed ones among them: only who was called can have missed something. */
	String missed() {
		return counted.equals("outgoing") || counted.equals("pickups") ? "0" : "missed";
	}

	private static String quoted(String text) {
		return '"' + text.replace("\"", "\"\"") + '"';
	}

	/** {@code from ... where ...} of the filter. */
	String rows() {
		return "from " + from + " where " + where;
	}

	/** What to order by, without direction. */
	String order() {
		return order;
	}

	/** The values of the condition, followed by {@code more}. */
	Object[] values(Object... more) {
		var all = new ArrayList<Object>(values);
		all.addAll(List.of(more));
		return all.toArray();
	}
}
