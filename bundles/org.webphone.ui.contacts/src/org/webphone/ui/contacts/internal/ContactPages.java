package org.webphone.ui.contacts.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactService;
import org.webphone.ui.Callbacks;

/**
 * The contacts of one source by name, fetched in pages when they come into sight, so that a hundred thousand of them cost
 * no more than those one looks at. UI thread only.
 */
final class ContactPages {

	static final int PAGE = 100;
	private static final Logger LOG = LoggerFactory.getLogger(ContactPages.class);

	private final ContactService contacts;
	private final String source;
	private final Executor ui;
	private final Runnable arrived;
	private Map<Integer, List<Contact>> pages = new HashMap<>();
	private final Set<Integer> asked = new HashSet<>();
	private int generation;
	private int count;
	private boolean loaded;

	/** @param arrived told when count or contacts have changed */
	ContactPages(ContactService contacts, String source, Executor ui, Runnable arrived) {
		this.contacts = contacts;
		this.source = source;
		this.ui = ui;
		this.arrived = arrived;
	}

	/** Whether the first answer has come; before it no contacts means nothing. */
	boolean loaded() {
		return loaded;
	}

	int count() {
		return count;
	}

	/** A contact, or null while it is on its way. */
	Contact get(int index) {
		Contact known = known(index);
		if (known == null) {
			fetch(index / PAGE);
		}
		return known;
	}

	/** A contact, or null where it has not been fetched; asks for nothing. */
	Contact known(int index) {
		List<Contact> page = pages.get(index / PAGE);
		return page != null && index % PAGE < page.size() ? page.get(index % PAGE) : null;
	}

	/** Hands every contact that has been fetched to {@code what}. */
	void forEachKnown(Consumer<Contact> what) {
		pages.values().forEach(page -> page.forEach(what));
	}

	/** Asks for count and first page together; what was known stays in sight until the answer comes. */
	void reload() {
		int mine = ++generation;
		contacts.count(source).thenCombine(contacts.list(source, 0, PAGE), Map::entry)
				.whenCompleteAsync(Callbacks.logged((answer, failure) -> {
					if (failure != null) {
						LOG.warn("The contacts of {} cannot be read", source, failure);
					} else if (mine == generation) {
						count = answer.getKey();
						pages = new HashMap<>(Map.of(0, answer.getValue()));
						asked.clear();
						asked.add(0);
						loaded = true;
						arrived.run();
					}
				}), ui);
	}

	private void fetch(int page) {
		if (!asked.add(page)) {
			return;
		}
		int mine = generation;
		contacts.list(source, page * PAGE, PAGE).whenCompleteAsync(Callbacks.logged((list, failure) -> {
			if (failure != null) {
				LOG.warn("Page {} of the contacts of {} cannot be read", page, source, failure);
			} else if (mine == generation) {
				pages.put(page, list);
				arrived.run();
			}
		}), ui);
	}
}
