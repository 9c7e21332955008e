package org.webphone.contacts.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactNumber;
import org.webphone.core.number.NumberEngine;

/** Writes contacts. For one transaction of the store. */
final class ContactWriter {

	private static final String PUT = """
			insert into contact(source, key, name, sort, department, company, mail, note, extension, digits)
			values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict(source, key) do update set name = excluded.name,
			  sort = excluded.sort, department = excluded.department, company = excluded.company, mail = excluded.mail,
			  note = excluded.note, extension = excluded.extension, digits = excluded.digits returning id""";

	private final Connection connection;
	private final NumberEngine numbers;

	ContactWriter(Connection connection, NumberEngine numbers) {
		this.connection = connection;
		this.numbers = numbers;
	}

	/** Adds the contact or replaces the one of the same identity. */
	void put(Contact c) throws SQLException {
		Map<Integer, String> keys = keys(c);
		String digits = String.join(" ", new HashSet<>(keys.values()));
		long id = Sql.list(connection, PUT, r -> r.getLong(1), c.source(), key(c), c.name(), Folded.of(c.name()), c.department(),
				c.company(), c.mail(), c.note(), c.extension(), digits).get(0);
		Sql.run(connection, "delete from number where contact = ?", id);
		try (PreparedStatement s = connection.prepareStatement("insert into number(contact, position, value, kind, key) values(?, ?, ?, ?, ?)")) {
			for (int i = 0; i < c.numbers().size(); i++) {
				ContactNumber n = c.numbers().get(i);
				Sql.bind(s, id, i, n.value(), n.kind().name(), keys.get(i));
				s.addBatch();
			}
			if (keys.containsKey(-1)) {
				// The extension is found as a number too, where the source does not list it as one; -1 is no number to show.
				Sql.bind(s, id, -1, c.extension(), ContactNumber.Kind.INTERNAL.name(), keys.get(-1));
				s.addBatch();
			}
			s.executeBatch();
		}
	}

	private Map<Integer, String> keys(Contact c) {
		var keys = new HashMap<Integer, String>();
		for (int i = 0; i < c.numbers().size(); i++) {
			keys.put(i, numbers.key(c.numbers().get(i).value()));
		}
		String extension = c.extension().isEmpty() ? "" : numbers.key(c.extension());
		if (!extension.isEmpty() && !keys.containsValue(extension)) {
			keys.put(-1, extension);
		}
		return keys;
	}

	/** Makes {@code contacts} all there is of the source; what did not change is not written. */
	boolean replace(String source, List<Contact> contacts) throws SQLException {
		var before = new HashMap<String, Contact>();
		for (Contact c : ContactReader.list(connection, source, 0, Integer.MAX_VALUE)) {
			before.put(c.id(), c);
		}
		boolean changed = false;
		for (Contact c : contacts) {
			if (!c.equals(before.remove(c.id()))) {
				put(c);
				changed = true;
			}
		}
		for (Contact gone : before.values()) {
			delete(gone.id());
			changed = true;
		}
		return changed;
	}

	int delete(String contactId) throws SQLException {
		int colon = contactId.indexOf(':');
		return colon < 0 ? 0 : Sql.run(connection, "delete from contact where source = ? and key = ?",
				contactId.substring(0, colon), contactId.substring(colon + 1));
	}

	private static String key(Contact c) {
		return c.id().substring(c.source().length() + 1);
	}
}
