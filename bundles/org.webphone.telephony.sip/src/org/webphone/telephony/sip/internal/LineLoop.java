package org.webphone.telephony.sip.internal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.concurrent.NamedExecutors;
import org.webphone.core.concurrent.SequentialExecutor;
import org.webphone.sip.SipStack;

/**
 * The loop of a line's stack, from before the stack is there until after it has gone: what comes early waits, what comes late is
 * dropped. For any thread.
 */
final class LineLoop {

	private static final Logger LOG = LoggerFactory.getLogger(LineLoop.class);

	private final ExecutorService waits = NamedExecutors.virtual("sip-line");
	private final SequentialExecutor queue = new SequentialExecutor(waits);
	private volatile SipStack stack;

	/** Runs what may block, one after the other; the opening of the stack is the first of it. */
	void queue(Runnable work) {
		queue.execute(work);
	}

	/** There is a stack from now on. */
	void opened(SipStack is) {
		stack = is;
	}

	/** Runs {@code work} on the loop once there is one, {@code otherwise} where the stack could not be opened. */
	void run(Runnable work, Runnable otherwise) {
		if (stack != null) {
			post(work);
		} else {
			queue.execute(() -> {
				if (stack == null) {
					otherwise.run();
				} else {
					post(work);
				}
			});
		}
	}

	private void post(Runnable work) {
		try {
			stack.loop().execute(work);
		} catch (RejectedExecutionException e) {
			LOG.debug("A command came after the end of the account");
		}
	}

	void later(long delay, TimeUnit unit, Runnable work) {
		try {
			stack.loop().schedule(work, delay, unit);
		} catch (RejectedExecutionException e) {
			LOG.debug("A timer was set after the end of the account");
		}
	}

	/** Runs what may block, beside everything else. */
	void beside(Runnable work) {
		try {
			waits.execute(work);
		} catch (RejectedExecutionException e) {
			LOG.debug("A task came after the end of the account");
		}
	}

	void closeStack() {
		if (stack != null) {
			stack.close();
		}
	}

	void shutdown() {
		waits.shutdown();
	}
}
