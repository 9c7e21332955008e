package org.webphone.ui.settings.internal.technical;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.AccountId;
import org.webphone.core.Subscription;
import org.webphone.preferences.AccountSettings;
import org.webphone.preferences.Secrets;
import org.webphone.telephony.AccountService;
import org.webphone.telephony.Call;
import org.webphone.telephony.CallListener;
import org.webphone.telephony.CallService;
import org.webphone.telephony.CallSnapshot;
import org.webphone.ui.Callbacks;

/** Brings changed accounts into use. An account in a call is changed when the call is over. */
final class UseAccounts {

	private static final Logger LOG = LoggerFactory.getLogger(UseAccounts.class);
	// The keyring may ask the user something; nobody waits for it here.
	private static final Executor BACKGROUND = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("accounts-", 0).factory());

	private final AccountService accounts;
	private final CallService calls;
	private final Secrets secrets;
	private final UnaryOperator<AccountSettings> inForce;

	/** @param inForce puts what the administrator has chosen into an account */
	UseAccounts(AccountService accounts, CallService calls, Secrets secrets, UnaryOperator<AccountSettings> inForce) {
		this.inForce = inForce;
		this.accounts = accounts;
		this.calls = calls;
		this.secrets = secrets;
	}

	/** @param password a new one, which is kept; empty for the one known already */
	void use(AccountSettings settings, Optional<char[]> password) {
		whenFree(settings.id(), () -> CompletableFuture.runAsync(() -> {
			password.ifPresent(p -> secrets.keep(settings.id(), p));
			Optional<char[]> known = secrets.password(settings.id());
			accounts.signIn(inForce.apply(settings), known.orElse(null));
			known.ifPresent(p -> Arrays.fill(p, '\0'));
		}, BACKGROUND).whenComplete(Callbacks.logged((nothing, failure) -> {
			if (failure != null) {
				LOG.error("The changed account {} could not be used", settings.id(), failure);
			}
		})));
	}

	void forget(AccountId id) {
		whenFree(id, () -> CompletableFuture.runAsync(() -> {
			secrets.remove(id);
			accounts.signOut(id);
		}, BACKGROUND));
	}

	private boolean busy(AccountId id) {
		return calls.calls().stream().map(Call::snapshot).anyMatch(c -> c.account().equals(id) && !c.state().ended());
	}

	private void whenFree(AccountId id, Runnable what) {
		if (!busy(id)) {
			what.run();
			return;
		}
		var subscription = new AtomicReference<Subscription>();
		subscription.set(calls.addListener(new CallListener() {

			@Override
			public void callChanged(CallSnapshot call) {
				Subscription waiting = subscription.get();
				if (call.state().ended() && !busy(id) && waiting != null && subscription.compareAndSet(waiting, null)) {
					waiting.close();
					what.run();
				}
			}
		}));
	}
}
