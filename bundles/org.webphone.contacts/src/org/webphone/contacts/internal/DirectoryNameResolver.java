package org.webphone.contacts.internal;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.webphone.contacts.ContactService;
import org.webphone.core.Address;
import org.webphone.telephony.Party;
import org.webphone.telephony.spi.PartyResolver;

/** Names the other side of a call when the directories have been asked too, while it rings. */
@Component(service = PartyResolver.class)
public final class DirectoryNameResolver implements PartyResolver {

	private final ContactService contacts;

	@Activate
	public DirectoryNameResolver(@Reference ContactService contacts) {
		this.contacts = contacts;
	}

	@Override
	public CompletionStage<Optional<Party>> resolve(Address address) {
		return contacts.byNumber(address.number()).thenApply(found -> NameResolver.party(address, found));
	}
}
