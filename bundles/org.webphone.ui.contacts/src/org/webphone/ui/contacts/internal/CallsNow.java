package org.webphone.ui.contacts.internal;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;

import org.webphone.core.CallId;
import org.webphone.core.Subscription;
import org.webphone.telephony.CallListener;
import org.webphone.telephony.CallService;
import org.webphone.telephony.CallSnapshot;
import org.webphone.ui.Observers;

/** Whether a call lasts, as the page needs to know: it is then used to find somebody quickly. UI thread only. */
final class CallsNow implements CallListener, AutoCloseable {

	private final Set<CallId> going = new HashSet<>();
	private final Observers observers = new Observers();
	private final Subscription subscription;

	CallsNow(CallService calls, Executor ui) {
		calls.calls().forEach(call -> count(call.snapshot()));
		subscription = calls.addListener(this, ui);
	}

	boolean any() {
		return !going.isEmpty();
	}

	/** Hears when the first call begins and when the last one ends. */
	Subscription observe(Runnable observer) {
		return observers.add(observer);
	}

	@Override
	public void callChanged(CallSnapshot call) {
		boolean before = any();
		count(call);
		if (any() != before) {
			observers.changed();
		}
	}

	/** The first news of a call may come before the service names it among its calls. */
	private void count(CallSnapshot call) {
		if (call.state().ended()) {
			going.remove(call.id());
		} else {
			going.add(call.id());
		}
	}

	@Override
	public void close() {
		subscription.close();
	}
}
