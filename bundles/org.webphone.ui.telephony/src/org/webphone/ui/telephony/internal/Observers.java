package org.webphone.ui.telephony.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.webphone.core.Subscription;

/** Who wants to know that a view model has changed. Told on the UI thread, at once. */
final class Observers {

	private final List<Runnable> observers = new CopyOnWriteArrayList<>();

	Subscription add(Runnable observer) {
		observers.add(observer);
		return () -> observers.remove(observer);
	}

	void changed() {
		observers.forEach(Runnable::run);
	}
}
