package org.webphone.ui.telephony.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactListener;
import org.webphone.contacts.ContactNumber;
import org.webphone.contacts.ContactService;
import org.webphone.core.Subscription;
import org.webphone.telephony.Presence;
import org.webphone.ui.Callbacks;

/** Somebody to call, found while one types: among all contacts, or the number as it was typed. UI thread only. */
final class PartySearch {

	/**
	 * Somebody who can be chosen.
	 *
	 * @param name       name, or the number as typed
	 * @param number     what is dialled
	 * @param department department or company; empty where unknown
	 * @param state      whether the party is free
	 * @param typed      the number was typed and belongs to nobody
	 */
	record Choice(String name, String number, String department, Presence.State state, boolean typed) {
	}

	private static final int MOST = 20;
	/** So many digits at the end are no coincidence. */
	private static final int LEAST_DIGITS = 7;
	private static final Logger LOG = LoggerFactory.getLogger(PartySearch.class);

	private final BiFunction<String, Integer, CompletionStage<List<Contact>>> contacts;
	private final Function<Contact, Presence.State> states;
	private final Executor ui;
	private final Observers observers = new Observers();
	private List<Choice> choices = List.of();
	private Function<PartySearch, Subscription> follow = search -> () -> {
	};
	private String text = "";
	private int found;
	private int generation;

	PartySearch(ContactService contacts, Function<Contact, Presence.State> states, Executor ui) {
		this((text, most) -> text.isEmpty() ? contacts.favourites() : contacts.search(text, most), states, ui);
		follow = search -> contacts.addListener(new ContactListener() {
			@Override
			public void answersArrived() {
				search.again();
			}
		}, ui);
	}

	PartySearch(BiFunction<String, Integer, CompletionStage<List<Contact>>> contacts,
			Function<Contact, Presence.State> states, Executor ui) {
		this.contacts = contacts;
		this.states = states;
		this.ui = ui;
	}

	String text() {
		return text;
	}

	/** Best match first; last the number as it was typed, where it can be dialled and nobody has exactly it. */
	List<Choice> choices() {
		return choices;
	}

	/** How many people were found. */
	int found() {
		return found;
	}

	/** Looks again whenever a directory answers later than the others, until the subscription is closed. */
	Subscription follow() {
		return follow.apply(this);
	}

	Subscription observe(Runnable observer) {
		return observers.add(observer);
	}

	/** Nothing is typed yet: offers those who are known at once, so that nothing grows before the user's eyes. */
	void begin(List<Contact> known) {
		text = "";
		generation++;
		show(known);
	}

	/** Looks for what was typed (nothing typed: for whom the source then offers); answers that come late are thrown away. */
	void text(String typed) {
		text = typed.strip();
		int mine = ++generation;
		contacts.apply(text, MOST).whenCompleteAsync(Callbacks.logged((list, failure) -> {
			if (mine != generation) {
				return;
			}
			if (failure != null) {
				LOG.warn("The contacts cannot be searched", failure);
			}
			show(failure == null ? list : List.of());
		}), ui);
	}

	/** A directory has answered by now: looks once more for the same. */
	void again() {
		if (!text.isEmpty()) {
			text(text);
		}
	}

	/** Whether a text can be dialled as it stands: an address, or signs of a number and no letter. */
	static boolean dialable(String text) {
		return text.startsWith("sip:") || text.startsWith("tel:") || text.indexOf('@') > 0
				|| !text.isEmpty() && text.chars().noneMatch(Character::isLetter)
						&& text.chars().anyMatch(c -> Character.isDigit(c) || c == '*' || c == '#');
	}

	private void show(List<Contact> contactsFound) {
		List<Choice> next = new ArrayList<>();
		for (Contact contact : contactsFound) {
			if (!first(contact).isEmpty()) {
				next.add(choice(contact, number(contact)));
			}
		}
		found = next.size();
		if (dialable(text) && next.stream().noneMatch(c -> same(c.number()))) {
			next.add(new Choice(text, text, "", Presence.State.UNKNOWN, true));
		}
		choices = List.copyOf(next);
		observers.changed();
	}

	/** Whether the number of a choice is what was typed, in whatever notation. */
	private boolean same(String number) {
		return digits(number).equals(digits(text)) || sameEnd(digits(number), digits(text)) && digits(text).length() >= digits(number).length() - 3;
	}

	private Choice choice(Contact contact, String number) {
		String place = contact.department().isBlank() ? contact.company() : contact.department();
		return new Choice(contact.name(), number, place, states.apply(contact), false);
	}

	/** The number that the typed text is part of, else the one to call first. */
	private String number(Contact contact) {
		String typed = digits(text);
		if (typed.length() < 2) {
			return first(contact);
		}
		List<String> all = contact.numbers().stream().map(ContactNumber::value).toList();
		return all.stream().filter(n -> digits(n).contains(typed)).findFirst()
				.or(() -> all.stream().filter(n -> sameEnd(digits(n), typed)).findFirst()).orElse(first(contact));
	}

	/** Whether one is the other in another notation: 0485 24 49 47, +32 485 24 49 47 and 0032 485 24 49 47. */
	private static boolean sameEnd(String number, String typed) {
		String a = number.replaceFirst("^0+", "");
		String b = typed.replaceFirst("^0+", "");
		return Math.min(a.length(), b.length()) >= LEAST_DIGITS && (a.endsWith(b) || b.endsWith(a));
	}

	private static String first(Contact contact) {
		return contact.extension().isEmpty() ? contact.number(0) : contact.extension();
	}

	private static String digits(String text) {
		return text.replaceAll("[^0-9*#]", "");
	}
}
