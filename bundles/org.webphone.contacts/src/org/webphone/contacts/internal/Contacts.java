package org.webphone.contacts.internal;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactListener;
import org.webphone.contacts.ContactService;
import org.webphone.contacts.SourceHealth;
import org.webphone.contacts.spi.ContactSource;
import org.webphone.core.Subscription;
import org.webphone.core.concurrent.Listeners;
import org.webphone.core.number.NumberEngine;
import org.webphone.preferences.DirectorySettings;
import org.webphone.preferences.Settings;
import org.webphone.telephony.Presence;

/** The contacts of the own file and of all sources, behind one door. */
@Component(service = ContactService.class)
public final class Contacts implements ContactService {

	/** While it rings, the name may come a little later. */
	private static final long NAME_MILLIS = 3000;

	private final ContactDatabase database;
	private final PresenceBook presences;
	private final Settings settings;
	private final Favourites favourites;
	private final Sources sources;
	private final Listeners<ContactListener> listeners = new Listeners<>("contacts-listener");
	private Runnable retry = () -> { };
	private final Subscription databaseSubscription;
	private final Subscription presenceSubscription;

	@Activate
	public Contacts(@Reference ContactDatabase database, @Reference PresenceBook presences, @Reference Settings settings,
			@Reference Directories directories) {
		this(database, presences, settings);
		retry = directories::retry;
		directories.live(sources::add, sources::remove);
	}

	public Contacts(ContactDatabase database, PresenceBook presences, Settings settings) {
		this.database = database;
		this.presences = presences;
		this.settings = settings;
		sources = new Sources(new SourceFacts(), InstantSource.system());
		favourites = new Favourites(database.store, settings::numbers, sources, () -> listeners.tell(ContactListener::favouritesChanged));
		databaseSubscription = database.addListener(source -> listeners.tell(l -> l.contactsChanged(source)));
		presenceSubscription = presences.addListener(now -> listeners.tell(l -> l.presenceChanged(now)));
	}

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	public void addSource(ContactSource source) {
		sources.add(source);
	}

	public void removeSource(ContactSource source) {
		sources.remove(source);
	}

	@Deactivate
	public void close() {
		databaseSubscription.close();
		presenceSubscription.close();
		listeners.close();
	}

	@Override
	public CompletionStage<List<Contact>> search(String text, int limit) {
		NumberEngine numbers = settings.numbers();
		List<Contact> others = text.isBlank() ? List.of() : sources.search(text, limit);
		return database.store.read(c -> ContactSearch.run(c, text, numbers, limit))
				.thenApply(own -> new BestFirst(text, numbers).merged(own, others, limit));
	}

	@Override
	public CompletionStage<List<Contact>> list(String source, int offset, int limit) {
		List<Contact> others = others(source);
		return database.store.read(c -> new Listing(source).page(c, others, offset, limit));
	}

	@Override
	public CompletionStage<Integer> count(String source) {
		List<Contact> others = others(source);
		return database.store.read(c -> new Listing(source).count(c, others));
	}

	@Override
	public CompletionStage<List<String>> extensions(int limit) {
		List<Contact> others = others(Contact.COMPANY);
		return database.store.read(c -> ContactReader.extensions(c, limit)).thenApply(own -> Stream.concat(own.stream(),
				others.stream().map(Contact::extension).filter(e -> !e.isEmpty())).distinct().limit(limit).toList());
	}

	/** Those of sources beyond the own file, as far as they are known now. */
	private List<Contact> others(String source) {
		return source.equals(Contact.PERSONAL) ? List.of() : sources.list(source.equals(Contact.COMPANY) ? "" : source);
	}

	@Override
	public CompletionStage<List<Contact>> byNumber(String number) {
		NumberEngine numbers = settings.numbers();
		String key = numbers.key(number);
		return database.store.read(c -> ContactReader.byKey(c, key))
				.thenCombine(sources.byNumber(number, NAME_MILLIS), Contacts::together);
	}

