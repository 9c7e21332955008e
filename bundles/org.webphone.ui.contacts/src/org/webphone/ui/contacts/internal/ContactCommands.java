package org.webphone.ui.contacts.internal;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactService;
import org.webphone.core.Subscription;
import org.webphone.telephony.CallException;
import org.webphone.telephony.CallService;
import org.webphone.ui.Callbacks;
import org.webphone.ui.Observers;

/** What can be done with a contact. A command returns at once; what could not be done is told as a sentence. UI thread. */
final class ContactCommands {

	private static final Logger LOG = LoggerFactory.getLogger(ContactCommands.class);

	private final ContactService contacts;
	private final CallService calls;
	private final Executor ui;
	private final Observers observers = new Observers();
	private String problem = "";

	ContactCommands(ContactService contacts, CallService calls, Executor ui) {
		this.contacts = contacts;
		this.calls = calls;
		this.ui = ui;
	}

	/** Why the last command was not carried out; empty where it was. */
	String problem() {
		return problem;
	}

	Subscription observe(Runnable observer) {
		return observers.add(observer);
	}

	void call(String number) {
		then(calls.dial(number, Optional.empty()), call -> {
		});
	}

	void pickUp(Contact colleague) {
		then(calls.pickUp(colleague.extension(), Optional.empty()), call -> {
		});
	}

	void favourite(Contact contact, boolean on) {
		then(contacts.favourite(contact.id(), on), nothing -> {
		});
	}

	/** @param stored hears the contact as it was stored */
	void save(Contact contact, Consumer<Contact> stored) {
		then(contacts.save(contact), stored);
	}

	/** Makes a personal contact with the same contents. */
	void copy(Contact contact, Consumer<Contact> stored) {
		save(new Contact("", Contact.PERSONAL, contact.name(), contact.department(), contact.company(), contact.mail(),
				contact.note(), contact.numbers(), contact.extension()), stored);
	}

	void delete(Contact contact, Runnable deleted) {
		then(contacts.delete(contact.id()), nothing -> deleted.run());
	}

	private <T> void then(CompletionStage<T> command, Consumer<T> done) {
		command.whenCompleteAsync(Callbacks.logged((value, failure) -> {
			if (failure == null) {
				tell("");
				done.accept(value);
			} else {
				Throwable cause = failure instanceof CompletionException c && c.getCause() != null ? c.getCause() : failure;
				if (!(cause instanceof CallException || cause instanceof IllegalArgumentException)) {
					LOG.error("A command for a contact failed", cause);
				}
				tell(cause.getMessage() == null ? cause.toString() : cause.getMessage());
			}
		}), ui);
	}

	private void tell(String sentence) {
		if (!sentence.equals(problem)) {
			problem = sentence;
			observers.changed();
		}
	}
}
