package org.webphone.store.internal;

import java.sql.Connection;

/**
 * A file that is ready for use.
 *
 * @param writer  connection of the writer thread
 * @param memory  true when there is no file behind it
 * @param problem sentence about what went wrong on the way; empty for nothing
 */
record Opened(Connection writer, boolean memory, String problem) {
}
