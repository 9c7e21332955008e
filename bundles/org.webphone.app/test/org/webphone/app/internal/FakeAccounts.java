package org.webphone.app.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

import org.webphone.core.AccountId;
import org.webphone.core.Subscription;
import org.webphone.preferences.AccountSettings;
import org.webphone.telephony.Account;
import org.webphone.telephony.AccountListener;
import org.webphone.telephony.AccountService;
import org.webphone.telephony.FoundServer;
import org.webphone.telephony.MessageWaiting;
import org.webphone.telephony.RegistrationState;

/** An exchange that answers every registration as the test wants; it writes down who was signed out. */
final class FakeAccounts implements AccountService {

	final List<AccountId> signedOut = new ArrayList<>();
	RegistrationState answer = RegistrationState.registered(600);
	AccountListener listener;
	List<FoundServer> found = List.of();
	private final List<Account> accounts = new ArrayList<>();

	void is(AccountSettings settings, RegistrationState state) {
		is(settings, state, MessageWaiting.NONE);
	}

	void is(AccountSettings settings, RegistrationState state, MessageWaiting messages) {
		accounts.removeIf(a -> a.id().equals(settings.id()));
		var account = new Account(settings, state, messages);
		accounts.add(account);
		if (listener != null) {
			listener.accountChanged(account);
		}
	}

	@Override
	public List<Account> accounts() {
		return List.copyOf(accounts);
	}

	@Override
	public Optional<Account> account(AccountId id) {
		return accounts.stream().filter(a -> a.id().equals(id)).findFirst();
	}

	@Override
	public CompletionStage<RegistrationState> signIn(AccountSettings settings, char[] password) {
		is(settings, answer);
		return CompletableFuture.completedStage(answer);
	}

	@Override
	public CompletionStage<Void> signOut(AccountId id) {
		signedOut.add(id);
		accounts.removeIf(a -> a.id().equals(id));
		return CompletableFuture.completedStage(null);
	}

	@Override
	public CompletionStage<List<FoundServer>> discover(String domain) {
		return CompletableFuture.completedStage(found);
	}

	@Override
	public void register(AccountId id) {
		account(id).ifPresent(a -> is(a.settings(), answer));
	}

	@Override
	public void unregister(AccountId id) {
		account(id).ifPresent(a -> is(a.settings(), RegistrationState.UNREGISTERED));
	}

	@Override
	public void watch(AccountId id, String target) {
		throw new AssertionError("the window watches nobody by itself");
	}

	@Override
	public void unwatch(AccountId id, String target) {
		throw new AssertionError("the window watches nobody by itself");
	}

	@Override
	public Subscription addListener(AccountListener added) {
		listener = added;
		return () -> listener = null;
	}

	@Override
	public Subscription addListener(AccountListener added, Executor executor) {
		return addListener(added);
	}
}
