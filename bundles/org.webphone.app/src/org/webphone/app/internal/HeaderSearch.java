package org.webphone.app.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactService;
import org.webphone.telephony.CallService;
import org.webphone.ui.Callbacks;
import org.webphone.ui.Field;
import org.webphone.ui.Messages;

/** Enter in the search field calls the number that was typed, or offers the people whose name it is part of. */
final class HeaderSearch {

	private static final Logger LOG = LoggerFactory.getLogger(HeaderSearch.class);
	private static final int MOST = 10;

	private final Field field;
	private final CallService calls;
	private final ContactService contacts;
	private final Messages messages;
	private final Executor ui;

	HeaderSearch(Field field, CallService calls, ContactService contacts, Messages messages, Executor ui) {
		this.field = field;
		this.calls = calls;
		this.contacts = contacts;
		this.messages = messages;
		this.ui = ui;
	}

	void listen() {
		field.onChange(t -> field.error(false));
		field.onEnter(() -> enter(field.text().strip()));
	}

	/** Whether the text can be dialled as it stands: no letters, or an address. */
	static boolean dialable(String text) {
		return text.startsWith("sip:") || text.startsWith("tel:") || text.indexOf('@') > 0
				|| text.chars().noneMatch(Character::isLetter);
	}

	private void enter(String text) {
		if (text.isEmpty()) {
			return;
		}
		if (dialable(text)) {
			dial(text);
			return;
		}
		contacts.search(text, MOST).whenCompleteAsync(Callbacks.logged((found, failure) -> {
			if (failure != null) {
				LOG.warn("The contacts cannot be searched", failure);
			}
			if (!field.isDisposed()) {
				offer(text, failure == null ? found : List.of());
			}
		}), ui);
	}

	private void offer(String text, List<Contact> found) {
		var menu = new Menu(field);
		for (Contact contact : found) {
			if (!contact.number(0).isEmpty()) {
				var item = new MenuItem(menu, SWT.PUSH);
				item.setText(contact.name().replace("&", "&&") + "   " + contact.number(0));
				item.addListener(SWT.Selection, e -> dial(contact.number(0)));
			}
		}
		if (menu.getItemCount() == 0) {
			var item = new MenuItem(menu, SWT.PUSH);
			item.setText(messages.get("Header_nothingFound", text));
			item.setEnabled(false);
			field.error(true);
		}
		menu.addListener(SWT.Hide, e -> field.getDisplay().asyncExec(menu::dispose));
		menu.setLocation(field.toDisplay(0, field.getSize().y + 4));
		menu.setVisible(true);
	}

	private void dial(String number) {
		calls.dial(number, Optional.empty()).whenCompleteAsync(Callbacks.logged((call, failure) -> {
			if (field.isDisposed()) {
				return;
			}
			if (failure == null) {
				field.text("");
			} else {
				LOG.info("The number in the search field could not be called", failure);
				field.error(true);
			}
		}), ui);
	}
}
