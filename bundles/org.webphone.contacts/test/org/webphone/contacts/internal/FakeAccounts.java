package org.webphone.contacts.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

import org.webphone.core.AccountId;
import org.webphone.core.Address;
import org.webphone.core.Subscription;
import org.webphone.preferences.AccountSettings;
import org.webphone.telephony.Account;
import org.webphone.telephony.AccountListener;
import org.webphone.telephony.AccountService;
import org.webphone.telephony.MessageWaiting;
import org.webphone.telephony.RegistrationState;

/** Remembers who is watched. */
final class FakeAccounts implements AccountService {

	final Set<String> watched = new LinkedHashSet<>();

	static Account account(String number, RegistrationState state) {
		return new Account(AccountSettings.builder(Address.sip(number, "example.org")).build(), state, MessageWaiting.NONE);
	}

	@Override
	public List<Account> accounts() {
		return List.of();
	}

	@Override
	public Optional<Account> account(AccountId id) {
		return Optional.empty();
	}

	@Override
	public CompletionStage<RegistrationState> signIn(AccountSettings settings, char[] password) {
		throw new UnsupportedOperationException();
	}

	@Override
	public CompletionStage<Void> signOut(AccountId id) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void register(AccountId id) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void unregister(AccountId id) {
		throw new UnsupportedOperationException();
	}

	@Override
	public synchronized void watch(AccountId id, String target) {
		watched.add(id + " " + target);
	}

	@Override
	public synchronized void unwatch(AccountId id, String target) {
		watched.remove(id + " " + target);
	}

	synchronized List<String> watched() {
		return List.copyOf(watched);
	}

	@Override
	public Subscription addListener(AccountListener listener) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Subscription addListener(AccountListener listener, Executor executor) {
		throw new UnsupportedOperationException();
	}
}
