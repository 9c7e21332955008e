package org.webphone.telephony;

import java.nio.file.Path;

import org.webphone.core.CallId;

/**
 * Hears what happens to calls. Register it as an OSGi service (whiteboard) or with {@link CallService#addListener}. Facts
 * of one subscriber come one after the other, in the order in which they happened, never on the caller's thread.
 */
public interface CallListener {

	/** A call began or changed (state, party, mute, hold, notice ...). The first fact of a call is its beginning, the last has state {@code Ended}; a call that is refused by itself (do not disturb, no free line) has one fact that is both. */
	default void callChanged(CallSnapshot call) {
	}

	/** Statistics, once a second while sound flows and once at the end. */
	default void mediaChanged(CallId call, MediaStats stats) {
	}

	/** The other side sent a tone. */
	default void toneReceived(CallId call, Tone tone) {
	}

	/** A trouble with the sound began ({@code over} false) or ended. */
	default void trouble(CallId call, AudioTrouble trouble, boolean over) {
	}

	/** A device of the call was pulled out, replaced or is back. */
	default void deviceChanged(CallId call, DeviceChange change) {
	}

	/** Recording of the call began; {@code file} is written until the recording or the call ends. */
	default void recorded(CallId call, Path file) {
	}

	/** Progress of a transfer that we ordered. */
	default void transferChanged(CallId call, TransferProgress progress) {
	}
}
