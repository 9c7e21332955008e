package org.webphone.media;

import java.nio.file.Path;
import java.util.Optional;

/** A running recording of a call. Safe from any thread. */
public interface Recording extends AutoCloseable {

	Path file();

	/** While paused nothing is written; the file goes on without a gap. */
	void pause(boolean on);

	boolean paused();

	/** Why nothing more is written (disk full, say), as a sentence; empty while all is well. */
	Optional<String> failure();

	/** Ends the recording and completes the file. */
	@Override
	void close();
}
