package org.webphone.contacts;

import org.webphone.telephony.Presence;

/** Hears of contacts; in order, on the executor given with the subscription. */
public interface ContactListener {

	/** Contacts of a source, or the source's health, changed. */
	default void contactsChanged(String source) {
	}

	/** A directory has answered a search that had been answered without it: searching again finds more. */
	default void answersArrived() {
	}

	default void favouritesChanged() {
	}

	default void presenceChanged(Presence presence) {
	}
}
