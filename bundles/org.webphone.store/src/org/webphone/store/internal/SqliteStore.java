package org.webphone.store.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.concurrent.NamedExecutors;
import org.webphone.store.Schema;
import org.webphone.store.Store;
import org.webphone.store.StoreException;
import org.webphone.store.StoreException.Kind;
import org.webphone.store.Work;

/** The store of one file: one writer thread, a few reading ones. Only the writer thread changes {@code opened}. */
public final class SqliteStore implements Store {

	private static final Logger LOG = LoggerFactory.getLogger(SqliteStore.class);
	private static final int READERS = 2;

	private final Path file;
	private final FileOpener opener;
	private final ScheduledExecutorService writer;
	private final ExecutorService readers;
	private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
	private final CompletableFuture<Void> ready = new CompletableFuture<>();
	private volatile Opened opened;
	private volatile boolean memory;
	private volatile boolean closed;
	private volatile String openProblem = "";
	private volatile String writeProblem = "";

	public SqliteStore(Path file, Schema schema) {
		this.file = file;
		opener = new FileOpener(file, schema);
		writer = NamedExecutors.sequential("store-io " + file.getFileName());
		readers = NamedExecutors.pool("store-read " + file.getFileName(), READERS);
		writer.execute(this::open);
	}

	private void open() {
		try {
			opened = opener.open();
			memory = opened.memory();
			openProblem = opened.problem().isEmpty() ? openProblem : opened.problem();
		} catch (SQLException | StoreUnavailable | RuntimeException e) {
			LOG.error("{} cannot be used", file, e);
			openProblem = "The file " + file.getFileName() + " cannot be used: nothing is remembered. The log has the details.";
		}
		ready.complete(null);
	}

	@Override
	public <T> CompletionStage<T> write(Work<T> work) {
		return give(writer, () -> inTransaction(work));
	}

	@Override
	public <T> CompletionStage<T> read(Work<T> work) {
		if (ready.isDone()) {
			return memory ? write(work) : give(readers, () -> reading(work));
		}
		var result = new CompletableFuture<T>();
		ready.thenRun(() -> read(work).whenComplete((value, failure) -> finish(result, value, failure)));
		return result;
	}

	@Override
	public CompletionStage<Void> compact() {
		return give(writer, () -> {
			Connection c = connection();
			c.rollback();
			c.setAutoCommit(true);
			try (Statement s = c.createStatement()) {
				mergeTextIndexes(c);
				s.executeUpdate("vacuum");
				s.execute("pragma wal_checkpoint(truncate)");
			} finally {
				c.setAutoCommit(false);
			}
			SetAside.delete(file);
			return null;
		});
	}

	/** Words of deleted rows stay in the segments of a text index until these are merged. */
	private static void mergeTextIndexes(Connection c) throws SQLException {
		var names = new ArrayList<String>();
		try (Statement s = c.createStatement();
				ResultSet r = s.executeQuery("select name from sqlite_master where sql like 'create virtual table%using fts5%'")) {
			while (r.next()) {
				names.add(r.getString(1));
			}
		}
		for (String index : names) {
			// Closed each time: VACUUM wants no statement that could still go on.
			try (Statement s = c.createStatement()) {
				s.execute("insert into " + index + '(' + index + ") values('optimize')");
			}
		}
	}

	@Override
	public String problem() {
		return writeProblem.isEmpty() ? openProblem : writeProblem;
	}

	/** A piece of work with the exceptions of SQL. */
	private interface Job<T> {
		T run() throws SQLException;
	}

	private <T> CompletionStage<T> give(java.util.concurrent.Executor threads, Job<T> job) {
		var result = new CompletableFuture<T>();
		try {
			threads.execute(() -> {
				try {
					result.complete(job.run());
				} catch (SQLException | RuntimeException | LinkageError e) {
					result.completeExceptionally(Failures.of(e, file));
				}
			});
		} catch (RejectedExecutionException e) {
			result.completeExceptionally(closed(e));
		}
		return result;
	}

	private <T> T inTransaction(Work<T> work) throws SQLException {
		Connection c = connection();
		try {
			T result = work.run(c);
			c.commit();
			writeProblem = "";
			return result;
		} catch (SQLException | RuntimeException e) {
			undo(c, e);
			failed(e);
			throw e;
		}
	}

	private static void undo(Connection c, Exception cause) {
		try {
			c.rollback();
		} catch (SQLException gone) {
			// A full disk makes SQLite roll back by itself; then the driver has no transaction to go on with.
			try (Statement s = c.createStatement()) {
				s.execute("begin");
			} catch (SQLException e) {
				cause.addSuppressed(e);
			}
		}
	}

	private <T> T reading(Work<T> work) throws SQLException {
		connection();
		Connection c = idle.poll();
		if (c == null) {
			c = opener.reader();
		}
		try {
			T result = work.run(c);
			idle.push(c);
			return result;
		} catch (SQLException | RuntimeException e) {
			c.close();
			if (Failures.kind(e) == Kind.DAMAGED) {
				give(writer, () -> {
					beginAnew();
					return null;
				});
			}
			throw e;
		}
	}

	private Connection connection() {
		Opened now = opened;
		if (now == null) {
			throw new StoreException(Kind.NOT_WRITABLE, openProblem, null);
		}
		return now.writer();
	}

	private void failed(Exception e) throws SQLException {
		Kind kind = Failures.kind(e);
		if (kind == Kind.DAMAGED) {
			beginAnew();
		} else if (kind != Kind.FAILED) {
			writeProblem = Failures.sentence(kind, file.getFileName().toString());
			LOG.warn("{}", writeProblem, e);
		}
	}

	/** The file turned out to be damaged while in use: opening it again finds that and sets it aside. */
	private void beginAnew() throws SQLException {
		if (memory || opened == null) {
			return;
		}
		opened.writer().close();
		closeReaders();
		opened = null;
		openDamaged();
	}

	private void openDamaged() {
		try {
			opened = opener.openAfterDamage();
			memory = opened.memory();
			openProblem = opened.problem();
		} catch (SQLException | StoreUnavailable e) {
			LOG.error("{} cannot be used", file, e);
			openProblem = "The file " + file.getFileName() + " cannot be used: nothing is remembered. The log has the details.";
		}
	}

	private void closeReaders() {
		for (Connection c = idle.poll(); c != null; c = idle.poll()) {
			try {
				c.close();
			} catch (SQLException e) {
				LOG.debug("A reader of {} did not close", file, e);
			}
		}
	}

	private StoreException closed(Exception e) {
		return new StoreException(Kind.CLOSED, Failures.sentence(Kind.CLOSED, file.getFileName().toString()), e);
	}

	private static <T> void finish(CompletableFuture<T> result, T value, Throwable failure) {
		if (failure == null) {
			result.complete(value);
		} else {
			result.completeExceptionally(failure);
		}
	}

	@Override
	public void close() {
		if (closed) {
			return;
		}
		closed = true;
		readers.shutdown();
		writer.execute(this::closeFile);
		writer.shutdown();
		try {
			readers.awaitTermination(2, TimeUnit.SECONDS);
			writer.awaitTermination(5, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		closeReaders();
	}

	private void closeFile() {
		if (opened == null) {
			return;
		}
		try (Connection c = opened.writer()) {
			c.rollback();
		} catch (SQLException e) {
			LOG.warn("{} did not close cleanly; nothing is lost", file, e);
		}
	}
}
