package org.webphone.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.webphone.store.Schema;
import org.webphone.store.StoreException;
import org.webphone.store.StoreException.Kind;

/** Opens, checks and migrates a file; what cannot be used is set aside or replaced by memory, with a sentence. */
final class FileOpener {

	private static final Logger LOG = LoggerFactory.getLogger(FileOpener.class);
	/** Larger files are not read through at every start; their damage is found by the first statement that meets it. */
	private static final long CHECKED_UP_TO = 8L << 20;
	/** How long another program that opens or closes the same file is waited for, and how long between two tries. */
	private static final long PATIENCE_MS = 10_000;
	private static final long PAUSE_MS = 10;

	private final Path file;
	private final Schema schema;

	FileOpener(Path file, Schema schema) {
		this.file = file;
		this.schema = schema;
	}

	Opened open() throws SQLException, StoreUnavailable {
		NativeLibrary.load(file.toAbsolutePath().resolveSibling("lib"));
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			return new Opened(openFile(), false, "");
		} catch (SQLException | StoreException e) {
			return switch (Failures.kind(e)) {
				case DAMAGED -> anew(e);
				case FAILED -> throw e;
				default -> memory(e);
			};
		} catch (IOException e) {
			return memory(e);
		}
	}

	/** The file turned out to be damaged while it was in use; its connections are closed. */
	Opened openAfterDamage() throws SQLException, StoreUnavailable {
		return anew(new SQLException("damage was met while the file was in use"));
	}

	private Opened anew(Exception why) throws SQLException {
		boolean newer = why instanceof NewerFile;
		try {
			Path aside = SetAside.move(file, newer ? "newer" : "damaged");
			String sentence = newer
					? "The file " + file.getFileName() + " was written by a newer version of the program. It was kept as "
							+ aside.getFileName() + "; a new one was begun."
					: "The file " + file.getFileName() + " was damaged. It was kept as " + aside.getFileName()
							+ "; a new one was begun.";
			LOG.warn("{} ({})", sentence, why.getMessage());
			return new Opened(openFile(), false, sentence);
		} catch (IOException e) {
			return memory(e);
		} catch (SQLException e) {
			return memory(e);
		}
	}

	private Opened memory(Exception why) throws SQLException {
		String sentence = Failures.sentence(Failures.kind(why) == Kind.DISK_FULL ? Kind.DISK_FULL : Kind.NOT_WRITABLE,
				file.getFileName().toString()) + " Until then everything is kept in memory only.";
		LOG.warn("{} ({})", sentence, why.toString());
		Connection c = connect("jdbc:sqlite::memory:", false);
		Migration.run(c, schema, "memory");
		c.setAutoCommit(false);
		return new Opened(c, true, sentence);
	}

	/**
	 * Tries again while another program opens the file for the first time or closes it as the last one: for a change of the
	 * journal mode SQLite does not wait as it does for other locks, it says at once that it is busy.
	 */
	private Connection openFile() throws SQLException {
		long begin = System.nanoTime();
		while (true) {
			try {
				return openOnce();
			} catch (SQLException e) {
				if (!Failures.busy(e) || System.nanoTime() - begin > TimeUnit.MILLISECONDS.toNanos(PATIENCE_MS)) {
					throw e;
				}
				pause(e);
			}
		}
	}

	private static void pause(SQLException busy) throws SQLException {
		try {
			Thread.sleep(PAUSE_MS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw busy;
		}
	}

	private Connection openOnce() throws SQLException {
		Connection c = connect("jdbc:sqlite:" + file, false);
		try {
			check(c);
			if (Migration.version(c) > schema.version()) {
				throw new NewerFile();
			}
			Migration.run(c, schema, file.getFileName().toString());
			c.setAutoCommit(false);
			return c;
		} catch (SQLException | StoreException e) {
			c.close();
			throw e;
		}
	}

	private void check(Connection c) throws SQLException {
		boolean thorough = file.toFile().length() <= CHECKED_UP_TO;
		try (Statement s = c.createStatement();
				ResultSet r = s.executeQuery(thorough ? "pragma quick_check(1)" : "select count(*) from sqlite_master")) {
			if (thorough && r.next() && !"ok".equals(r.getString(1))) {
				throw new StoreException(Kind.DAMAGED, r.getString(1), null);
			}
		}
	}

	/** A connection for reading beside the writer. */
	Connection reader() throws SQLException {
		return connect("jdbc:sqlite:" + file, true);
	}

	private static Connection connect(String url, boolean readOnly) throws SQLException {
		var config = new SQLiteConfig();
		config.setBusyTimeout(5000);
		config.enforceForeignKeys(true);
		if (readOnly) {
			config.setReadOnly(true);
		} else {
			config.setJournalMode(JournalMode.WAL);
			// A finished call is on the disk before anybody is told of it, even when the power fails.
			config.setSynchronous(SynchronousMode.FULL);
			// The driver begins the next transaction right after a commit: an immediate one would lock the file for good.
			config.setTransactionMode(TransactionMode.DEFERRED);
		}
		var source = new SQLiteDataSource(config);
		source.setUrl(url);
		return source.getConnection();
	}

	private static final class NewerFile extends SQLException {
		private static final long serialVersionUID = 1L;

		NewerFile() {
			super("The schema is newer than this program.", "", 11);
		}
	}
}
