package org.webphone.ui;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.webphone.core.Subscription;

/** Who wants to know that a view model has changed. Told at once, on the thread of the change. */
public final class Observers {

	private final List<Runnable> observers = new CopyOnWriteArrayList<>();

	public Subscription add(Runnable observer) {
		observers.add(observer);
		return () -> observers.remove(observer);
	}

	public void changed() {
		observers.forEach(Runnable::run);
	}
}
