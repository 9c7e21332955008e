package org.webphone.contacts.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactListener;
import org.webphone.contacts.ContactService;
import org.webphone.core.AccountId;
import org.webphone.core.Subscription;
import org.webphone.store.StoreException;
import org.webphone.telephony.Account;
import org.webphone.telephony.AccountListener;
import org.webphone.telephony.AccountService;
import org.webphone.telephony.Presence;

/**
 * Watches the colleagues who have an extension, favourites first, on the default account while it is registered. Facts
 * come on queues of their own, so all state is guarded by {@code this}.
 */
@Component(service = AccountListener.class)
public final class ColleagueWatch implements AccountListener {

	private static final Logger LOG = LoggerFactory.getLogger(ColleagueWatch.class);
	private static final int MOST = 1000;

	private final ContactService contacts;
	private final PresenceBook presences;
	private final Subscription subscription;
	private Set<String> wanted = Set.of();
	private final Set<String> watched = new LinkedHashSet<>();
	private Optional<Account> account = Optional.empty();
	private AccountService accounts;

	@Activate
	public ColleagueWatch(@Reference ContactService contacts, @Reference PresenceBook presences) {
		this.contacts = contacts;
		this.presences = presences;
		subscription = contacts.addListener(new ContactListener() {
			@Override
			public void contactsChanged(String source) {
				refresh();
			}

			@Override
			public void favouritesChanged() {
				refresh();
			}
		}, null);
		refresh();
	}

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
	public synchronized void setAccounts(AccountService service) {
		accounts = service;
		apply();
	}

	public synchronized void unsetAccounts(AccountService service) {
		if (accounts == service) {
			accounts = null;
			watched.clear();
		}
	}

	@Deactivate
	public void close() {
		subscription.close();
	}

	private void refresh() {
		contacts.favourites().thenCombine(contacts.extensions(MOST), ColleagueWatch::union)
				.whenComplete((extensions, failure) -> {
					if (failure == null) {
						want(extensions);
					} else if (!StoreException.closed(failure)) {
						LOG.warn("Which colleagues to watch could not be read: {}", failure.getMessage());
					}
				});
	}

	private static Set<String> union(List<Contact> favourites, List<String> extensions) {
		var all = new LinkedHashSet<String>();
		favourites.stream().map(Contact::extension).filter(e -> !e.isEmpty()).forEach(all::add);
		for (String extension : extensions) {
			if (all.size() < MOST) {
				all.add(extension);
			}
		}
		return all;
	}

	private synchronized void want(Set<String> extensions) {
		wanted = extensions;
		apply();
	}

	private void apply() {
		if (accounts == null || account.isEmpty() || !account.get().registration().registered()) {
			return;
		}
		AccountId id = account.get().id();
		String own = account.get().settings().aor().user();
		for (String gone : watched.stream().filter(e -> !wanted.contains(e)).toList()) {
			watched.remove(gone);
			accounts.unwatch(id, gone);
			presences.tell(new Presence(gone, Presence.State.UNKNOWN, ""));
		}
		for (String extension : wanted) {
			if (!extension.equals(own) && watched.add(extension)) {
				accounts.watch(id, extension);
			}
		}
	}

	/** The first account that registers is the one to watch on, until it is signed out. */
	@Override
	public synchronized void accountChanged(Account changed) {
		if (account.isEmpty() ? changed.registration().registered() : account.get().id().equals(changed.id())) {
			account = Optional.of(changed);
			apply();
		}
	}

	@Override
	public synchronized void accountRemoved(Account removed) {
		if (account.isPresent() && account.get().id().equals(removed.id())) {
			account = Optional.empty();
			watched.clear();
			presences.forgetAll();
			if (accounts != null) {
				accounts.accounts().stream().filter(a -> a.registration().registered()).findFirst().ifPresent(this::accountChanged);
			}
		}
	}

	@Override
	public void presenceChanged(Presence presence) {
		presences.tell(presence);
	}
}
