package org.webphone.telephony.spi;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

import org.webphone.core.Address;
import org.webphone.telephony.Party;

/** Finds the name of a party, once for each call; {@code contacts} implements it. An OSGi service. */
public interface PartyResolver {

	/** Completes when all sources have answered or given up; empty where nobody matches. Called on the {@code calls} thread, must not block. */
	CompletionStage<Optional<Party>> resolve(Address address);
}
