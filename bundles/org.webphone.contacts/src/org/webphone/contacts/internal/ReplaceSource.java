package org.webphone.contacts.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import org.webphone.contacts.Contact;
import org.webphone.core.number.NumberEngine;
import org.webphone.store.Store;

/**
 * Makes a list all there is of a source. What did not change is not written; what did is written in small transactions,
 * so that a star that the user sets meanwhile does not wait for a hundred thousand contacts. Blocks.
 */
final class ReplaceSource {

	private static final int CHUNK = 2000;

	private final Store store;
	private final NumberEngine numbers;

	ReplaceSource(Store store, NumberEngine numbers) {
		this.store = store;
		this.numbers = numbers;
	}

	/** @return whether anything changed */
	boolean run(String source, List<Contact> contacts) {
		var before = new HashMap<String, Contact>();
		List<Contact> known = store.read(c -> ContactReader.list(c, source, 0, Integer.MAX_VALUE)).toCompletableFuture().join();
		known.forEach(c -> before.put(c.id(), c));
		var changed = new ArrayList<Contact>();
		for (Contact c : contacts) {
			if (!c.equals(before.remove(c.id()))) {
				changed.add(c);
			}
		}
		for (int i = 0; i < changed.size(); i += CHUNK) {
			put(changed.subList(i, Math.min(changed.size(), i + CHUNK)));
		}
		var gone = new ArrayList<>(before.keySet());
		for (int i = 0; i < gone.size(); i += CHUNK) {
			delete(gone.subList(i, Math.min(gone.size(), i + CHUNK)));
		}
		return !changed.isEmpty() || !gone.isEmpty();
	}

	private void put(List<Contact> chunk) {
		store.write(c -> {
			try (var writer = new ContactWriter(c, numbers)) {
				for (Contact contact : chunk) {
					writer.put(contact);
				}
			}
			return null;
		}).toCompletableFuture().join();
	}

	private void delete(List<String> chunk) {
		store.write(c -> {
			for (String id : chunk) {
				ContactWriter.delete(c, id);
			}
			return null;
		}).toCompletableFuture().join();
	}
}
