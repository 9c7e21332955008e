package org.webphone.contacts.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One statement with its values. */
final class Sql {

	/** Makes a value of one row. */
	interface Row<T> {
		T read(ResultSet r) throws SQLException;
	}

	private Sql() {
	}

	static <T> List<T> list(Connection c, String sql, Row<T> row, Object... values) throws SQLException {
		var out = new ArrayList<T>();
		try (PreparedStatement s = c.prepareStatement(sql)) {
			bind(s, values);
			try (ResultSet r = s.executeQuery()) {
				while (r.next()) {
					out.add(row.read(r));
				}
			}
		}
		return out;
	}

	static int run(Connection c, String sql, Object... values) throws SQLException {
		try (PreparedStatement s = c.prepareStatement(sql)) {
			bind(s, values);
			return s.executeUpdate();
		}
	}

	static void bind(PreparedStatement s, Object... values) throws SQLException {
		for (int i = 0; i < values.length; i++) {
			s.setObject(i + 1, values[i]);
		}
	}
}
