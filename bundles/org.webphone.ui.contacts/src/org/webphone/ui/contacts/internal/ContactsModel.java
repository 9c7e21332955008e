package org.webphone.ui.contacts.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactListener;
import org.webphone.contacts.ContactService;
import org.webphone.contacts.SourceHealth;
import org.webphone.core.Subscription;
import org.webphone.telephony.Presence;
import org.webphone.ui.Callbacks;
import org.webphone.ui.Observers;

/** What the Contacts page shows: one of three lists, or what was found in it, and who is ringing. UI thread only. */
final class ContactsModel implements ContactListener, AutoCloseable {

	/** The lists, in the order of the chips. */
	enum Show {
		COMPANY, PERSONAL, FAVOURITES
	}

	/** More matches than this help nobody. */
	static final int FOUND = 500;
	private static final Logger LOG = LoggerFactory.getLogger(ContactsModel.class);

	private final ContactService contacts;
	private final Executor ui;
	private final Observers observers = new Observers();
	private final Observers presences = new Observers();
	private final Subscription subscription;
	private final ContactPages company;
	private final ContactPages personal;
	private final WhoRings ringing;
	/** Identities of the user's own contacts that were seen last. */
	private final Set<String> own = new HashSet<>();
	private List<Contact> favourites = List.of();
	private List<Contact> found = List.of();
	private Show show = Show.COMPANY;
	private String text = "";
	private int searches;
	private boolean searching;
	private boolean presencesDue;
	private boolean ringingDue;
	/** Extensions of which something new was told since the observers heard last; those who hear of all of them see none here. */
	private final Set<String> changedExtensions = new HashSet<>();
	private boolean namesChanged;
	private Optional<Contact> selected = Optional.empty();

	ContactsModel(ContactService contacts, Executor ui) {
		this.contacts = contacts;
		this.ui = ui;
		ringing = new WhoRings(contacts, ui, this::tellRingingSoon, this::namesChanged);
		company = new ContactPages(contacts, Contact.COMPANY, ui, this::arrived);
		personal = new ContactPages(contacts, Contact.PERSONAL, ui, this::arrived);
		subscription = contacts.addListener(this, ui);
		company.reload();
		personal.reload();
		reloadFavourites();
	}

	Show show() {
		return show;
	}

	void show(Show next) {
		if (next != show) {
			show = next;
			search();
			observers.changed();
		}
	}

	String text() {
		return text;
	}

	/** Shows only what fits; empty for all. */
	void text(String next) {
		if (!next.equals(text)) {
			text = next;
			search();
			observers.changed();
		}
	}

	/** How many contacts a list has, whatever is searched. */
	int total(Show which) {
		return switch (which) {
			case COMPANY -> company.count();
			case PERSONAL -> personal.count();
			case FAVOURITES -> favourites.size();
		};
	}

	/** Whether the rows are an answer; while they are on their way, none mean nothing. */
	boolean loaded() {
		if (!text.isEmpty()) {
			return !searching;
		}
		return switch (show) {
			case COMPANY -> company.loaded();
			case PERSONAL -> personal.loaded();
			case FAVOURITES -> true;
		};
	}

	int count() {
		return text.isEmpty() ? total(show) : found.size();
	}

	/** A row; null while it is on its way. */
	Contact get(int row) {
		if (!text.isEmpty()) {
			return found.get(row);
		}
		return switch (show) {
			case COMPANY -> company.get(row);
			case PERSONAL -> personal.get(row);
			case FAVOURITES -> favourites.get(row);
		};
	}

	/** As {@link #get}, without asking for what is not here. */
	Contact known(int row) {
		if (!text.isEmpty()) {
			return found.get(row);
		}
		return switch (show) {
			case COMPANY -> company.known(row);
			case PERSONAL -> personal.known(row);
			case FAVOURITES -> favourites.get(row);
		};
	}

	/** Colleagues whose telephone rings now. */
	List<Contact> ringing() {
		return ringing.ringing();
	}

	Presence.State state(Contact contact) {
		return contact.extension().isEmpty() ? Presence.State.EXTERNAL
				: contacts.presence(contact.extension()).state();
	}

	/** Who rings at the contact or talks with it: a name, else the number; empty where nobody says. */
	String callerOf(Contact contact) {
		return ringing.callerOf(contact);
	}

	boolean favourite(Contact contact) {
		return contacts.favourite(contact.id());
	}

	/** Sources that do not work. */
	List<SourceHealth> problems() {
		return contacts.health().stream().filter(h -> !h.problem().isBlank()).toList();
	}

	/** Whether there is a directory, be it one without contacts or one that does not work. */
	boolean connected() {
		return contacts.health().stream().anyMatch(ContactsModel::directory);
	}

