package org.webphone.testbench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting for a condition that nobody announces. */
public final class Await {

	private static final Duration STEP = Duration.ofMillis(10);

	private Await() {
	}

	/** Returns as soon as the condition holds; fails with {@code what} after {@code limit}. */
	public static void until(String what, Duration limit, BooleanSupplier condition) {
		until(() -> what, limit, condition);
	}

	/** Like the other; the words are made when they are needed, so they can tell what was there instead. */
	public static void until(Supplier<String> what, Duration limit, BooleanSupplier condition) {
		long end = System.nanoTime() + limit.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() - end > 0) {
				throw new AssertionError("waited " + limit.toMillis() + " ms in vain for " + what.get());
			}
			if (Thread.interrupted()) {
				throw new BenchException("interrupted while waiting for " + what.get());
			}
			LockSupport.parkNanos(STEP.toNanos());
		}
	}

	/** Whether the condition held at any time within {@code limit}: for the proof that something does not happen. */
	public static boolean within(Duration limit, BooleanSupplier condition) {
		long end = System.nanoTime() + limit.toNanos();
		while (System.nanoTime() - end < 0) {
			if (condition.getAsBoolean()) {
				return true;
			}
			LockSupport.parkNanos(STEP.toNanos());
		}
		return condition.getAsBoolean();
	}
}
