package org.webphone.ui.contacts.internal.action;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

import org.webphone.contacts.Contact;
import org.webphone.telephony.CallService;
import org.webphone.ui.Icon;
import org.webphone.ui.UiKit;

import jakarta.inject.Inject;

/** Calls the contact's first number. */
public final class CallAction extends WordedAction {

	private final CallService calls;

	@Inject
	public CallAction(UiKit kit, CallService calls) {
		super(kit, Place.CALL, Icon.PHONE, "Contacts_callButton");
		this.calls = calls;
	}

	@Override
	public boolean fits(Contact contact) {
		return !number(contact).isEmpty();
	}

	@Override
	public CompletionStage<?> run(Contact contact) {
		return calls.dial(number(contact), Optional.empty());
	}
}