	/** The own ones first; a contact that both have is there once, as the directory has it now. */
	private static List<Contact> together(List<Contact> own, List<Contact> others) {
		var all = new LinkedHashMap<String, Contact>();
		own.forEach(c -> all.put(c.id(), c));
		others.forEach(c -> all.put(c.id(), c));
		return List.copyOf(all.values());
	}

	@Override
	public CompletionStage<List<Contact>> favourites() {
		return favourites.list();
	}

	@Override
	public boolean favourite(String contactIdOrNumber) {
		return favourites.contains(contactIdOrNumber);
	}

	@Override
	public CompletionStage<Void> favourite(String contactIdOrNumber, boolean on) {
		return favourites.set(contactIdOrNumber, on);
	}

	@Override
	public CompletionStage<Void> moveFavourite(String contactIdOrNumber, int toIndex) {
		return favourites.move(contactIdOrNumber, toIndex);
	}

	@Override
	public CompletionStage<Contact> save(Contact contact) {
		if (!contact.id().isEmpty() && !contact.id().startsWith(Contact.PERSONAL + ':')) {
			return refused("Only personal contacts can be changed here.");
		}
		if (contact.name().isBlank()) {
			return refused("A contact needs a name.");
		}
		String id = contact.id().isEmpty() ? Contact.PERSONAL + ':' + UUID.randomUUID() : contact.id();
		var stored = new Contact(id, Contact.PERSONAL, contact.name().strip(), contact.department(), contact.company(),
				contact.mail(), contact.note(), ListEntry.withExtension(contact.numbers(), contact.extension()), contact.extension());
		NumberEngine numbers = settings.numbers();
		return database.store.write(c -> {
			try (var writer = new ContactWriter(c, numbers)) {
				writer.put(stored);
			}
			return stored;
		}).whenComplete((done, failure) -> database.changed(Contact.PERSONAL));
	}

	@Override
	public CompletionStage<Void> delete(String contactId) {
		if (!contactId.startsWith(Contact.PERSONAL + ':')) {
			return refused("Only personal contacts can be deleted here.");
		}
		return database.store.write(c -> ContactWriter.delete(c, contactId))
				.thenCompose(deleted -> favourites.set(contactId, false))
				.whenComplete((done, failure) -> database.changed(Contact.PERSONAL));
	}

	@Override
	public CompletionStage<Void> deleteAll() {
		return favourites.clear().thenCompose(n -> database.store.write(c -> Sql.run(c, "delete from contact where source = ?", Contact.PERSONAL)))
				.thenCompose(n -> database.store.compact()).whenComplete((done, failure) -> database.changed(Contact.PERSONAL));
	}

	private static <T> CompletionStage<T> refused(String sentence) {
		return CompletableFuture.failedFuture(new IllegalArgumentException(sentence));
	}

	@Override
	public Presence presence(String extension) {
		return presences.of(extension);
	}

	@Override
	public Map<String, String> sources() {
		var all = new LinkedHashMap<String, String>();
		all.put(Contact.PERSONAL, database.store.problem());
		all.putAll(database.problems());
		all.putAll(sources.problems());
		return all;
	}

	@Override
	public List<SourceHealth> health() {
		var all = new ArrayList<SourceHealth>();
		all.add(new SourceHealth(Contact.PERSONAL, Contact.PERSONAL, database.store.problem(), Optional.empty()));
		database.problems().forEach((id, problem) -> all.add(new SourceHealth(id, label(id), problem, database.nextTry(id))));
		all.addAll(sources.health(this::label));
		return List.copyOf(all);
	}

	private String label(String id) {
		return settings.directories().stream().filter(d -> d.id().equals(id) && !d.label().isBlank())
				.map(DirectorySettings::label).findFirst().orElse(id);
	}

	@Override
	public void retrySources() {
		retry.run();
		sources.retry();
	}

	@Override
	public Subscription addListener(ContactListener listener, Executor executor) {
		return listeners.add(listener, executor);
	}

	private final class SourceFacts implements Sources.Facts {

		@Override
		public void changed(String source) {
			database.changed(source);
		}

		@Override
		public void answered() {
			listeners.tell(ContactListener::answersArrived);
		}

		@Override
		public void seen(List<Contact> found) {
			favourites.seen(found);
		}
	}
}
