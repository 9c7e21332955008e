package org.webphone.sample.broken;

import java.util.concurrent.CompletionStage;

import org.webphone.contacts.Contact;
import org.webphone.core.Subscription;
import org.webphone.ui.Icon;
import org.webphone.ui.contacts.spi.ContactAction;

/** An action that fails whenever it is asked. */
public final class BrokenContactAction implements ContactAction {

	@Override
	public Place place() {
		throw new Broken("action place");
	}

	@Override
	public Icon icon() {
		throw new Broken("action icon");
	}

	@Override
	public String title(Contact contact) {
		throw new Broken("action title");
	}

	@Override
	public boolean fits(Contact contact) {
		throw new Broken("action fits");
	}

	@Override
	public CompletionStage<?> run(Contact contact) {
		throw new Broken("action run");
	}

	@Override
	public Subscription observe(Runnable changed) {
		return () -> {
			throw new Broken("action unsubscribe");
		};
	}
}
