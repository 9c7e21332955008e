package org.webphone.contacts.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what happens on other threads. */
final class Waiting {

	private static final long SECONDS = 20;

	private Waiting() {
	}

	static <T> T await(CompletionStage<T> stage) {
		return stage.toCompletableFuture().orTimeout(SECONDS, TimeUnit.SECONDS).join();
	}

	static void waitFor(String what, BooleanSupplier condition) {
		long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
		while (!condition.getAsBoolean() && System.nanoTime() < until) {
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
		}
		assertTrue(condition.getAsBoolean(), what);
	}
}
