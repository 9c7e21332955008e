package org.webphone.ui.settings.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.contacts.ContactService;
import org.webphone.core.AccountId;
import org.webphone.core.Subscription;
import org.webphone.history.HistoryService;
import org.webphone.preferences.DirectorySettings;
import org.webphone.preferences.GeneralSettings;
import org.webphone.preferences.MachineSettings;
import org.webphone.preferences.Secrets;
import org.webphone.preferences.Settings;
import org.webphone.preferences.SoundSettings;
import org.webphone.telephony.Account;
import org.webphone.telephony.AccountListener;
import org.webphone.telephony.AccountService;
import org.webphone.telephony.RegistrationState;
import org.webphone.ui.Callbacks;
import org.webphone.ui.Observers;

/** Who is signed in, and the data this program keeps of the user. UI thread only. */
final class AccountModel implements AccountListener, AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(AccountModel.class);

	private final AccountService accounts;
	private final HistoryService history;
	private final ContactService contacts;
	private final Settings settings;
	private final Secrets secrets;
	private final Executor background;
	private final Function<Throwable, String> words;
	private final Executor ui;
	private final Observers observers = new Observers();
	private final Subscription subscription;
	private String problem = "";

	/**
	 * @param background runs what the keyring may hold up
	 * @param words      the sentence for what failed
	 */
	AccountModel(AccountService accounts, HistoryService history, ContactService contacts, Settings settings, Secrets secrets,
			Executor background, Executor ui, Function<Throwable, String> words) {
		this.words = words;
		this.secrets = secrets;
		this.background = background;
		this.accounts = accounts;
		this.history = history;
		this.contacts = contacts;
		this.settings = settings;
		this.ui = ui;
		subscription = accounts.addListener(this, ui);
	}

	Optional<Account> account() {
		return accounts.accounts().stream().findFirst();
	}

	/** The accounts behind the first. */
	List<Account> others() {
		return accounts.accounts().stream().skip(1).toList();
	}

	/** Leaves an account and forgets it. */
	void remove(AccountId id) {
		settings.removeAccount(id);
		background.execute(() -> secrets.remove(id));
		then(accounts.signOut(id), () -> { });
	}

	/** Whether calls are possible now. */
	boolean connected() {
		return account().filter(a -> a.registration().registered() || !a.settings().register()).isPresent();
	}

	/** Whether an account that wants to be called has no connection. */
	boolean disconnected() {
		return accounts.accounts().stream().anyMatch(a -> a.settings().register()
				&& (a.registration().phase() == RegistrationState.Phase.FAILED
						|| a.registration().phase() == RegistrationState.Phase.UNREGISTERED));
	}

	/** Why the last command was not carried out; empty where it was. */
	String problem() {
		return problem;
	}

	/** Tells on the page what went wrong elsewhere on it. */
	void failed(String sentence) {
		problem = sentence;
		observers.changed();
	}

	/** @param done runs when the history is gone */
	void deleteHistory(Runnable done) {
		then(history.deleteAll(), done);
	}

	/**
	 * Deletes history, favourites, personal contacts, directories with their passwords and settings, those of the machine (ports,
	 * trusted certificates, log) included. Accounts and their passwords go with the sign-out that follows. What stays: log files,
	 * recordings in a folder of the user's own, keys and the place of the window.
	 *
	 * @param done runs when all is gone
	 */
	void deleteEverything(Runnable done) {
		then(history.deleteAll().thenCompose(n -> contacts.deleteAll()), () -> {
					settings.directories().stream().map(DirectorySettings::id).forEach(this::forgetDirectory);
					settings.changeSound(s -> SoundSettings.DEFAULT);
					settings.changeGeneral(g -> GeneralSettings.DEFAULT);
					settings.changeMachine(m -> MachineSettings.DEFAULT);
					done.run();
				});
	}

	private void forgetDirectory(String id) {
		settings.removeDirectory(id);
		background.execute(() -> secrets.remove(new AccountId("directory:" + id)));
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

	private void then(CompletionStage<Void> command, Runnable done) {
		command.whenCompleteAsync(Callbacks.logged((nothing, failure) -> {
			if (failure == null) {
				problem = "";
				done.run();
			} else {
				LOG.error("The data could not be deleted", failure);
				Throwable cause = failure.getCause() == null ? failure : failure.getCause();
				problem = words.apply(cause);
			}
			observers.changed();
		}), ui);
	}
}
