package org.webphone.contacts.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.webphone.contacts.Contact;
import org.webphone.core.Address;
import org.webphone.preferences.Settings;
import org.webphone.telephony.Party;
import org.webphone.telephony.spi.PartyResolver;

/**
 * Names the other side of a call after the contact who has its number, from what is stored here: at once, whatever the
 * directories do. {@link DirectoryNameResolver} completes it.
 */
@Component(service = PartyResolver.class)
public final class NameResolver implements PartyResolver {

	private final ContactDatabase database;
	private final Settings settings;

	@Activate
	public NameResolver(@Reference ContactDatabase database, @Reference Settings settings) {
		this.database = database;
		this.settings = settings;
	}

	@Override
	public CompletionStage<Optional<Party>> resolve(Address address) {
		String key = settings.numbers().key(address.number());
		return database.store.read(c -> ContactReader.byKey(c, key)).thenApply(found -> party(address, found));
	}

	/** The user's own contacts come first. */
	static Optional<Party> party(Address address, List<Contact> found) {
		return found.stream().findFirst().map(c -> new Party(address, names(found), c.department().isEmpty() ? c.company() : c.department(), c.id()));
	}

	/** Two people who share a number are both named: who it is, nobody knows yet. */
	private static String names(List<Contact> found) {
		return String.join(" / ", found.stream().map(Contact::name).distinct().limit(3).toList());
	}
}
