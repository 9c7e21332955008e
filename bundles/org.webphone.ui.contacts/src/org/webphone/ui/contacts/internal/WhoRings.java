package org.webphone.ui.contacts.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactService;
import org.webphone.telephony.Presence;
import org.webphone.ui.Callbacks;

/** Colleagues whose telephone rings now with a call that can be taken over, and the names of those who call them or talk with them. UI thread only. */
final class WhoRings {

	private static final int MOST_NAMES = 200;
	private static final Logger LOG = LoggerFactory.getLogger(WhoRings.class);

	private final ContactService contacts;
	private final Executor ui;
	private final Runnable ringingChanged;
	private final Runnable namesChanged;
	/** Names of those who are on the telephone with a colleague, by their numbers as the exchange tells them. */
	private final Map<String, String> names = new HashMap<>();
	private final Map<String, Contact> ringing = new LinkedHashMap<>();

	WhoRings(ContactService contacts, Executor ui, Runnable ringingChanged, Runnable namesChanged) {
		this.contacts = contacts;
		this.ui = ui;
		this.ringingChanged = ringingChanged;
		this.namesChanged = namesChanged;
	}

	List<Contact> ringing() {
		return List.copyOf(ringing.values());
	}

	/** Who rings at the contact or talks with it: a name, else the number; empty where nobody says. */
	String callerOf(Contact contact) {
		String remote = contact.extension().isEmpty() ? "" : contacts.presence(contact.extension()).remote();
		return remote.isEmpty() ? "" : names.getOrDefault(remote, remote);
	}

	void changed(Presence presence) {
		if (!presence.takeable()) {
			if (ringing.remove(presence.target()) != null) {
				ringingChanged.run();
			}
		} else if (!ringing.containsKey(presence.target())) {
			rings(presence.target());
		}
		name(presence.remote());
	}

	/** Contacts have come into sight that may ring already. */
	void seen(List<Contact> now) {
		for (Contact contact : now) {
			if (!contact.extension().isEmpty() && !ringing.containsKey(contact.extension()) && rings(contact)) {
				ringing.put(contact.extension(), contact);
				name(contacts.presence(contact.extension()).remote());
			}
		}
	}

	private boolean rings(Contact contact) {
		return contacts.presence(contact.extension()).takeable();
	}

	private void name(String number) {
		if (number.isEmpty() || names.containsKey(number)) {
			return;
		}
		if (names.size() >= MOST_NAMES) {
			names.clear();
		}
		names.put(number, number);
		contacts.byNumber(number).whenCompleteAsync(Callbacks.logged((owners, failure) -> {
			if (failure == null && !owners.isEmpty()) {
				names.put(number, owners.getFirst().name());
				namesChanged.run();
			}
		}), ui);
	}

	private void rings(String extension) {
		contacts.byNumber(extension).whenCompleteAsync(Callbacks.logged((owners, failure) -> {
			if (failure != null) {
				LOG.warn("Whose telephone rings cannot be found out", failure);
				return;
			}
			owners.stream().filter(c -> c.extension().equals(extension)).findFirst().filter(this::rings).ifPresent(c -> {
				ringing.put(extension, c);
				ringingChanged.run();
			});
		}), ui);
	}
}
