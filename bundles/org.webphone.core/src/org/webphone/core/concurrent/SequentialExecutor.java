package org.webphone.core.concurrent;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs tasks one after the other, in the order given, on the threads of another executor. */
public final class SequentialExecutor implements Executor {

	private static final Logger LOG = LoggerFactory.getLogger(SequentialExecutor.class);

	private final Executor target;
	private final Queue<Runnable> queue = new ArrayDeque<>();
	private boolean running;

	public SequentialExecutor(Executor target) {
		this.target = target;
	}

	@Override
	public void execute(Runnable task) {
		synchronized (queue) {
			queue.add(task);
			if (running) {
				return;
			}
			running = true;
		}
		handOver();
	}

	private void handOver() {
		try {
			target.execute(this::drain);
		} catch (RejectedExecutionException e) {
			// The owner has closed its threads: what is queued is nobody's any more.
			synchronized (queue) {
				queue.clear();
				running = false;
			}
		}
	}

	private void drain() {
		for (Runnable task = next(); task != null; task = next()) {
			try {
				task.run();
			} catch (RuntimeException | LinkageError e) {
				LOG.error("A queued task failed; the following ones go on", e);
			}
		}
	}

	private Runnable next() {
		synchronized (queue) {
			Runnable task = queue.poll();
			running = task != null;
			return task;
		}
	}
}
