package org.webphone.core.concurrent;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.Subscription;

/**
 * A set of subscribers with a sequential queue each: facts arrive in the order in which they were told, and a slow or
 * failing subscriber hurts only itself and is named in the log. Safe for use from any thread; {@link #tell} never
 * blocks and never calls back synchronously.
 *
 * @param <L> the listener type
 */
public final class Listeners<L> implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

	private final ExecutorService threads;
	private final List<Subscriber<L>> subscribers = new CopyOnWriteArrayList<>();

	/** @param name begins the name of the delivering threads */
	public Listeners(String name) {
		threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(name + '-', 1).factory());
	}

	/** Delivers to {@code listener} until the subscription is closed. */
	public Subscription add(L listener) {
		return add(listener, null);
	}

	/** As {@link #add(Object)}, but each fact is handed to {@code executor} (the UI thread's, say), in order. */
	public Subscription add(L listener, Executor executor) {
		var subscriber = new Subscriber<>(listener, new SequentialExecutor(executor == null ? threads : executor));
		subscribers.add(subscriber);
		return () -> {
			subscriber.open = false;
			subscribers.remove(subscriber);
		};
	}

	/** Removes the subscription of this very listener; for whiteboard unbind methods. */
	public void remove(L listener) {
		subscribers.removeIf(s -> {
			if (s.listener == listener) {
				s.open = false;
				return true;
			}
			return false;
		});
	}

	/** Queues {@code fact} for every subscriber. */
	public void tell(Consumer<? super L> fact) {
		for (Subscriber<L> subscriber : subscribers) {
			subscriber.queue.execute(() -> deliver(subscriber, fact));
		}
	}

	public boolean isEmpty() {
		return subscribers.isEmpty();
	}

	private void deliver(Subscriber<L> subscriber, Consumer<? super L> fact) {
		if (!subscriber.open) {
			return;
		}
		try {
			fact.accept(subscriber.listener);
		} catch (RuntimeException | LinkageError e) {
			LOG.error("The listener {} failed; the others are not affected", subscriber.listener.getClass().getName(), e);
		}
	}

	@Override
	public void close() {
		subscribers.clear();
		threads.shutdown();
	}

	private static final class Subscriber<L> {
		final L listener;
		final Executor queue;
		volatile boolean open = true;

		Subscriber(L listener, Executor queue) {
			this.listener = listener;
			this.queue = queue;
		}
	}
}
