package org.webphone.contacts.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactNumber;
import org.webphone.core.number.NumberEngine;

/**
 * Puts what directories found among what the own file found, by the kinds of match of {@link ContactSearch}; within a kind
 * each keeps its order and the own file comes first. Pure.
 */
final class BestFirst {

	private final NumberEngine numbers;
	private final String key;
	private final String digits;
	private final String folded;
	private final List<String> words;

	BestFirst(String text, NumberEngine numbers) {
		this.numbers = numbers;
		key = numbers.key(text);
		digits = numbers.searchKey(text);
		folded = Folded.of(text);
		words = Folded.words(folded);
	}

	/** A contact that both have is there once, as the directory has it now. */
	List<Contact> merged(List<Contact> own, List<Contact> others, int limit) {
		if (others.isEmpty()) {
			return own;
		}
		Map<String, Contact> all = new LinkedHashMap<>();
		own.forEach(c -> all.put(c.id(), c));
		others.forEach(c -> all.put(c.id(), c));
		record Ranked(Contact contact, int rank) {
		}
		var ranked = new ArrayList<Ranked>();
		all.values().forEach(c -> ranked.add(new Ranked(c, rank(c))));
		ranked.sort(Comparator.comparingInt(Ranked::rank));
		return ranked.stream().limit(limit).map(Ranked::contact).toList();
	}

	private int rank(Contact c) {
		List<String> keys = c.numbers().stream().map(ContactNumber::value).map(numbers::key).toList();
		if (!key.isEmpty() && keys.contains(key)) {
			return 0;
		}
		if (!digits.isEmpty() && keys.stream().anyMatch(k -> k.startsWith(digits))) {
			return 1;
		}
		if (!digits.isEmpty() && keys.stream().anyMatch(k -> k.contains(digits))) {
			return 2;
		}
		String name = Folded.of(c.name());
		if (name.startsWith(folded)) {
			return 3;
		}
		return begins(name) ? 4 : begins(name + ' ' + Folded.of(c.department() + ' ' + c.company())) ? 5 : 6;
	}

	private boolean begins(String text) {
		List<String> all = Folded.words(text);
		return !words.isEmpty() && words.stream().allMatch(w -> all.stream().anyMatch(a -> a.startsWith(w)));
	}
}
