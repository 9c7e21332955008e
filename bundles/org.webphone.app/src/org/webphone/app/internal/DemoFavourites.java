package org.webphone.app.internal;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactService;

/** Gives the user of the demo some favourites to begin with, so that colleagues' states are seen at once. */
final class DemoFavourites {

	private static final Logger LOG = LoggerFactory.getLogger(DemoFavourites.class);
	private static final List<String> EXTENSIONS = List.of("442", "438", "402", "480", "439");

	private final ContactService contacts;

	DemoFavourites(ContactService contacts) {
		this.contacts = contacts;
	}

	/** Does nothing where there are favourites already. */
	void offer() {
		contacts.favourites().thenAccept(known -> {
			if (known.isEmpty()) {
				EXTENSIONS.forEach(e -> contacts.favourite(Contact.COMPANY + ':' + e, true));
			}
		}).exceptionally(failure -> {
			LOG.warn("The demo's favourites cannot be set", failure);
			return null;
		});
	}
}
