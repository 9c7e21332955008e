package org.webphone.sample.broken;

import java.util.concurrent.CompletionStage;

import org.webphone.contacts.Contact;
import org.webphone.ui.Icon;
import org.webphone.ui.contacts.spi.ContactAction;

/** An action that looks well until it is pressed, but has no icon. */
public final class ContactActionThatFailsWhenPressed implements ContactAction {

	@Override
	public Place place() {
		return Place.BUTTON;
	}

	@Override
	public Icon icon() {
		return null;
	}

	@Override
	public String title(Contact contact) {
		return "Break";
	}

	@Override
	public boolean fits(Contact contact) {
		return true;
	}

	@Override
	public CompletionStage<?> run(Contact contact) {
		throw new Broken("action run for " + contact.id());
	}
}
