package org.webphone.ui.telephony.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactListener;
import org.webphone.contacts.ContactService;
import org.webphone.core.Subscription;
import org.webphone.telephony.Presence;
import org.webphone.ui.Callbacks;

/** The favourites beside the dial pad, and whether a party is one. UI thread only. */
final class FavouritesModel implements ContactListener, AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(FavouritesModel.class);

	private final ContactService contacts;
	private final Executor ui;
	private final Observers observers = new Observers();
	private final Observers presences = new Observers();
	private final Subscription subscription;
	/** Extensions of colleagues, in the order in which they began to ring. */
	private final Set<String> ringing = new LinkedHashSet<>();
	private List<Contact> favourites = List.of();
	private boolean read;

	FavouritesModel(ContactService contacts, Executor ui) {
		this.contacts = contacts;
		this.ui = ui;
		this.subscription = contacts.addListener(this, ui);
		reload();
	}

	List<Contact> favourites() {
		return favourites;
	}

	/** Whether it is known that there are none; false until they were read. */
	boolean none() {
		return read && favourites.isEmpty();
	}

	/** The extensions of all colleagues at whose telephones a call rings that can be taken over, those of favourites first. */
	List<String> ringing() {
		return Stream.concat(favourites.stream().filter(this::takeable).map(Contact::extension), ringing.stream())
				.distinct().toList();
	}

	Presence.State state(Contact contact) {
		return contact.extension().isEmpty() ? Presence.State.EXTERNAL
				: contacts.presence(contact.extension()).state();
	}

	/** Whether a call rings there that can be taken over. */
	boolean takeable(Contact contact) {
		return !contact.extension().isEmpty() && contacts.presence(contact.extension()).takeable();
	}

	/** Whether the owner of the number, or the bare number, is a favourite. */
	boolean favourite(String number) {
		return contacts.favourite(number)
				|| favourites.stream().anyMatch(c -> c.numbers().stream().anyMatch(n -> n.value().equals(number)));
	}

	/** Makes the owner of the number, or the bare number where nobody has it, a favourite, or takes it out. */
	void toggle(String number) {
		boolean on = !favourite(number);
		contacts.byNumber(number).thenCompose(owners -> contacts
				.favourite(owners.isEmpty() || contacts.favourite(number) ? number : owners.getFirst().id(), on))
				.whenCompleteAsync(Callbacks.logged((nothing, failure) -> {
					if (failure != null) {
						LOG.warn("The favourite cannot be changed", failure);
					}
					reload();
				}), ui);
	}

	/** Puts a favourite at another place of the list; shown at once. */
	void move(Contact favourite, int to) {
		List<Contact> next = new ArrayList<>(favourites);
		next.remove(favourite);
		next.add(Math.clamp(to, 0, next.size()), favourite);
		favourites = List.copyOf(next);
		observers.changed();
		contacts.moveFavourite(favourite.id(), to).whenCompleteAsync(Callbacks.logged((nothing, failure) -> {
			if (failure != null) {
				LOG.warn("The order of the favourites cannot be kept", failure);
				reload();
			}
		}), ui);
	}

	/** Takes a favourite out of the list. */
	void remove(Contact favourite) {
		contacts.favourite(favourite.id(), false).whenCompleteAsync(Callbacks.logged((nothing, failure) -> {
			if (failure != null) {
				LOG.warn("The favourite cannot be removed", failure);
			}
			reload();
		}), ui);
	}

	@Override
	public void contactsChanged(String source) {
		reload();
	}

	@Override
	public void favouritesChanged() {
		reload();
	}

	@Override
	public void presenceChanged(Presence presence) {
		if (presence.takeable()) {
			ringing.add(presence.target());
		} else {
			ringing.remove(presence.target());
		}
		if (favourites.stream().anyMatch(c -> c.extension().equals(presence.target()))) {
			presences.changed();
		}
	}

	/** Hears of the list. */
	Subscription observe(Runnable observer) {
		return observers.add(observer);
	}

	/** Hears of the states of those in it. */
	Subscription observePresence(Runnable observer) {
		return presences.add(observer);
	}

	@Override
	public void close() {
		subscription.close();
	}

	private void reload() {
		contacts.favourites().whenCompleteAsync(Callbacks.logged((list, failure) -> {
			if (failure != null) {
				LOG.warn("The favourites cannot be read", failure);
			} else {
				favourites = List.copyOf(list);
				read = true;
				observers.changed();
			}
		}), ui);
	}
}
