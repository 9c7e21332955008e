package org.webphone.notifications.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.webphone.core.CallId;
import org.webphone.media.Playback;

/** Rings while a call waits: aloud when the user is free, softly when not. Guarded by its owner. */
final class Ringing {

	private final Ringer ringer;
	private final Set<CallId> silenced = new HashSet<>();
	private Playback playing;
	private boolean softly;

	Ringing(Ringer ringer) {
		this.ringer = ringer;
	}

	/** @param busy whether the user talks */
	void update(List<CallId> waiting, boolean busy) {
		silenced.retainAll(waiting);
		boolean wanted = waiting.stream().anyMatch(c -> !silenced.contains(c));
		if (playing != null && (!wanted || softly != busy)) {
			playing.close();
			playing = null;
		}
		if (wanted && playing == null) {
			softly = busy;
			playing = busy ? ringer.callWaiting() : ringer.ring();
		}
	}

	void silence(CallId call) {
		silenced.add(call);
	}
}
