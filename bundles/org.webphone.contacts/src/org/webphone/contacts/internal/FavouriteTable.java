package org.webphone.contacts.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The user's favourites: identities of contacts, or bare numbers by their key, in his order. */
final class FavouriteTable {

	private FavouriteTable() {
	}

	static List<String> read(Connection c) throws SQLException {
		return Sql.list(c, "select target from favourite order by position, target", r -> r.getString(1));
	}

	static List<String> set(Connection c, String target, boolean on) throws SQLException {
		if (on) {
			Sql.run(c, "insert or ignore into favourite(target, position) values(?, (select coalesce(max(position), -1) + 1 from favourite))",
					target);
		} else {
			Sql.run(c, "delete from favourite where target = ?", target);
		}
		return read(c);
	}

	static List<String> move(Connection c, String target, int toIndex) throws SQLException {
		var order = new ArrayList<>(read(c));
		if (order.remove(target)) {
			order.add(Math.max(0, Math.min(toIndex, order.size())), target);
			for (int i = 0; i < order.size(); i++) {
				Sql.run(c, "update favourite set position = ? where target = ?", i, order.get(i));
			}
		}
		return order;
	}
}
