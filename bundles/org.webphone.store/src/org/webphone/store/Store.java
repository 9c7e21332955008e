package org.webphone.store;

import java.nio.file.Path;
import java.util.concurrent.CompletionStage;

import org.webphone.store.internal.SqliteStore;

/**
 * One SQLite file with one writer thread and a few readers. Everything returns at once; stages complete on a thread of
 * the store, exceptionally with a {@link StoreException}. What a completed write stored survives the death of the
 * process. A damaged file is set aside and a new one begun; a file that cannot be opened is replaced by memory until the
 * program ends. Both are told by {@link #problem()}.
 */
public interface Store extends AutoCloseable {

	/** Opens {@code file} behind the caller's back, creates or migrates its tables as needed. */
	static Store open(Path file, Schema schema) {
		return new SqliteStore(file, schema);
	}

	/** Runs {@code work} in one transaction on the writer thread, after everything that was given before. */
	<T> CompletionStage<T> write(Work<T> work);

	/** Runs {@code work} beside the writer, on what was committed last. */
	<T> CompletionStage<T> read(Work<T> work);

	/**
	 * Gives the room of deleted rows back to the disk and leaves no trace of them: neither in the file, its text indexes among it,
	 * nor in files that were set aside.
	 */
	CompletionStage<Void> compact();

	/** A sentence about what is wrong, empty while all is well. */
	String problem();

	/** Finishes what was given, then closes the file. Waits for it, a few seconds at most. */
	@Override
	void close();
}
