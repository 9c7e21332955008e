package org.webphone.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Something to do with a store's file. Runs on a thread of the store; the connection must not leave it.
 *
 * @param <T> what it finds out
 */
@FunctionalInterface
public interface Work<T> {

	T run(Connection connection) throws SQLException;
}
