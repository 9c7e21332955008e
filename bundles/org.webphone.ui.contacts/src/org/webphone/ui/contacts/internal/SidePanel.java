package org.webphone.ui.contacts.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.webphone.contacts.Contact;
import org.webphone.core.Subscription;
import org.webphone.ui.Observers;
import org.webphone.ui.Panel;
import org.webphone.ui.Token;

/** The card beside the list: the chosen contact, or the form that changes one. Hidden while there is neither. */
final class SidePanel extends Panel {

	private final ContactsDesk desk;
	private final Observers observers = new Observers();
	private Optional<Contact> shown = Optional.empty();
	private boolean editing;
	private Control body;

	SidePanel(Composite parent, ContactsDesk desk) {
		super(parent, desk.kit(), Token.SURFACE, new StackLayout());
		this.desk = desk;
		var stack = (StackLayout) getLayout();
		stack.marginWidth = 1;
		stack.marginHeight = 12;
		card(12, 1, Token.BORDER, Token.CANVAS);
		setVisible(false);
		List<Subscription> all = List.of(desk.model().observe(this::refresh),
				desk.kit().language().addListener(this::rebuild));
		addListener(SWT.Dispose, e -> all.forEach(Subscription::close));
	}

	/** Whether there is something to show. */
	boolean open() {
		return body != null;
	}

	/** What is shown: a {@link DetailCard}, an {@link EditCard} or nothing. */
	Control body() {
		return body;
	}

	/** Told when the card comes or goes. */
	Subscription observe(Runnable observer) {
		return observers.add(observer);
	}

	/** Opens an empty form. */
	void create() {
		edit(new Contact("", Contact.PERSONAL, "", "", "", "", "", List.of(), ""));
	}

	/** Opens the form for a personal contact. */
	void edit(Contact contact) {
		editing = true;
		var form = new EditCard(this, desk, contact, this::saved, this::cancelled);
		show(form);
		form.setFocus();
	}

	private void saved(Contact contact) {
		editing = false;
		shown = Optional.empty();
		desk.model().show(ContactsModel.Show.PERSONAL);
		desk.model().select(contact);
	}

	private void cancelled() {
		editing = false;
		rebuild();
	}

	private void refresh() {
		Optional<Contact> chosen = desk.model().selected();
		// What was typed stays in sight until it is saved or cancelled, whoever is chosen meanwhile.
		if (!editing && !chosen.equals(shown)) {
			rebuild();
		}
	}

	private void rebuild() {
		if (editing) {
			((EditCard) body).speak();
			return;
		}
		shown = desk.model().selected();
		show(shown.<Control>map(c -> new DetailCard(this, desk, c, this::edit)).orElse(null));
	}

	private void show(Control next) {
		Control old = body;
		boolean wasOpen = open();
		body = next;
		((StackLayout) getLayout()).topControl = next;
		if (old != null) {
			old.dispose();
		}
		layout();
		if (wasOpen != open()) {
			observers.changed();
		}
	}
}
