package org.webphone.media;

import java.nio.file.Path;

/** Hears the facts of one {@link MediaSession}; every method is called on the subscriber's own sequential queue. */
public interface MediaListener {

	/** Once a second while frames flow in either direction. */
	default void stats(SoundStats stats) {
	}

	/** The other party pressed a key. {@code millis} is how long, {@code inBand} whether it was heard as a tone. */
	default void dtmf(char digit, int millis, boolean inBand) {
	}

	/** Something is wrong with the sound, or, with {@code over}, it no longer is. */
	default void trouble(SoundTrouble trouble, boolean over) {
	}

	/** A device went away, came back or took the place of another; a sentence for the timeline of the call. */
	default void device(DeviceChange change) {
	}

	/** A recording ended before it was to, or could not be completed; what was written so far can be played. */
	default void recordingFailed(Path file, String sentence) {
	}

	/** Nothing follows. */
	default void ended(SoundStats last) {
	}
}
