package org.webphone.media;

import java.nio.file.Path;
import java.util.function.Consumer;

import org.webphone.core.Subscription;

/**
 * Plays one recording of a call, both sides at once. Opened by {@link AudioEngine#openRecording}; it stands paused at the
 * beginning. Safe from any thread; every method returns at once. Times are milliseconds.
 */
public interface RecordingPlayer extends AutoCloseable {

	/**
	 * Where the player is.
	 *
	 * @param positionMs what is heard now
	 * @param lengthMs   of the whole recording
	 * @param playing    whether it plays; false once the end has been heard
	 */
	record State(long positionMs, long lengthMs, boolean playing) {
	}

	Path file();

	State state();

	/** Goes on; from the beginning where the end was reached. */
	void play();

	/** Stops where it is. */
	void pause();

	/** Goes to a place, playing or not; what is outside the recording is its beginning or end. */
	void seek(long positionMs);

	/** Plays through another device from now on. */
	void sink(SoundSink sink);

	/** Tells each change, and the position ten times a second while it plays, on a queue of the subscriber's own. */
	Subscription addListener(Consumer<State> listener);

	/**
	 * The picture of the recording: the loudest sample of each of {@code count} equal parts, 0 to 1. Cheap: the file was
	 * read when it was opened.
	 */
	double[] peaks(int count);

	@Override
	void close();
}
