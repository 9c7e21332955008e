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
	private final List<SipLeg> focused = new ArrayList<>();

	ConferenceMix(AudioEngine engine) {
		this.engine = engine;
	}

	/** From now on these hear each other, and nobody else does. */
	synchronized void join(List<SipLeg> legs) {
		focus(legs.size() < 2 ? List.of() : legs);
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

	/** Those who hear others through us are told so, and those who no longer do (RFC 4579 section 5.1). */
	private void focus(List<SipLeg> now) {
		focused.stream().filter(l -> !now.contains(l) && !l.over()).forEach(l -> l.call().focus(false));
		now.stream().filter(l -> !focused.contains(l) && l.call() != null).forEach(l -> l.call().focus(true));
		focused.clear();
		focused.addAll(now);
	}
}
