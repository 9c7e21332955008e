package org.webphone.ui.contacts.internal;

import java.util.concurrent.Executor;

import org.webphone.core.Subscription;
import org.webphone.telephony.CallListener;
import org.webphone.telephony.CallService;
import org.webphone.telephony.CallSnapshot;
import org.webphone.ui.Observers;

/** Whether a call lasts, as the page needs to know: it is then used to find somebody quickly. UI thread only. */
final class CallsNow implements CallListener, AutoCloseable {

	private final CallService calls;
	private final Observers observers = new Observers();
	private final Subscription subscription;
	private boolean any;

	CallsNow(CallService calls, Executor ui) {
		this.calls = calls;
		any = !calls.calls().isEmpty();
		subscription = calls.addListener(this, ui);
	}

	boolean any() {
		return any;
	}

	/** Hears when the first call begins and when the last one ends. */
	Subscription observe(Runnable observer) {
		return observers.add(observer);
	}

	@Override
	public void callChanged(CallSnapshot call) {
		boolean now = !calls.calls().isEmpty();
		if (now != any) {
			any = now;
			observers.changed();
		}
	}

	@Override
	public void close() {
		subscription.close();
	}
}
