package org.webphone.ui.contacts.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactListener;
import org.webphone.contacts.ContactNumber;
import org.webphone.contacts.ContactService;
import org.webphone.core.Subscription;
import org.webphone.telephony.Presence;

/** Contacts in memory that answers at once, counts what it is asked, and tells listeners on the caller's thread. */
final class FakeContacts implements ContactService {

	final List<Contact> all = new ArrayList<>();
	final Set<String> favourites = new LinkedHashSet<>();
	final Map<String, Presence> presences = new HashMap<>();
	final Map<String, String> sources = new HashMap<>();
	final List<ContactListener> listeners = new ArrayList<>();
	int pagesAsked;
	private int next = 1;

	static Contact colleague(String name, String department, String extension, String... others) {
		List<ContactNumber> numbers = new ArrayList<>();
		numbers.add(new ContactNumber(extension, ContactNumber.Kind.INTERNAL));
		for (String other : others) {
			numbers.add(new ContactNumber(other, ContactNumber.Kind.MOBILE));
		}
		return new Contact("company:" + extension, Contact.COMPANY, name, department, "", "", "", numbers, extension);
	}

	static Contact outsider(String id, String source, String name, String number) {
		return new Contact(source + ':' + id, source, name, "", "", "", "",
				List.of(new ContactNumber(number, ContactNumber.Kind.WORK)), "");
	}

	/** Changes a colleague's state as the exchange would. */
	void tell(String extension, Presence.State state) {
		var now = new Presence(extension, state, "");
		presences.put(extension, now);
		listeners.forEach(l -> l.presenceChanged(now));
	}

	void changed(String source) {
		listeners.forEach(l -> l.contactsChanged(source));
	}

	@Override
	public CompletionStage<List<Contact>> search(String text, int limit) {
		String wanted = text.toLowerCase(java.util.Locale.ROOT);
		return CompletableFuture.completedStage(all.stream()
				.filter(c -> (c.name() + c.department() + c.numbers()).toLowerCase(java.util.Locale.ROOT).contains(wanted))
				.limit(limit).toList());
	}

	@Override
	public CompletionStage<List<Contact>> list(String source, int offset, int limit) {
		pagesAsked++;
		return CompletableFuture.completedStage(all.stream().filter(c -> in(c, source))
				.sorted(Comparator.comparing(Contact::name)).skip(offset).limit(limit).toList());
	}

	@Override
	public CompletionStage<Integer> count(String source) {
		return CompletableFuture.completedStage((int) all.stream().filter(c -> in(c, source)).count());
	}

	private static boolean in(Contact c, String source) {
		return source.isEmpty() || source.equals(Contact.COMPANY) != c.source().equals(Contact.PERSONAL);
	}

	@Override
	public CompletionStage<List<Contact>> byNumber(String number) {
		return CompletableFuture.completedStage(all.stream()
				.filter(c -> c.numbers().stream().anyMatch(n -> n.value().equals(number))).toList());
	}

	@Override
	public CompletionStage<List<Contact>> favourites() {
		return CompletableFuture.completedStage(all.stream().filter(c -> favourites.contains(c.id())).toList());
	}

	@Override
	public boolean favourite(String contactIdOrNumber) {
		return favourites.contains(contactIdOrNumber);
	}

	@Override
	public CompletionStage<Void> favourite(String contactIdOrNumber, boolean on) {
		if (on) {
			favourites.add(contactIdOrNumber);
		} else {
			favourites.remove(contactIdOrNumber);
		}
		listeners.forEach(ContactListener::favouritesChanged);
		return CompletableFuture.completedStage(null);
	}

	@Override
	public CompletionStage<Void> moveFavourite(String contactIdOrNumber, int toIndex) {
		return CompletableFuture.failedStage(new UnsupportedOperationException("Nobody moves favourites here."));
	}

	@Override
	public CompletionStage<Contact> save(Contact contact) {
		if (contact.name().isBlank()) {
			return CompletableFuture.failedStage(new IllegalArgumentException("A contact needs a name."));
		}
		String id = contact.id().isEmpty() ? "personal:" + next++ : contact.id();
		var stored = new Contact(id, Contact.PERSONAL, contact.name(), contact.department(), contact.company(),
				contact.mail(), contact.note(), contact.numbers(), contact.extension());
		all.removeIf(c -> c.id().equals(id));
		all.add(stored);
		changed(Contact.PERSONAL);
		return CompletableFuture.completedStage(stored);
	}

	@Override
	public CompletionStage<Void> delete(String contactId) {
		all.removeIf(c -> c.id().equals(contactId));
		changed(Contact.PERSONAL);
		return CompletableFuture.completedStage(null);
	}

	@Override
	public Presence presence(String extension) {
		return presences.getOrDefault(extension, new Presence(extension, Presence.State.UNKNOWN, ""));
	}

	@Override
	public Map<String, String> sources() {
		return sources;
	}

	@Override
	public Subscription addListener(ContactListener listener, Executor executor) {
		listeners.add(listener);
		return () -> listeners.remove(listener);
	}
}
