package org.webphone.ui.contacts.internal;

import org.webphone.ui.Icon;
import org.webphone.ui.Messages;
import org.webphone.ui.NavigationPage;
import org.webphone.ui.UiKit;

import jakarta.inject.Inject;

/** The entry of the Contacts page in the navigation. */
public final class ContactsNavigation implements NavigationPage {

	private final Messages messages;

	@Inject
	public ContactsNavigation(UiKit kit) {
		messages = new Messages(ContactsNavigation.class, kit.language());
	}

	@Override
	public Icon icon() {
		return Icon.CONTACTS;
	}

	@Override
	public String title() {
		return messages.get("Contacts_title");
	}
}
