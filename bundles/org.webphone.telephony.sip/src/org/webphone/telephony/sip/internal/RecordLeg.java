package org.webphone.telephony.sip.internal;

import java.nio.file.Path;
import java.util.Optional;

import org.webphone.media.MediaException;
import org.webphone.media.Recording;
import org.webphone.telephony.AudioTrouble;

/** The recording of one leg. */
final class RecordLeg {

	private final SipLeg leg;
	private Optional<Recording> running = Optional.empty();

	RecordLeg(SipLeg leg) {
		this.leg = leg;
	}

	void start(Path file) {
		if (leg.over() || leg.sound() == null) {
			return;
		}
		try {
			boolean failedBefore = running.flatMap(Recording::failure).isPresent();
			running.ifPresent(Recording::close);
			running = Optional.of(leg.sound().session().record(file));
			if (failedBefore) {
				leg.events().trouble(AudioTrouble.RECORDING, true);
			}
			leg.events().recording(true);
		} catch (MediaException e) {
			leg.events().commandFailed("record", e.getMessage());
		}
	}

	void pause(boolean on) {
		running.ifPresent(r -> r.pause(on));
	}

	void stop() {
		if (running.isPresent()) {
			running.get().close();
			running = Optional.empty();
			leg.events().recording(false);
		}
	}
}
