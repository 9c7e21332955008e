package org.webphone.contacts.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactNumber;
import org.webphone.contacts.ImportPlan;
import org.webphone.core.number.NumberEngine;

/** Compares what a file holds with the personal contacts that are here. Pure. */
final class PlanImport {

	private final NumberEngine numbers;
	private final Map<String, Contact> byId = new HashMap<>();
	private final Map<String, List<Contact>> byName = new HashMap<>();
	private final Set<String> taken = new HashSet<>();
	/** Numbers that were read: reading them is nearly all the time that a large file takes. */
	private final Map<String, String> keys = new HashMap<>();

	PlanImport(List<Contact> here, NumberEngine numbers) {
		this.numbers = numbers;
		for (Contact c : here) {
			byId.put(c.id(), c);
			byName.computeIfAbsent(Folded.of(c.name()), k -> new ArrayList<>()).add(c);
		}
	}

	ImportPlan plan(ReadEntries file) {
		var added = new ArrayList<Contact>();
		var changed = new ArrayList<Contact>();
		int unchanged = 0;
		for (Contact c : file.list().contacts()) {
			Optional<Contact> same = same(c);
			if (same.isEmpty()) {
				added.add(withId(c, fresh(c)));
			} else if (equal(same.get(), merged(same.get(), c))) {
				unchanged++;
			} else {
				changed.add(merged(same.get(), c));
			}
			same.ifPresent(s -> taken.add(s.id()));
		}
		return new ImportPlan(added, changed, unchanged, file.list().entries(), file.list().left(), file.ignored(), file.format());
	}

	/** The person who is here already: by our own identity, else by name and a number in common (or none at all). */
	private Optional<Contact> same(Contact c) {
		Contact own = byId.get(c.id());
		if (own != null && !taken.contains(own.id())) {
			return Optional.of(own);
		}
		List<Contact> namesakes = byName.getOrDefault(Folded.of(c.name()), List.of());
		Set<String> keys = namesakes.isEmpty() ? Set.of() : keys(c);
		return namesakes.stream().filter(o -> !taken.contains(o.id()))
				.filter(o -> keys.isEmpty() && o.numbers().isEmpty() || keys(o).stream().anyMatch(keys::contains)).findFirst();
	}

	private Set<String> keys(Contact c) {
		var keys = new HashSet<String>();
		c.numbers().forEach(n -> keys.add(key(n)));
		return keys;
	}

	private String key(ContactNumber n) {
		return keys.computeIfAbsent(n.value(), numbers::key);
	}

	/** Files number their entries as they like: only an identity of ours is kept. */
	private String fresh(Contact c) {
		String key = c.id().substring(c.source().length() + 1);
		try {
			UUID own = UUID.fromString(key);
			if (own.toString().equals(key) && taken.add(c.id())) {
				return c.id();
			}
		} catch (IllegalArgumentException e) {
			// No identity of ours: it gets a new one.
		}
		return Contact.PERSONAL + ':' + UUID.randomUUID();
	}

	private static Contact withId(Contact c, String id) {
		return new Contact(id, Contact.PERSONAL, c.name(), c.department(), c.company(), c.mail(), c.note(), c.numbers(), c.extension());
	}

	/** What the file says counts; what it does not mention stays. */
	private Contact merged(Contact here, Contact file) {
		var all = new ArrayList<>(file.numbers());
		Set<String> keys = keys(file);
		here.numbers().stream().filter(n -> !keys.contains(key(n))).forEach(all::add);
		return new Contact(here.id(), Contact.PERSONAL, file.name(), or(file.department(), here.department()),
				or(file.company(), here.company()), or(file.mail(), here.mail()), or(file.note(), here.note()), all,
				or(file.extension(), here.extension()));
	}

	private static String or(String text, String otherwise) {
		return text.isEmpty() ? otherwise : text;
	}

	/** A table sorts numbers by kind: their order alone is no change. */
	private static boolean equal(Contact a, Contact b) {
		return withNumbers(a).equals(withNumbers(b)) && new HashSet<>(a.numbers()).equals(new HashSet<>(b.numbers()));
	}

	private static Contact withNumbers(Contact c) {
		return new Contact(c.id(), c.source(), c.name(), c.department(), c.company(), c.mail(), c.note(),
				List.<ContactNumber>of(), c.extension());
	}
}
