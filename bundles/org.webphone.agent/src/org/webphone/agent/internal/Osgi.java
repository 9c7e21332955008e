package org.webphone.agent.internal;

import java.util.concurrent.TimeUnit;

import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;

/** The one place where an application, which the extension registry makes, reaches a component. */
final class Osgi {

	private static final long PATIENCE_SECONDS = 10;

	private Osgi() {
	}

	/** @throws IllegalStateException with a sentence when the component does not come */
	static <T> T service(BundleContext context, Class<T> type) {
		var tracker = new ServiceTracker<T, T>(context, type, null);
		tracker.open();
		try {
			T service = tracker.waitForService(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
			if (service != null) {
				return service;
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		throw new IllegalStateException("The program is not complete: nothing offers " + type.getSimpleName() + ".");
	}
}
