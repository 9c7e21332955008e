package org.webphone.ui.contacts.internal;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

import jakarta.inject.Inject;

/** The view of the Contacts page. */
public final class ContactsPart {

	private final ContactsPage page;

	@Inject
	public ContactsPart(Composite parent, ContactsWorkplace workplace) {
		parent.setLayout(new FillLayout());
		page = new ContactsPage(parent, workplace.desk());
	}

	@Focus
	void focus() {
		page.list().setFocus();
	}
}
