package org.webphone.ui.contacts.internal;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactNumber;
import org.webphone.core.Subscription;
import org.webphone.ui.Extensions.Extension;
import org.webphone.ui.Icon;
import org.webphone.ui.Panel;
import org.webphone.ui.PushButton;
import org.webphone.ui.Token;
import org.webphone.ui.contacts.spi.ContactAction;
import org.webphone.ui.contacts.spi.ContactAction.Place;

/** The buttons of a contact's card: two in a row, made anew when others fit than before. */
final class ActionButtons extends Panel {

	private final ContactsDesk desk;
	private final Contact contact;
	private List<Extension<ContactAction>> shown = List.of();

	ActionButtons(Composite parent, ContactsDesk desk, Contact contact) {
		super(parent, desk.kit(), Token.SURFACE, new Pairs());
		this.desk = desk;
		this.contact = contact;
		List<Subscription> all = List.of(desk.actions().observe(this::refresh), desk.model().observePresence(this::refresh));
		addListener(SWT.Dispose, e -> all.forEach(Subscription::close));
		refresh();
	}

	private void refresh() {
		if (isDisposed()) {
			return;
		}
		List<Extension<ContactAction>> fitting = desk.actions().fitting(contact, Place.URGENT, Place.CALL, Place.BUTTON);
		if (fitting.equals(shown)) {
			return;
		}
		shown = fitting;
		for (Control old : getChildren()) {
			old.dispose();
		}
		fitting.forEach(this::button);
		setVisible(!fitting.isEmpty());
		getParent().layout(true, true);
	}

	private void button(Extension<ContactAction> action) {
		PushButton.Kind kind = switch (action.ask(ContactAction::place, Place.BUTTON)) {
			case CALL -> PushButton.Kind.CALL;
			case URGENT -> PushButton.Kind.ORANGE;
			case BUTTON, MENU -> PushButton.Kind.SECONDARY;
		};
		String title = action.ask(a -> a.title(contact), "");
		var button = new PushButton(this, desk.kit(), kind, PushButton.Size.MEDIUM).icon(action.ask(ContactAction::icon, Icon.MORE))
				.text(title).named(title + ", " + contact.name());
		button.onPress(() -> press(button, action));
	}

	/** Of several numbers the user chooses the one that is meant. */
	private void press(PushButton button, Extension<ContactAction> action) {
		if (contact.numbers().size() < 2 || !action.ask(ContactAction::toOneNumber, false)) {
			desk.orders().run(action, contact);
			return;
		}
		var menu = new Menu(button);
		for (ContactNumber number : contact.numbers()) {
			var item = new MenuItem(menu, SWT.PUSH);
			item.setText(desk.display().apply(number.value()) + ", " + desk.words().kind(number.kind()));
			item.addListener(SWT.Selection, e -> desk.orders().run(action, with(number)));
		}
		menu.addListener(SWT.Hide, e -> desk.kit().display().asyncExec(menu::dispose));
		menu.setLocation(button.toDisplay(0, button.getSize().y));
		menu.setVisible(true);
	}

	private Contact with(ContactNumber number) {
		return new Contact(contact.id(), contact.source(), contact.name(), contact.department(), contact.company(), contact.mail(),
				contact.note(), List.of(number), contact.extension());
	}
}
