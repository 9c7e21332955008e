package org.webphone.ui.contacts.spi;

import java.util.concurrent.CompletionStage;

import org.webphone.contacts.Contact;
import org.webphone.core.Subscription;
import org.webphone.ui.Icon;

/**
 * Something that can be done with one contact, offered on its card. Named by the extension point
 * {@code org.webphone.ui.contacts.actions}, created with injection. UI thread; an action that throws is named in the log and
 * hurts only itself.
 */
public interface ContactAction {

	/** How it is offered. */
	enum Place {
		/** The one green button. */
		CALL,
		/** An orange button, for what cannot wait. */
		URGENT,
		/** A button. */
		BUTTON,
		/** An entry of the card's menu. */
		MENU
	}

	Place place();

	Icon icon();

	/** What it does, in the language in use. */
	String title(Contact contact);

	/** Whether it makes sense for this contact now; asked often, so it must be quick. */
	boolean fits(Contact contact);

	/** Does it and returns at once; the message of a stage that fails is shown to the user. */
	CompletionStage<?> run(Contact contact);

	/**
	 * Whether it concerns one number only: of a contact with several the user chooses one, and {@link #run} is given the contact
	 * with this number alone.
	 */
	default boolean toOneNumber() {
		return false;
	}

	/** Told when {@link #fits} may answer differently than before. */
	default Subscription observe(Runnable changed) {
		return () -> {
		};
	}
}
