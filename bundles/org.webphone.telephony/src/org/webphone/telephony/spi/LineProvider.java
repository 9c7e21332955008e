package org.webphone.telephony.spi;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.webphone.preferences.AccountSettings;
import org.webphone.telephony.FoundServer;

/** Connects accounts to a network; {@code telephony.sip} is the one for SIP. An OSGi service. */
public interface LineProvider {

	/**
	 * Opens the account: binds what it needs, does not register yet. Returns at once; what cannot be had is told to
	 * {@code events} as a failed registration.
	 *
	 * @param password copied; may be null
	 */
	Line open(AccountSettings settings, char[] password, LineEvents events);

	/** See {@code AccountService.discover}; a provider that knows no way finds none. Returns at once. */
	default CompletionStage<List<FoundServer>> discover(String domain) {
		return CompletableFuture.completedFuture(List.of());
	}
}
