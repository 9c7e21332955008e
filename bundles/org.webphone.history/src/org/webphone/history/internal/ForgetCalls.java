package org.webphone.history.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes finished calls for good. Their recordings go with them where they lie in this program's own folder, because nobody
 * would find them there any more; a file that the user saved elsewhere is his.
 */
final class ForgetCalls {

	private static final Logger LOG = LoggerFactory.getLogger(ForgetCalls.class);

	private final Path recordings;
	private final long before;

	/**
	 * @param recordings the program's folder of recordings
	 * @param before     calls that began earlier than this (milliseconds of the epoch)
	 */
	ForgetCalls(Path recordings, long before) {
		this.recordings = recordings.toAbsolutePath().normalize();
		this.before = before;
	}

	/** Inside a transaction of the store. */
	Forgotten rows(Connection c) throws SQLException {
		List<Path> files = CallReader.list(c, "select r.path from recording r join call c on c.id = r.call "
				+ "where c.result <> 'LIVE' and c.started < ?", r -> Path.of(r.getString(1)), before);
		int calls = CallWriter.run(c, "delete from call where result <> 'LIVE' and started < ?", before);
		CallWriter.run(c, "delete from day_count where calls <= 0");
		return new Forgotten(calls, files);
	}

	/** When the rows are gone for sure. */
	void files(List<Path> files) {
		for (Path file : files) {
			if (file.toAbsolutePath().normalize().startsWith(recordings)) {
				try {
					Files.deleteIfExists(file);
				} catch (IOException e) {
					LOG.warn("The recording {} of a deleted call could not be deleted: {}", file.getFileName(), e.getMessage());
				}
			}
		}
	}

	/**
	 * What was deleted.
	 *
	 * @param calls number of rows
	 * @param files recordings of these calls
	 */
	record Forgotten(int calls, List<Path> files) {
	}
}
