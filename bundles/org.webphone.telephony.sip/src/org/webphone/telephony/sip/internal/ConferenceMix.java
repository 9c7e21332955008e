package org.webphone.telephony.sip.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.webphone.media.AudioEngine;
import org.webphone.media.Conference;
import org.webphone.media.MediaSession;

/** The sound of the one conference on this device, across all lines. Safe from any loop. */
final class ConferenceMix {

	private final AudioEngine engine;
	private Optional<Conference> conference = Optional.empty();
	private final List<MediaSession> members = new ArrayList<>();

	ConferenceMix(AudioEngine engine) {
		this.engine = engine;
	}

	/** From now on these hear each other, and nobody else does. */
	synchronized void join(List<SipLeg> legs) {
		List<MediaSession> wanted = legs.stream().filter(l -> l.sound() != null).map(l -> l.sound().session()).toList();
		if (wanted.size() < 2) {
			conference.ifPresent(Conference::close);
			conference = Optional.empty();
			members.clear();
			return;
		}
		Conference room = conference.orElseGet(engine::openConference);
		conference = Optional.of(room);
		members.stream().filter(m -> !wanted.contains(m)).forEach(room::leave);
		wanted.stream().filter(m -> !members.contains(m)).forEach(room::join);
		members.clear();
		members.addAll(wanted);
	}
}
