package org.webphone.contacts.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.webphone.contacts.ContactNumber.Kind;

/** Which column of a table means what, and making an entry of a row by that. */
final class CsvColumns {

	/** Google writes several values into one cell. */
	private static final String GOOGLE_SEPARATOR = " ::: ";

	private final Map<Integer, Column> known = new HashMap<>();
	/** Column of a Google number to the column of its label. */
	private final Map<Integer, Integer> labelled = new HashMap<>();
	private final List<String> ignored = new ArrayList<>();

	/** @param names the directory's own headings by our names */
	CsvColumns(List<String> headings, Map<String, String> names) {
		var own = new HashMap<String, Column>();
		names.forEach((ours, theirs) -> {
			Column column = Column.of(ours);
			if (column != null) {
				own.put(Column.normal(theirs), column);
			}
		});
		var position = new HashMap<String, Integer>();
		for (int i = 0; i < headings.size(); i++) {
			position.putIfAbsent(Column.normal(headings.get(i)), i);
		}
		for (int i = 0; i < headings.size(); i++) {
			String heading = Column.normal(headings.get(i));
			Column column = own.getOrDefault(heading, Column.of(heading));
			if (heading.matches("phone \\d+ value")) {
				String phone = heading.substring(0, heading.length() - "value".length());
				labelled.put(i, position.getOrDefault(phone + "label", position.getOrDefault(phone + "type", -1)));
			} else if (column != null) {
				known.put(i, column);
			} else if (!heading.isEmpty()) {
				ignored.add(headings.get(i));
			}
		}
	}

	/** Whether there is a column with names. */
	boolean named() {
		return known.containsValue(Column.NAME) || known.containsValue(Column.FIRST) || known.containsValue(Column.LAST)
				|| known.containsValue(Column.COMPANY);
	}

	/** Headings that mean nothing to us. */
	List<String> ignored() {
		return List.copyOf(ignored);
	}

	ListEntry entry(CsvTable.Row row) {
		var e = new ListEntry();
		var first = new String[3];
		known.forEach((i, column) -> {
			String value = Formula.unguarded(row.value(i).strip());
			if (value.isEmpty()) {
				return;
			}
			switch (column) {
				case ID -> e.id = value;
				case NAME -> e.name = value;
				case FIRST -> first[0] = value;
				case MIDDLE -> first[1] = value;
				case LAST -> first[2] = value;
				case DEPARTMENT -> e.department = value;
				case COMPANY -> e.company = value;
				case MAIL -> e.mail = value.split(GOOGLE_SEPARATOR)[0];
				case NOTE -> e.note = value;
				case EXTENSION -> e.extension = value;
				case INTERNAL, WORK, MOBILE, HOME, OTHER -> {
					// Numbers follow below, in the order of the columns.
				}
			}
		});
		if (e.name.isBlank()) {
			e.name = String.join(" ", java.util.Arrays.stream(first).filter(s -> s != null).toList());
		}
		numbers(e, row);
		return e;
	}

	private void numbers(ListEntry e, CsvTable.Row row) {
		for (int i = 0; i < row.values().size(); i++) {
			Kind kind = labelled.containsKey(i) ? label(row.value(labelled.get(i) < 0 ? Integer.MAX_VALUE : labelled.get(i)))
					: kind(known.get(i));
			if (kind != null) {
				for (String number : row.value(i).split(GOOGLE_SEPARATOR)) {
					e.number(Formula.unguarded(number.strip()), kind);
				}
			}
		}
	}

	private static Kind kind(Column column) {
		return switch (column) {
			case INTERNAL -> Kind.INTERNAL;
			case WORK -> Kind.WORK;
			case MOBILE -> Kind.MOBILE;
			case HOME -> Kind.HOME;
			case OTHER -> Kind.OTHER;
			case null, default -> null;
		};
	}

	private static Kind label(String label) {
		String l = label.toLowerCase(Locale.ROOT);
		if (l.contains("fax") || l.contains("pager")) {
			return null;
		}
		return l.contains("mobile") ? Kind.MOBILE : l.contains("home") ? Kind.HOME : l.contains("work") || l.contains("main")
				? Kind.WORK : Kind.OTHER;
	}
}
