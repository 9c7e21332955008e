package org.webphone.ui;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What follows the end of a {@link java.util.concurrent.CompletionStage}. A stage keeps what its callback throws to itself:
 * nobody looks at the stage behind the last callback, so that a mistake there would vanish without a trace.
 */
public final class Callbacks {

	private static final Logger LOG = LoggerFactory.getLogger(Callbacks.class);

	private Callbacks() {
	}

	/** The same callback, for the last step of a chain: what it throws is written to the log. Safe on any thread. */
	public static <T> BiConsumer<T, Throwable> logged(BiConsumer<? super T, ? super Throwable> callback) {
		return reported(callback, e -> LOG.error("What follows an answer failed", e));
	}

	/** Runs all of them: what one throws is written to the log, and the others are told all the same. */
	static void each(Iterable<Runnable> listeners) {
		for (Runnable listener : listeners) {
			try {
				listener.run();
			} catch (RuntimeException | LinkageError | AssertionError e) {
				LOG.error("{} failed to follow a change", listener.getClass().getName(), e);
			}
		}
	}

	static <T> BiConsumer<T, Throwable> reported(BiConsumer<? super T, ? super Throwable> callback,
			Consumer<Throwable> report) {
		return (value, failure) -> {
			try {
				callback.accept(value, failure);
			} catch (RuntimeException | Error e) {
				report.accept(e);
				throw e;
			}
		};
	}
}
