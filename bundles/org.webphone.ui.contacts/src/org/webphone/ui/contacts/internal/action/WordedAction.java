package org.webphone.ui.contacts.internal.action;

import org.webphone.contacts.Contact;
import org.webphone.ui.Icon;
import org.webphone.ui.Messages;
import org.webphone.ui.UiKit;
import org.webphone.ui.contacts.internal.ContactsPart;
import org.webphone.ui.contacts.spi.ContactAction;

/** An action whose words are among those of this bundle. */
abstract class WordedAction implements ContactAction {

	private final Messages messages;
	private final Place place;
	private final Icon icon;
	private final String key;

	WordedAction(UiKit kit, Place place, Icon icon, String key) {
		messages = new Messages(ContactsPart.class, kit.language());
		this.place = place;
		this.icon = icon;
		this.key = key;
	}

	@Override
	public Place place() {
		return place;
	}

	@Override
	public Icon icon() {
		return icon;
	}

	@Override
	public String title(Contact contact) {
		return messages.get(key);
	}

	/** The number to call first. */
	static String number(Contact contact) {
		return contact.numbers().isEmpty() ? contact.extension() : contact.number(0);
	}
}
