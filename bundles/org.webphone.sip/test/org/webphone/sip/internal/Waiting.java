package org.webphone.sip.internal;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a fact instead of sleeping for a time. */
final class Waiting {

	private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(Long.getLong("webphone.wait", 15));

	private Waiting() {
	}

	static void waitFor(String what, BooleanSupplier fact) {
		waitFor(what, () -> "", fact);
	}

	static void waitFor(String what, Supplier<String> seen, BooleanSupplier fact) {
		long end = System.nanoTime() + LIMIT_NANOS;
		while (!fact.getAsBoolean()) {
			if (System.nanoTime() > end) {
				throw new AssertionError("This did not happen: " + what + ' ' + seen.get());
			}
			pause();
		}
	}

	private static void pause() {
		try {
			TimeUnit.MILLISECONDS.sleep(2);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new AssertionError("Interrupted", e);
		}
	}
}
