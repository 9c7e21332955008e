package org.webphone.app.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.Subscription;
import org.webphone.telephony.Account;
import org.webphone.telephony.AccountListener;
import org.webphone.telephony.AccountService;
import org.webphone.telephony.CallException;
import org.webphone.telephony.CallService;
import org.webphone.telephony.MessageWaiting;
import org.webphone.ui.Callbacks;

/** The user's own voicemail: how many messages are new, and calling it. UI thread only. */
final class VoicemailModel implements AccountListener, AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(VoicemailModel.class);
	private static final int MOST_SHOWN = 9;

	private final AccountService accounts;
	private final CallService calls;
	private final Executor ui;
	private final Function<Throwable, String> words;
	private final List<Runnable> observers = new CopyOnWriteArrayList<>();
	private final Subscription subscription;
	private String problem = "";

	/** @param words the sentence for a call that was refused */
	VoicemailModel(AccountService accounts, CallService calls, Executor ui, Function<Throwable, String> words) {
		this.words = words;
		this.accounts = accounts;
		this.calls = calls;
		this.ui = ui;
		subscription = accounts.addListener(this, ui);
	}

	/** Whether there is a voicemail at all: one can be called, or the exchange tells of messages. */
	boolean exists() {
		return number().isPresent() || messages().waiting() || messages().fresh() > 0;
	}

	/** What to dial; empty where nobody knows. */
	Optional<String> number() {
		return account().flatMap(Account::voicemail);
	}

	/** New messages; 1 where the exchange says only that some wait. */
	int fresh() {
		MessageWaiting now = messages();
		return now.fresh() > 0 ? now.fresh() : now.waiting() ? 1 : 0;
	}

	/** The count as it stands beside the icon: nothing, a digit, or "9+". */
	String badge() {
		int fresh = fresh();
		return fresh == 0 ? "" : messages().fresh() == 0 ? "!" : fresh > MOST_SHOWN ? MOST_SHOWN + "+" : Integer.toString(fresh);
	}

	/** Why listening did not work; empty where it did. */
	String problem() {
		return problem;
	}

	/** Calls the voicemail. */
	void listen() {
		number().ifPresent(n -> calls.dial(n, account().map(Account::id)).whenCompleteAsync(Callbacks.logged((call, failure) -> {
			Throwable cause = failure instanceof CompletionException c && c.getCause() != null ? c.getCause() : failure;
			if (cause != null && !(cause instanceof CallException)) {
				LOG.error("The voicemail could not be called", cause);
			}
			problem = cause == null ? "" : words.apply(cause);
			changed();
		}), ui));
	}

	Subscription observe(Runnable observer) {
		observers.add(observer);
		return () -> observers.remove(observer);
	}

	@Override
	public void accountChanged(Account account) {
		changed();
	}

	@Override
	public void accountRemoved(Account account) {
		changed();
	}

	@Override
	public void close() {
		subscription.close();
	}

	private Optional<Account> account() {
		return accounts.accounts().stream().findFirst();
	}

	private MessageWaiting messages() {
		return account().map(Account::messageWaiting).orElse(MessageWaiting.NONE);
	}

	private void changed() {
		observers.forEach(Runnable::run);
	}
}
