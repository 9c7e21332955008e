package org.webphone.contacts.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.webphone.core.Subscription;
import org.webphone.core.concurrent.Listeners;
import org.webphone.preferences.DataFolder;
import org.webphone.store.Schema;
import org.webphone.store.Store;

/** The file {@code contacts.db}: personal contacts, favourites, and what directories gave. Tells when contacts change. */
@Component(service = ContactDatabase.class)
public final class ContactDatabase {

	static final Schema SCHEMA = Schema.of(ContactDatabase.class, "contacts-1.sql", "contacts-2.sql");

	/** Hears that the contacts of a source changed. */
	interface Changed {
		void source(String name);
	}

	final Store store;
	private final Map<String, String> problems = new ConcurrentHashMap<>();
	private final Map<String, Instant> nextTries = new ConcurrentHashMap<>();
	private final Listeners<Changed> listeners = new Listeners<>("contacts-changed");

	@Activate
	public ContactDatabase(@Reference DataFolder folder) {
		this(folder.path().resolve("contacts.db"));
	}

	ContactDatabase(Path file) {
		store = Store.open(file, SCHEMA);
	}

	/** What is wrong with the directories whose contacts lie here; empty texts for those that work. */
	Map<String, String> problems() {
		return new TreeMap<>(problems);
	}

	/** When the directories that do not work are tried again. */
	Optional<Instant> nextTry(String directory) {
		return Optional.ofNullable(nextTries.get(directory));
	}

	/** The directory does not work and is tried again at this time. */
	void nextTry(String directory, Optional<Instant> at) {
		Instant before = at.isPresent() ? nextTries.put(directory, at.get()) : nextTries.remove(directory);
		if (!at.equals(Optional.ofNullable(before))) {
			changed(directory);
		}
	}

	/** @param sentence null when the directory is no longer used */
	void problem(String directory, String sentence) {
		String before = sentence == null ? problems.remove(directory) : problems.put(directory, sentence);
		if (!java.util.Objects.equals(before, sentence)) {
			changed(directory);
		}
	}

	@Deactivate
	public void close() {
		store.close();
		listeners.close();
	}

	void changed(String source) {
		listeners.tell(l -> l.source(source));
	}

	Subscription addListener(Changed listener) {
		return listeners.add(listener);
	}
}
