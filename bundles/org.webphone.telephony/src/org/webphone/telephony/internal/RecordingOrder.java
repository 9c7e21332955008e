package org.webphone.telephony.internal;

import java.nio.file.Path;
import java.util.Optional;

/** What the user wants of the recording of one call. Used by the {@code calls} thread alone. */
final class RecordingOrder {

	private Optional<Path> into = Optional.empty();
	private boolean rests;

	/** Where the recording goes that was ordered last. */
	Optional<Path> into() {
		return into;
	}

	void into(Path file) {
		into = Optional.of(file);
	}

	boolean rests() {
		return rests;
	}

	void rests(boolean now) {
		rests = now;
	}
}
