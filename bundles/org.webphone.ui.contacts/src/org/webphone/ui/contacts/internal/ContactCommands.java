package org.webphone.ui.contacts.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.swt.widgets.Control;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactService;
import org.webphone.core.Subscription;
import org.webphone.telephony.CallException;
import org.webphone.telephony.CallService;
import org.webphone.ui.Callbacks;
import org.webphone.ui.Extensions.Extension;
import org.webphone.ui.Observers;
import org.webphone.ui.contacts.spi.ContactAction;
import org.webphone.ui.contacts.spi.ContactsPageAction;

/** What can be done with a contact. A command returns at once; what could not be done is told as a sentence. UI thread. */
final class ContactCommands {

	private static final Logger LOG = LoggerFactory.getLogger(ContactCommands.class);

	private final ContactService contacts;
	private final CallService calls;
	private final Executor ui;
	private final Function<Throwable, String> words;
	private final Observers observers = new Observers();
	private String problem = "";
	private String news = "";
	private Optional<Extension<ContactsPageAction>> undoable = Optional.empty();

	/** @param words the sentence for a command that was refused */
	ContactCommands(ContactService contacts, CallService calls, Executor ui, Function<Throwable, String> words) {
		this.words = words;
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

	/** Lets a contributed action act; what it throws is told, and is in the log with the name of its bundle. */
	void run(Extension<ContactAction> action, Contact contact) {
		act(action, a -> a.run(contact), nothing -> {
		});
	}

	/** As {@link #run(Extension, Contact)} for all contacts; its sentence is told. */
	void run(Extension<ContactsPageAction> action, Control owner) {
		act(action, a -> a.run(owner), sentence -> news(sentence, Optional.of(action)));
	}

	/** An action that answers nothing was not carried out, and does not say why. */
	private <A, R> void act(Extension<A> action, Function<A, CompletionStage<R>> what, Consumer<? super R> done) {
		var started = new ArrayList<CompletionStage<R>>(1);
		if (!action.run(a -> started.add(what.apply(a)))) {
			tell(words.apply(new CallException(CallException.Reason.BROKEN, "A contribution failed.")));
		} else if (started.getFirst() != null) {
			then(started.getFirst(), done);
		}
	}

	/** The word for taking back what was done last; empty where it cannot be. */
	String undoTitle() {
		return news.isEmpty() ? "" : undoable.map(a -> a.ask(ContactsPageAction::undoTitle, "")).orElse("");
	}

	/** Takes back what was done last. */
	void undo() {
		undoable.map(a -> a.ask(ContactsPageAction::undo, null)).ifPresent(done -> then(done, sentence -> news(sentence, Optional.empty())));
	}

	/** What was done last that is worth a sentence; empty for nothing. */
	String news() {
		return news;
	}

	private void news(String sentence, Optional<Extension<ContactsPageAction>> by) {
		news = sentence;
		undoable = by;
		observers.changed();
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

	private <T> void then(CompletionStage<T> command, Consumer<? super T> done) {
		command.whenCompleteAsync(Callbacks.logged((value, failure) -> {
			if (failure == null) {
				tell("");
				done.accept(value);
			} else {
				Throwable cause = failure instanceof CompletionException c && c.getCause() != null ? c.getCause() : failure;
				if (!(cause instanceof CallException || cause instanceof IllegalArgumentException || cause instanceof IOException)) {
					LOG.error("A command for a contact failed", cause);
				}
				tell(words.apply(cause));
			}
		}), ui);
	}

	private void tell(String sentence) {
		if (!sentence.equals(problem) || !news.isEmpty()) {
			news = "";
			problem = sentence;
			observers.changed();
		}
	}
}
