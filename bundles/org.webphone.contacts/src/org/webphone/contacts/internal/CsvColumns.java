package org.webphone.contacts.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.webphone.contacts.ContactNumber.Kind;

/** Which column of a table means what, and making an entry of a row by that. */
final class CsvColumns {

	/** Google writes several values into one cell. */
	private static final String GOOGLE_SEPARATOR = "\\s*:::\\s*";

	private static final int MOST_SHOWN = 20;
	private static final int LONGEST_SHOWN = 60;

	/** How a number is written in a table so that Excel leaves its zeros alone: a formula that gives this text. */
	private static final Pattern TEXT_OF_EXCEL = Pattern.compile("^=\"([^\"]*)\"$");

	/** In the order of the columns. */
	private final Map<Integer, Column> known = new TreeMap<>();
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
			} else if (!heading.isEmpty() && ignored.size() < MOST_SHOWN) {
				ignored.add(headings.get(i));
			}
		}
	}

	/** Whether there is a column with names. */
	boolean named() {
		return known.containsValue(Column.NAME) || known.containsValue(Column.FIRST) || known.containsValue(Column.LAST)
				|| known.containsValue(Column.COMPANY);
	}

	/** Why a table without names cannot be used: with its first headings, which tell what it is instead. */
	static IOException withoutNames(List<String> headings) {
		String shown = headings.stream().limit(MOST_SHOWN).map(h -> h.length() > LONGEST_SHOWN ? h.substring(0, LONGEST_SHOWN) + '\u2026' : h)
				.collect(Collectors.joining(", "));
		return new IOException("The table has no column with names. Its headings are: " + shown + (headings.size() > MOST_SHOWN ? ", \u2026" : "") + '.');
	}

	/** Headings that mean nothing to us, the first ones. */
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
				case ID -> once(e.id, value, v -> e.id = v);
				case NAME -> once(e.name, value, v -> e.name = v);
				case FIRST -> once(first[0], value, v -> first[0] = v);
				case MIDDLE -> once(first[1], value, v -> first[1] = v);
				case LAST -> once(first[2], value, v -> first[2] = v);
				case DEPARTMENT -> once(e.department, value, v -> e.department = v);
				case COMPANY -> once(e.company, value, v -> e.company = v);
				case MAIL -> once(e.mail, first(value), v -> e.mail = v);
				case NOTE -> once(e.note, value, v -> e.note = v);
				case EXTENSION -> once(e.extension, value, v -> e.extension = v);
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

	/** Of several columns with one meaning, "E-mail 2" behind "E-mail", the first that holds something counts. */
	private static void once(String now, String value, Consumer<String> set) {
		if (now == null || now.isEmpty()) {
			set.accept(value);
		}
	}

	/** The first of Google's several values in one cell. */
	private static String first(String value) {
		return java.util.Arrays.stream(value.split(GOOGLE_SEPARATOR)).filter(v -> !v.isBlank()).findFirst().orElse("");
	}

	private void numbers(ListEntry e, CsvTable.Row row) {
		for (int i = 0; i < row.values().size(); i++) {
			Kind kind = labelled.containsKey(i) ? label(row.value(labelled.get(i) < 0 ? Integer.MAX_VALUE : labelled.get(i)))
					: kind(known.get(i));
			if (kind != null) {
				for (String number : row.value(i).split(GOOGLE_SEPARATOR)) {
					e.number(Formula.unguarded(TEXT_OF_EXCEL.matcher(number.strip()).replaceFirst("$1")), kind);
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
