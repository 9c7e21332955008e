package org.webphone.contacts.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.webphone.core.Subscription;
import org.webphone.core.concurrent.Listeners;
import org.webphone.telephony.Presence;

/** What the watched colleagues are doing, as last told. Safe from any thread. */
@Component(service = PresenceBook.class)
public final class PresenceBook {

	/** Hears of a colleague's state. */
	interface Changed {
		void presence(Presence now);
	}

	private final Map<String, Presence> states = new ConcurrentHashMap<>();
	private final Listeners<Changed> listeners = new Listeners<>("presence-changed");

	@Activate
	public PresenceBook() {
		// nothing to prepare
	}

	@Deactivate
	void close() {
		listeners.close();
	}

	Presence of(String extension) {
		Presence known = states.get(extension);
		return known != null ? known : new Presence(extension, Presence.State.UNKNOWN, "");
	}

	void tell(Presence now) {
		Presence before = now.state() == Presence.State.UNKNOWN ? states.remove(now.target()) : states.put(now.target(), now);
		if (!now.equals(before)) {
			listeners.tell(l -> l.presence(now));
		}
	}

	/** Nobody tells any more: all states become unknown. */
	void forgetAll() {
		for (String target : states.keySet()) {
			tell(new Presence(target, Presence.State.UNKNOWN, ""));
		}
	}

	Subscription addListener(Changed listener) {
		return listeners.add(listener);
	}
}
