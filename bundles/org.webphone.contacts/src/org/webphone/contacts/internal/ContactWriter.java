package org.webphone.contacts.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactNumber;
import org.webphone.core.number.NumberEngine;

/** Writes contacts inside one transaction of the store; close it there. */
final class ContactWriter implements AutoCloseable {

	private static final String PUT = """
			insert into contact(source, key, name, sort, department, company, mail, note, extension, digits)
			values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict(source, key) do update set name = excluded.name,
			  sort = excluded.sort, department = excluded.department, company = excluded.company, mail = excluded.mail,
			  note = excluded.note, extension = excluded.extension, digits = excluded.digits returning id""";

	private final NumberEngine numbers;
	private final Connection connection;
	private final PreparedStatement put;
	private final PreparedStatement removeNumbers;
	private final PreparedStatement addNumber;

	ContactWriter(Connection connection, NumberEngine numbers) throws SQLException {
		this.connection = connection;
		this.numbers = numbers;
		put = connection.prepareStatement(PUT);
		removeNumbers = connection.prepareStatement("delete from number where contact = ?");
		addNumber = connection.prepareStatement("insert into number(contact, position, value, kind, key) values(?, ?, ?, ?, ?)");
	}

	@Override
	public void close() throws SQLException {
		put.close();
		removeNumbers.close();
		addNumber.close();
	}

	/** Adds the contact or replaces the one of the same identity. */
	void put(Contact c) throws SQLException {
		Map<Integer, String> keys = keys(c);
		Sql.bind(put, c.source(), key(c), c.name(), Folded.of(c.name()), c.department(), c.company(), c.mail(), c.note(),
				c.extension(), String.join(" ", new HashSet<>(keys.values())));
		long id;
		try (ResultSet r = put.executeQuery()) {
			r.next();
			id = r.getLong(1);
		}
		Sql.bind(removeNumbers, id);
		removeNumbers.executeUpdate();
		for (int i = 0; i < c.numbers().size(); i++) {
			ContactNumber n = c.numbers().get(i);
			number(id, i, n.value(), n.kind(), keys.get(i));
		}
		if (keys.containsKey(-1)) {
			// The extension is found as a number too, where the source does not list it as one; -1 is no number to show.
			number(id, -1, c.extension(), ContactNumber.Kind.INTERNAL, keys.get(-1));
		}
	}

	private void number(long id, int position, String value, ContactNumber.Kind kind, String key) throws SQLException {
		Sql.bind(addNumber, id, position, value, kind.name(), key);
		addNumber.executeUpdate();
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

	static int delete(Connection connection, String contactId) throws SQLException {
		int colon = contactId.indexOf(':');
		return colon < 0 ? 0 : Sql.run(connection, "delete from contact where source = ? and key = ?",
				contactId.substring(0, colon), contactId.substring(colon + 1));
	}

	private static String key(Contact c) {
		return c.id().substring(c.source().length() + 1);
	}
}
