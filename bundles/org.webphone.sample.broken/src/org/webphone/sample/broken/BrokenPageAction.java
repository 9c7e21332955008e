package org.webphone.sample.broken;

import java.util.concurrent.CompletionStage;

import org.eclipse.swt.widgets.Control;
import org.webphone.ui.Icon;
import org.webphone.ui.contacts.spi.ContactsPageAction;

/** A button of the Contacts page that fails in all it does. */
public final class BrokenPageAction implements ContactsPageAction {

	@Override
	public Icon icon() {
		throw new Broken("page action icon");
	}

	@Override
	public String title() {
		throw new Broken("page action title");
	}

	@Override
	public CompletionStage<String> run(Control owner) {
		throw new Broken("page action run");
	}
}
