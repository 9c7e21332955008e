package org.webphone.ui.contacts.internal;

import java.util.function.UnaryOperator;

import org.webphone.contacts.Contact;
import org.webphone.ui.UiKit;

/**
 * What every widget of this bundle needs.
 *
 * @param kit     colours, type, icons
 * @param words   words in the language in use
 * @param display groups the digits of a number
 * @param model   lists, search, states
 * @param orders  what can be done with a contact
 * @param recent  past calls of a contact
 * @param actions what bundles contribute
 */
record ContactsDesk(UiKit kit, ContactWords words, UnaryOperator<String> display, ContactsModel model,
		ContactCommands orders, RecentCalls recent, ContactActions actions) {

	/** The text of a key. */
	String say(String key) {
		return words.messages().get(key);
	}

	String say(String key, Object... values) {
		return words.messages().get(key, values);
	}

	/** The number to show and to call first. */
	static String number(Contact contact) {
		return contact.numbers().isEmpty() ? contact.extension() : contact.number(0);
	}
}
