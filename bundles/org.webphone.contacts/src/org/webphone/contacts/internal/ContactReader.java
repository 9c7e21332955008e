package org.webphone.contacts.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactNumber;
import org.webphone.contacts.ContactNumber.Kind;

/** Reads contacts. */
final class ContactReader {

	private static final int AT_ONCE = 500;

	private ContactReader() {
	}

	/** Contacts of exactly this source by name. */
	static List<Contact> list(Connection c, String source, int offset, int limit) throws SQLException {
		return byIds(c, ids(c, "select id from contact where source = ? order by sort limit ? offset ?", source, limit, offset));
	}

	static List<Contact> byKey(Connection c, String key) throws SQLException {
		return key.isEmpty() ? List.of() : byIds(c, ids(c, """
				select distinct n.contact from number n join contact c on c.id = n.contact where n.key = ?
				order by c.source = 'personal' desc, c.sort limit 20""", key));
	}

	static Optional<Contact> byId(Connection c, String contactId) throws SQLException {
		int colon = contactId.indexOf(':');
		return colon < 0 ? Optional.empty() : byIds(c, ids(c, "select id from contact where source = ? and key = ?",
				contactId.substring(0, colon), contactId.substring(colon + 1))).stream().findFirst();
	}

	static List<String> extensions(Connection c, int limit) throws SQLException {
		return Sql.list(c, "select extension from contact where extension <> '' order by sort limit ?", r -> r.getString(1), limit);
	}

	static List<Long> ids(Connection c, String sql, Object... values) throws SQLException {
		return Sql.list(c, sql, r -> r.getLong(1), values);
	}

	/** The contacts of these rows, in this order. */
	static List<Contact> byIds(Connection c, Collection<Long> ids) throws SQLException {
		Map<Long, Contact> found = rows(c, ids);
		var out = new ArrayList<Contact>(ids.size());
		ids.forEach(id -> Optional.ofNullable(found.get(id)).ifPresent(out::add));
		return out;
	}

	/** The contacts of these rows by row; one that is gone is missing. */
	static Map<Long, Contact> rows(Connection c, Collection<Long> ids) throws SQLException {
		var found = new HashMap<Long, Contact>();
		var all = new ArrayList<>(ids);
		for (int i = 0; i < all.size(); i += AT_ONCE) {
			var in = new StringBuilder();
			all.subList(i, Math.min(all.size(), i + AT_ONCE)).forEach(id -> in.append(in.isEmpty() ? "" : ",").append(id.longValue()));
			Map<Long, List<ContactNumber>> numbers = numbers(c, in.toString());
			Sql.list(c, "select * from contact where id in (" + in + ")", r -> found.put(r.getLong("id"), contact(r, numbers)));
		}
		return found;
	}

	private static Map<Long, List<ContactNumber>> numbers(Connection c, String in) throws SQLException {
		var numbers = new HashMap<Long, List<ContactNumber>>();
		Sql.list(c, "select contact, value, kind from number where position >= 0 and contact in (" + in + ") order by contact, position",
				r -> numbers.computeIfAbsent(r.getLong(1), k -> new ArrayList<>())
						.add(new ContactNumber(r.getString(2), kind(r.getString(3)))));
		return numbers;
	}

	private static Contact contact(ResultSet r, Map<Long, List<ContactNumber>> numbers) throws SQLException {
		String source = r.getString("source");
		return new Contact(source + ':' + r.getString("key"), source, r.getString("name"), r.getString("department"),
				r.getString("company"), r.getString("mail"), r.getString("note"), numbers.getOrDefault(r.getLong("id"), List.of()),
				r.getString("extension"));
	}

	static Kind kind(String word) {
		for (Kind kind : Kind.values()) {
			if (kind.name().equalsIgnoreCase(word)) {
				return kind;
			}
		}
		return Kind.OTHER;
	}
}
