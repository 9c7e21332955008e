package org.webphone.store.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.store.Schema;

/** Brings the tables of an open file to the newest version, one script and one transaction after the other. */
final class Migration {

	private static final Logger LOG = LoggerFactory.getLogger(Migration.class);

	private Migration() {
	}

	static int version(Connection c) throws SQLException {
		try (Statement s = c.createStatement(); ResultSet r = s.executeQuery("pragma user_version")) {
			return r.next() ? r.getInt(1) : 0;
		}
	}

	/** Expects a connection that commits by itself: the write lock is taken before the version is read, as two programs may open at once. */
	static void run(Connection c, Schema schema, String name) throws SQLException {
		int from = version(c);
		for (int v = from; v < schema.version(); v++) {
			step(c, schema);
		}
		if (from > 0 && from < schema.version()) {
			LOG.info("{} was brought from version {} to {}", name, from, schema.version());
		}
	}

	private static void step(Connection c, Schema schema) throws SQLException {
		try (Statement s = c.createStatement()) {
			s.execute("begin immediate");
			try {
				int v = version(c);
				if (v < schema.version()) {
					s.executeUpdate(schema.scripts().get(v));
					// user_version lies in the file's header and takes part in the transaction.
					s.executeUpdate("pragma user_version = " + (v + 1));
				}
				s.execute("commit");
			} catch (SQLException e) {
				s.execute("rollback");
				throw e;
			}
		}
	}
}
