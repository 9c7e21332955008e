package org.webphone.contacts.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.webphone.contacts.Contact;

/**
 * One list by name: what the own file has of it, and what directories say that are asked. A contact of such a directory that
 * was kept as a favourite is in both and listed once.
 */
final class Listing {

	/** Where a contact of the list stands: a row of the file, or one of the others. */
	private record Entry(String sort, long row, Contact other) {
	}

	private final String where;
	private final Object[] values;

	/** @param source name of a source; empty for all, {@link Contact#COMPANY} for all but the user's own */
	Listing(String source) {
		where = source.isEmpty() ? "" : source.equals(Contact.COMPANY) ? " where source <> ?" : " where source = ?";
		values = source.isEmpty() ? new Object[0] : new Object[] { source.equals(Contact.COMPANY) ? Contact.PERSONAL : source };
	}

	List<Contact> page(Connection c, List<Contact> others, int offset, int limit) throws SQLException {
		if (others.isEmpty()) {
			return ContactReader.byIds(c, ContactReader.ids(c, "select id from contact" + where + " order by sort limit ? offset ?",
					values(limit, offset)));
		}
		Set<Long> twice = twice(c, others);
		long end = (long) offset + limit;
		List<Entry> all = new ArrayList<>(Sql.list(c, "select id, sort from contact" + where + " order by sort limit ?",
				r -> new Entry(r.getString(2), r.getLong(1), null), values(end + twice.size())));
		all.removeIf(e -> twice.contains(e.row()));
		others.forEach(o -> all.add(new Entry(Folded.of(o.name()), 0, o)));
		all.sort(Comparator.comparing(Entry::sort));
		return contacts(c, all.stream().skip(offset).limit(limit).toList());
	}

	int count(Connection c, List<Contact> others) throws SQLException {
		int own = Sql.list(c, "select count(*) from contact" + where, r -> r.getInt(1), values).getFirst();
		return others.isEmpty() ? own : own + others.size() - twice(c, others).size();
	}

	private static List<Contact> contacts(Connection c, List<Entry> entries) throws SQLException {
		Map<Long, Contact> own = ContactReader.rows(c, entries.stream().filter(e -> e.other() == null).map(Entry::row).toList());
		return entries.stream().map(e -> e.other() == null ? own.get(e.row()) : e.other()).filter(Objects::nonNull).toList();
	}

	/** Rows of the file that are among the others: only favourites are kept of such a source, so these are few. */
	private Set<Long> twice(Connection c, List<Contact> others) throws SQLException {
		var sources = new HashSet<String>();
		var ids = new HashSet<String>();
		others.forEach(o -> {
			sources.add(o.source());
			ids.add(o.id());
		});
		var rows = new HashSet<Long>();
		for (String source : sources) {
			Sql.list(c, "select id, key from contact where source = ?", r -> {
				if (ids.contains(source + ':' + r.getString(2))) {
					rows.add(r.getLong(1));
				}
				return null;
			}, source);
		}
		return rows;
	}

	private Object[] values(Object... more) {
		var all = new ArrayList<Object>(List.of(values));
		all.addAll(List.of(more));
		return all.toArray();
	}
}
