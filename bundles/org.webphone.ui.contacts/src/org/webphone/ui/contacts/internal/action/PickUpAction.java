package org.webphone.ui.contacts.internal.action;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactListener;
import org.webphone.contacts.ContactService;
import org.webphone.core.Subscription;
import org.webphone.telephony.CallService;
import org.webphone.telephony.Presence;
import org.webphone.ui.Icon;
import org.webphone.ui.UiKit;

import jakarta.inject.Inject;

/** Takes the call that rings at a colleague. */
public final class PickUpAction extends WordedAction {

	private final ContactService contacts;
	private final CallService calls;
	private final Executor ui;

	@Inject
	public PickUpAction(UiKit kit, ContactService contacts, CallService calls) {
		super(kit, Place.URGENT, Icon.PHONE_PICKUP, "Contacts_pickUp");
		this.contacts = contacts;
		this.calls = calls;
		ui = kit.executor();
	}

	@Override
	public boolean fits(Contact contact) {
		return !contact.extension().isEmpty() && contacts.presence(contact.extension()).takeable();
	}

	@Override
	public CompletionStage<?> run(Contact contact) {
		return calls.pickUp(contact.extension(), Optional.empty());
	}

	@Override
	public Subscription observe(Runnable changed) {
		return contacts.addListener(new ContactListener() {
			@Override
			public void presenceChanged(Presence presence) {
				changed.run();
			}
		}, ui);
	}
}
