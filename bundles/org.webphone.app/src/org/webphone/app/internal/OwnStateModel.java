package org.webphone.app.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

import org.webphone.core.CallId;
import org.webphone.core.Subscription;
import org.webphone.telephony.Account;
import org.webphone.telephony.AccountListener;
import org.webphone.telephony.AccountService;
import org.webphone.telephony.Call;
import org.webphone.telephony.CallListener;
import org.webphone.telephony.CallService;
import org.webphone.telephony.CallSnapshot;
import org.webphone.telephony.DeviceChange;
import org.webphone.telephony.RegistrationState;

/** Follows account and calls and says what the user's own state is. UI thread only. */
final class OwnStateModel implements AccountListener, CallListener, AutoCloseable {

	private final AccountService accounts;
	private final CallService calls;
	private final Set<CallId> live = new HashSet<>();
	private final Set<CallId> going = new HashSet<>();
	private final Set<CallId> unheard = new HashSet<>();
	private final List<Runnable> observers = new CopyOnWriteArrayList<>();
	private final List<Subscription> subscriptions;

	OwnStateModel(AccountService accounts, CallService calls, Executor ui) {
		this.accounts = accounts;
		this.calls = calls;
		this.subscriptions = List.of(accounts.addListener(this, ui), calls.addListener(this, ui));
		calls.calls().stream().map(Call::snapshot).forEach(this::count);
	}

	OwnState state() {
		return accounts.accounts().stream().findFirst().map(this::state).orElse(OwnState.SIGNED_OUT);
	}

	/** Whether there is a call at all, one that still rings included. */
	boolean calling() {
		return !going.isEmpty();
	}

	/** Whether a call lasts for which there is no microphone. */
	boolean noMicrophone() {
		return !unheard.isEmpty();
	}

	/** Whether a call lasts. */
	boolean talking() {
		return !live.isEmpty();
	}

	boolean doNotDisturb() {
		return calls.doNotDisturb();
	}

	void doNotDisturb(boolean on) {
		calls.doNotDisturb(on);
		changed();
	}

	/** Tries again now with every account that has no connection, instead of waiting. */
	void reconnect() {
		accounts.accounts().stream().filter(a -> a.settings().register() && !a.registration().registered())
				.forEach(a -> accounts.register(a.id()));
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
	public void callChanged(CallSnapshot call) {
		boolean before = live.isEmpty();
		boolean quiet = going.isEmpty();
		boolean heard = unheard.isEmpty();
		count(call);
		if (live.isEmpty() != before || going.isEmpty() != quiet || unheard.isEmpty() != heard) {
			changed();
		}
	}

	@Override
	public void deviceChanged(CallId call, DeviceChange change) {
		boolean missing = change.what() == DeviceChange.What.MISSING;
		if (change.microphone() && (missing ? going.contains(call) && unheard.add(call) : isBack(change) && unheard.remove(call))) {
			changed();
		}
	}

	private static boolean isBack(DeviceChange change) {
		return change.what() == DeviceChange.What.REPLACED || change.what() == DeviceChange.What.RETURNED;
	}

	@Override
	public void close() {
		subscriptions.forEach(Subscription::close);
	}

	private OwnState state(Account account) {
		String name = account.settings().aor().displayName();
		String number = account.settings().aor().number();
		RegistrationState r = account.registration();
		return new OwnState(kind(account, r), name.isBlank() ? account.settings().displayLabel() : name, number,
				r.problem(), r.retryIn());
	}

	private OwnState.Kind kind(Account account, RegistrationState r) {
		if (r.phase() == RegistrationState.Phase.FAILED
				|| r.phase() == RegistrationState.Phase.UNREGISTERED && account.settings().register()) {
			return OwnState.Kind.NO_CONNECTION;
		}
		if (r.phase() == RegistrationState.Phase.REGISTERING && r.expires() == 0) {
			return OwnState.Kind.CONNECTING;
		}
		if (!live.isEmpty()) {
			return OwnState.Kind.IN_A_CALL;
		}
		return calls.doNotDisturb() ? OwnState.Kind.DO_NOT_DISTURB : OwnState.Kind.AVAILABLE;
	}

	private void count(CallSnapshot call) {
		if (call.state().established()) {
			live.add(call.id());
		} else if (call.state().ended()) {
			live.remove(call.id());
		}
		if (call.state().ended()) {
			going.remove(call.id());
			unheard.remove(call.id());
		} else {
			going.add(call.id());
		}
	}

	private void changed() {
		observers.forEach(Runnable::run);
	}
}
