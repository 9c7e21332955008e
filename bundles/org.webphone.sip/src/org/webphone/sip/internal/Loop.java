package org.webphone.sip.internal;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.concurrent.NamedExecutors;

/** The sequential executor of one stack with timers that never fire after they were cancelled. */
final class Loop {

	private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

	/** A timer; {@link #cancel} on the loop guarantees that it does not run any more. */
	interface Timer {
		Timer NONE = () -> {
		};

		void cancel();
	}

	private final ScheduledExecutorService executor;
	private volatile Thread thread;

	Loop(String name) {
		executor = NamedExecutors.sequential(name);
		executor.execute(() -> thread = Thread.currentThread());
	}

	ScheduledExecutorService executor() {
		return executor;
	}

	/** Queues a task; after the end of the stack it is dropped. */
	void run(Runnable task) {
		try {
			executor.execute(() -> guarded(task));
		} catch (RejectedExecutionException e) {
			LOG.trace("The stack is closed, a late task is dropped");
		}
	}

	/** Runs it now where we are on the loop already, else queues it. */
	void here(Runnable task) {
		if (Thread.currentThread() == thread) {
			guarded(task);
		} else {
			run(task);
		}
	}

	/** Called on the loop. */
	Timer after(Duration delay, Runnable task) {
		var timer = new Once(task);
		try {
			timer.future = executor.schedule(timer, delay.toNanos(), TimeUnit.NANOSECONDS);
		} catch (RejectedExecutionException e) {
			LOG.trace("The stack is closed, a timer is dropped");
		}
		return timer;
	}

	void close() {
		executor.shutdownNow();
	}

	/** One task that fails must not take the signalling of all calls with it. */
	static void guarded(Runnable task) {
		try {
			task.run();
		} catch (RuntimeException | LinkageError e) {
			LOG.error("A signalling task failed; the loop goes on", e);
		}
	}

	private static final class Once implements Timer, Runnable {
		private final Runnable task;
		private boolean cancelled;
		private ScheduledFuture<?> future;

		Once(Runnable task) {
			this.task = task;
		}

		@Override
		public void cancel() {
			cancelled = true;
			if (future != null) {
				future.cancel(false);
			}
		}

		@Override
		public void run() {
			if (!cancelled) {
				guarded(task);
			}
		}
	}
}
