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

	/** Whoever goes while the others are told, a part of a page that another one took away, say, is not told any more. */
	public void changed() {
		for (Runnable observer : observers) {
			if (observers.contains(observer)) {
				observer.run();
			}
		}
	}
}