	/** Whether one of them does not work. */
	boolean down() {
		return problems().stream().anyMatch(ContactsModel::directory);
	}

	private static boolean directory(SourceHealth health) {
		return !health.source().equals(Contact.PERSONAL);
	}

	/** Tries them again now. */
	void retrySources() {
		contacts.retrySources();
	}

	Optional<Contact> selected() {
		return selected;
	}

	void select(Contact contact) {
		selected = Optional.ofNullable(contact);
		observers.changed();
	}

	/** Hears of rows, counts and the selection. */
	Subscription observe(Runnable observer) {
		return observers.add(observer);
	}

	/** Whether the state of a contact, or who calls it, is news; for observers of states, while they are told. */
	boolean changed(Contact contact) {
		return namesChanged || changedExtensions.contains(contact.extension());
	}

	/** Hears of states only; the rows stay what they are. */
	Subscription observePresence(Runnable observer) {
		return presences.add(observer);
	}

	@Override
	public void contactsChanged(String source) {
		company.reload();
		personal.reload();
		reloadFavourites();
		search();
	}

	@Override
	public void favouritesChanged() {
		reloadFavourites();
	}

	@Override
	public void answersArrived() {
		search();
	}

	@Override
	public void presenceChanged(Presence presence) {
		ringing.changed(presence);
		changedExtensions.add(presence.target());
		tellPresencesSoon();
	}

	@Override
	public void close() {
		subscription.close();
	}

	/** A storm of states is told once: what waits on the queue already comes before the telling. */
	private void tellPresencesSoon() {
		if (!presencesDue) {
			presencesDue = true;
			ui.execute(() -> {
				presencesDue = false;
				presences.changed();
				changedExtensions.clear();
				namesChanged = false;
			});
		}
	}

	private void namesChanged() {
		namesChanged = true;
		tellPresencesSoon();
	}

	/** The same for telephones that begin and stop to ring. */
	private void tellRingingSoon() {
		if (!ringingDue) {
			ringingDue = true;
			ui.execute(() -> {
				ringingDue = false;
				observers.changed();
			});
		}
	}

	private void arrived() {
		List<Contact> now = new ArrayList<>();
		company.forEachKnown(now::add);
		personal.forEachKnown(now::add);
		ringing.seen(now);
		selected.ifPresent(s -> follow(s, now));
		own.clear();
		personal.forEachKnown(c -> own.add(c.id()));
		observers.changed();
	}

	/** The chosen contact may have been changed meanwhile, or be gone: an import that was taken back, another window. */
	private void follow(Contact chosen, List<Contact> now) {
		Optional<Contact> same = now.stream().filter(c -> c.id().equals(chosen.id())).findFirst();
		// One that was stored just now is not among the others yet.
		boolean gone = personal.count() <= ContactPages.PAGE && own.contains(chosen.id());
		if (same.isPresent() || gone) {
			selected = same;
		}
	}

	private void reloadFavourites() {
		contacts.favourites().whenCompleteAsync(Callbacks.logged((list, failure) -> {
			if (failure != null) {
				LOG.warn("The favourites cannot be read", failure);
				return;
			}
			favourites = List.copyOf(list);
			if (show == Show.FAVOURITES) {
				search();
			}
			observers.changed();
		}), ui);
	}

	private void search() {
		int mine = ++searches;
		if (text.isEmpty()) {
			searching = false;
			return;
		}
		if (show == Show.FAVOURITES) {
			searching = false;
			found = favourites.stream().filter(c -> fits(c, text)).toList();
			return;
		}
		boolean personally = show == Show.PERSONAL;
		searching = true;
		contacts.search(text, FOUND).whenCompleteAsync(Callbacks.logged((list, failure) -> {
			if (mine != searches) {
				return;
			}
			searching = false;
			if (failure != null) {
				LOG.warn("The search in the contacts failed", failure);
				found = List.of();
			} else {
				found = list.stream().filter(c -> personally == c.source().equals(Contact.PERSONAL)).toList();
			}
			observers.changed();
		}), ui);
	}

	/** The few favourites are searched here: a bare number among them is in no source. */
	private static boolean fits(Contact contact, String text) {
		String wanted = text.toLowerCase(Locale.ROOT);
		String digits = text.replaceAll("\\D", "");
		return (contact.name() + '\n' + contact.department() + '\n' + contact.company()).toLowerCase(Locale.ROOT)
				.contains(wanted)
				|| !digits.isEmpty() && contact.numbers().stream()
						.anyMatch(n -> n.value().replaceAll("\\D", "").contains(digits));
	}
}
