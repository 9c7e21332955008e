package org.webphone.contacts.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactNumber;
import org.webphone.core.number.NumberEngine;
import org.webphone.store.Store;
import org.webphone.store.StoreException;
import org.webphone.store.Work;

/**
 * The favourites in memory and in the file. Of a directory that is only asked, those who are favourites are kept in the file:
 * they are listed, found and watched also while it does not answer.
 */
final class Favourites {

	private static final Logger LOG = LoggerFactory.getLogger(Favourites.class);
	private static final Set<String> SCHEMES = Set.of("sip", "sips", "tel");

	private final Store store;
	private final Supplier<NumberEngine> numbers;
	private final Sources sources;
	private final Runnable changed;
	private volatile Set<String> targets = Set.of();

	Favourites(Store store, Supplier<NumberEngine> numbers, Sources sources, Runnable changed) {
		this.store = store;
		this.numbers = numbers;
		this.sources = sources;
		this.changed = changed;
		store.read(FavouriteTable::read).whenComplete((read, failure) -> {
			if (failure == null) {
				remember(read);
			} else if (!StoreException.closed(failure)) {
				LOG.warn("The favourites could not be read: {}", failure.getMessage());
			}
		});
	}

	private void remember(List<String> order) {
		targets = new LinkedHashSet<>(order);
		changed.run();
	}

	boolean contains(String contactIdOrNumber) {
		Set<String> now = targets;
		return !now.isEmpty() && now.contains(target(contactIdOrNumber));
	}

	CompletionStage<Void> set(String contactIdOrNumber, boolean on) {
		String target = target(contactIdOrNumber);
		Optional<Contact> keep = on && contactId(target) ? sources.seen(target) : Optional.empty();
		boolean kept = !on && contactId(target) && sources.has(target.substring(0, target.indexOf(':')));
		return change(c -> {
			if (keep.isPresent()) {
				put(c, keep.get());
			}
			if (kept) {
				ContactWriter.delete(c, target);
			}
			return FavouriteTable.set(c, target, on);
		});
	}

	/** Favourites are kept as their directory has them now. */
	void seen(List<Contact> found) {
		Set<String> now = targets;
		List<Contact> mine = now.isEmpty() ? List.of() : found.stream().filter(c -> now.contains(c.id())).toList();
		if (mine.isEmpty()) {
			return;
		}
		store.write(c -> {
			boolean other = false;
			for (Contact contact : mine) {
				if (!ContactReader.byId(c, contact.id()).equals(Optional.of(contact))) {
					put(c, contact);
					other = true;
				}
			}
			return other;
		}).whenComplete((other, failure) -> {
			if (failure != null) {
				LOG.warn("A favourite of a directory could not be kept: {}", failure.getMessage());
			} else if (other) {
				changed.run();
			}
		});
	}

	private void put(Connection c, Contact contact) throws SQLException {
		try (var writer = new ContactWriter(c, numbers.get())) {
			writer.put(contact);
		}
	}

	/** None is left, also of those whose source is away. */
	CompletionStage<Void> clear() {
		return change(c -> {
			for (String target : FavouriteTable.read(c)) {
				// What was kept of directories that are only asked was kept for its star.
				if (contactId(target) && sources.has(target.substring(0, target.indexOf(':')))) {
					ContactWriter.delete(c, target);
				}
			}
			Sql.run(c, "delete from favourite");
			return List.of();
		});
	}

	CompletionStage<Void> move(String contactIdOrNumber, int toIndex) {
		String target = target(contactIdOrNumber);
		return change(c -> FavouriteTable.move(c, target, toIndex));
	}

	private CompletionStage<Void> change(Work<List<String>> work) {
		return store.write(work).thenAccept(this::remember);
	}

	/** Favourites whose source does not have them now are left out, not forgotten. */
	CompletionStage<List<Contact>> list() {
		return store.read(this::read);
	}

	private List<Contact> read(Connection c) throws SQLException {
		var out = new ArrayList<Contact>();
		for (String target : FavouriteTable.read(c)) {
			if (contactId(target)) {
				ContactReader.byId(c, target).ifPresent(out::add);
			} else {
				out.add(ContactReader.byKey(c, target).stream().findFirst().orElse(bare(target)));
			}
		}
		return out;
	}

	private Contact bare(String key) {
		NumberEngine engine = numbers.get();
		// A key is an international number without its plus, or what the exchange knows as it stands.
		String plus = '+' + key;
		String value = key.length() > 6 && engine.key(plus).equals(key) && key.chars().allMatch(Character::isDigit) ? plus : key;
		return new Contact(key, "", engine.display(value), "", "", "", "",
				List.of(new ContactNumber(value, ContactNumber.Kind.OTHER)), "");
	}

	private String target(String contactIdOrNumber) {
		return contactId(contactIdOrNumber) ? contactIdOrNumber : numbers.get().key(contactIdOrNumber);
	}

	private static boolean contactId(String text) {
		int colon = text.indexOf(':');
		return colon > 0 && !SCHEMES.contains(text.substring(0, colon).toLowerCase(java.util.Locale.ROOT));
	}
}
