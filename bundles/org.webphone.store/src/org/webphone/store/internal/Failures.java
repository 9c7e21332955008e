package org.webphone.store.internal;

import java.nio.file.Path;
import java.sql.SQLException;

import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.webphone.store.StoreException;
import org.webphone.store.StoreException.Kind;

/** Turns SQLite's result codes into what a person can act on. */
final class Failures {

	private Failures() {
	}

	static Kind kind(Throwable failure) {
		for (Throwable t = failure; t != null; t = t.getCause()) {
			if (t instanceof StoreException e) {
				return e.kind();
			}
			if (t instanceof SQLException e) {
				return kind(e);
			}
		}
		return Kind.FAILED;
	}

	/** Another program has the file at this moment. */
	static boolean busy(SQLException e) {
		return code(e) == SQLiteErrorCode.SQLITE_BUSY;
	}

	private static SQLiteErrorCode code(SQLException e) {
		// Extended result codes keep the primary one in their lowest byte.
		return e instanceof SQLiteException s
				? SQLiteErrorCode.getErrorCode(s.getResultCode().code & 0xff) : SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff);
	}

	private static Kind kind(SQLException e) {
		return switch (code(e)) {
			case SQLITE_FULL -> Kind.DISK_FULL;
			case SQLITE_CORRUPT, SQLITE_NOTADB -> Kind.DAMAGED;
			case SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM, SQLITE_IOERR, SQLITE_AUTH -> Kind.NOT_WRITABLE;
			default -> Kind.FAILED;
		};
	}

	static StoreException of(Throwable failure, Path file) {
		if (failure instanceof StoreException e) {
			return e;
		}
		Kind kind = kind(failure);
		return new StoreException(kind, sentence(kind, file.getFileName().toString()), failure);
	}

	static String sentence(Kind kind, String name) {
		return switch (kind) {
			case DISK_FULL -> "The disk is full: " + name + " could not be written. Free some space.";
			case DAMAGED -> "The file " + name + " is damaged.";
			case NOT_WRITABLE -> "The file " + name + " cannot be written. Check the rights on its folder.";
			case CLOSED -> "The file " + name + " is closed.";
			case FAILED -> "Reading or writing " + name + " failed. The log has the details.";
		};
	}
}
