package org.webphone.core.concurrent;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

import org.slf4j.LoggerFactory;

/**
 * Makes the named executors of the house. Every executor belongs to the bundle that owns the state it guards and is
 * closed by it. Threads are daemons, so that a forgotten one never keeps the program from ending.
 */
public final class NamedExecutors {

	private NamedExecutors() {
	}

	/** One thread that runs tasks and timers in order; a task that throws is logged under the thread's name. */
	public static ScheduledExecutorService sequential(String name) {
		var executor = new LoggingScheduler(name);
		executor.setRemoveOnCancelPolicy(true);
		executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
		return executor;
	}

	/** At most {@code max} threads named {@code name-1}, {@code name-2}, ...; for work that blocks. */
	public static ExecutorService pool(String name, int max) {
		return Executors.newFixedThreadPool(max, factory(name, true));
	}

	/** One virtual thread a task; for many waits (DNS, HTTP) that hold no state. */
	public static ExecutorService virtual(String name) {
		return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(name + '-', 1).factory());
	}

	/** A named daemon thread that is not started; for the real-time loops of {@code media}. */
	public static Thread thread(String name, Runnable loop) {
		Thread thread = Thread.ofPlatform().name(name).daemon(true).unstarted(loop);
		thread.setUncaughtExceptionHandler(NamedExecutors::report);
		return thread;
	}

	static ThreadFactory factory(String name, boolean numbered) {
		var count = new AtomicInteger();
		return task -> thread(numbered ? name + '-' + count.incrementAndGet() : name, task);
	}

	static void report(Thread thread, Throwable failure) {
		LoggerFactory.getLogger(NamedExecutors.class).error("A task on {} failed", thread.getName(), failure);
	}

	private static final class LoggingScheduler extends ScheduledThreadPoolExecutor {

		LoggingScheduler(String name) {
			super(1, factory(name, false));
		}

		/** A failure inside a scheduled future is kept by the future, where nobody may ever look. */
		@Override
		protected void afterExecute(Runnable task, Throwable failure) {
			super.afterExecute(task, failure);
			if (failure == null && task instanceof java.util.concurrent.Future<?> f && f.isDone() && !f.isCancelled()
					&& f.state() == java.util.concurrent.Future.State.FAILED) {
				report(Thread.currentThread(), f.exceptionNow());
			}
		}
	}
}
