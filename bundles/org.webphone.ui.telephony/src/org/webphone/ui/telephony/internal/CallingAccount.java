package org.webphone.ui.telephony.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

import org.webphone.core.AccountId;
import org.webphone.core.Subscription;
import org.webphone.telephony.Account;
import org.webphone.telephony.AccountListener;
import org.webphone.telephony.AccountService;

/** From which account the next call is placed, where several are signed in. UI thread only. */
final class CallingAccount implements AccountListener, AutoCloseable {

	private final AccountService accounts;
	private final Observers observers = new Observers();
	private final Subscription subscription;
	private Optional<AccountId> chosen = Optional.empty();

	CallingAccount(AccountService accounts, Executor ui) {
		this.accounts = accounts;
		this.subscription = accounts.addListener(this, ui);
	}

	/** The accounts that can be called from, default first. */
	List<Account> accounts() {
		return accounts.accounts();
	}

	/** Whether there is a choice at all. */
	boolean several() {
		return accounts().size() > 1;
	}

	/** The account chosen, the default one where none was or it has gone; empty where nobody is signed in. */
	Optional<AccountId> chosen() {
		List<AccountId> ids = accounts().stream().map(Account::id).toList();
		return chosen.filter(ids::contains).or(() -> ids.stream().findFirst());
	}

	void choose(AccountId id) {
		chosen = Optional.of(id);
		observers.changed();
	}

	/** What people call an account; empty where it is not signed in. */
	String label(AccountId id) {
		return accounts.account(id).map(a -> a.settings().displayLabel()).orElse("");
	}

	/** What to dial to speak into the voicemail of a colleague; empty where the exchange has no such code, or for no colleague. */
	Optional<String> voicemailOf(String extension) {
		return extension.matches("\\d{1,6}")
				? chosen().flatMap(accounts::account).flatMap(a -> a.voicemailOf(extension)) : Optional.empty();
	}

	/** Where a caller can leave a message for the user of an account. */
	Optional<String> ownVoicemail(AccountId id) {
		return accounts.account(id).flatMap(a -> a.voicemailOf(a.settings().aor().user()));
	}

	Subscription observe(Runnable observer) {
		return observers.add(observer);
	}

	@Override
	public void accountChanged(Account account) {
		observers.changed();
	}

	@Override
	public void accountRemoved(Account account) {
		observers.changed();
	}

	@Override
	public void close() {
		subscription.close();
	}
}
