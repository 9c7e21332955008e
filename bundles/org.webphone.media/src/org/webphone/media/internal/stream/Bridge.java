package org.webphone.media.internal.stream;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.HashMap;
import java.util.Set;

import org.webphone.media.Conference;
import org.webphone.media.MediaSession;

/** A conference: what each member says is fed to each other one, and added there to what we say ourselves. */
public final class Bridge implements Conference {

	private final Set<Session> members = new LinkedHashSet<>();

	@Override
	public synchronized void join(MediaSession member) {
		var session = (Session) member;
		Bridge before = session.bridge(this);
		if (before != null && before != this) {
			before.leave(session);
			session.bridge(this);
		}
		if (members.add(session)) {
			wire();
		}
	}

	@Override
	public synchronized void leave(MediaSession member) {
		var session = (Session) member;
		if (members.remove(session)) {
			session.bridge(null);
			unwire(session);
			wire();
		}
	}

	/** New rings for every pair; joining and leaving are rare. */
	private void wire() {
		Map<Session, List<BridgeFeed>> heard = new HashMap<>();
		for (Session from : members) {
			List<BridgeFeed> said = new ArrayList<>();
			for (Session to : members) {
				if (from != to) {
					var feed = new BridgeFeed();
					said.add(feed);
					heard.computeIfAbsent(to, t -> new ArrayList<>()).add(feed);
				}
			}
			from.receiver().feeds(said.toArray(BridgeFeed[]::new));
		}
		for (Session to : members) {
			to.sender().feeds(heard.getOrDefault(to, List.of()).toArray(BridgeFeed[]::new));
		}
	}

	private static void unwire(Session session) {
		session.receiver().feeds(new BridgeFeed[0]);
		session.sender().feeds(new BridgeFeed[0]);
	}

	@Override
	public synchronized void close() {
		members.forEach(m -> {
			m.bridge(null);
			unwire(m);
		});
		members.clear();
	}
}
