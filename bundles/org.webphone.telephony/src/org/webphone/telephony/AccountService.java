package org.webphone.telephony;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

import org.webphone.core.AccountId;
import org.webphone.core.Subscription;
import org.webphone.preferences.AccountSettings;

/** The accounts that are signed in, and signing in and out. An OSGi service, safe from any thread. */
public interface AccountService {

	/** Signed-in accounts, default first. */
	List<Account> accounts();

	Optional<Account> account(AccountId id);

	/**
	 * Takes the account into use and registers it, where its settings say so. The stage completes with the first outcome
	 * ({@code REGISTERED}, {@code FAILED}, or {@code UNREGISTERED} for an account that does not register); the account
	 * stays in use and goes on trying unless {@link #signOut} is called.
	 *
	 * @param password may be null where the exchange asks for none; copied
	 */
	CompletionStage<RegistrationState> signIn(AccountSettings settings, char[] password);

	/** Ends its calls, removes its registration and forgets it for this session. */
	CompletionStage<Void> signOut(AccountId id);

	/** Registers now (again). */
	void register(AccountId id);

	/** Removes the registration, keeps the account for outgoing calls. */
	void unregister(AccountId id);

	/**
	 * Asks the name service which servers a domain has, those it prefers first; an empty list where it names none. Takes up to
	 * some seconds where the name service is dead.
	 *
	 * @param domain what stands behind the {@code @} of an address
	 */
	default CompletionStage<List<FoundServer>> discover(String domain) {
		return CompletableFuture.completedFuture(List.of());
	}

	/** Watches the state of a colleague or another party; told to {@link AccountListener#presenceChanged}. */
	void watch(AccountId id, String target);

	void unwatch(AccountId id, String target);

	Subscription addListener(AccountListener listener);

	Subscription addListener(AccountListener listener, Executor executor);
}
