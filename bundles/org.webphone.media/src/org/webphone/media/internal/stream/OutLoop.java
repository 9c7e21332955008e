package org.webphone.media.internal.stream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.concurrent.NamedExecutors;

/**
 * The thread {@code media-out}: sends every stream's packets on the stream's own grid. Sound is fetched and encoded
 * shortly before the instant, so that nothing but the sending happens at the instant itself.
 */
public final class OutLoop implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(OutLoop.class);
	/** The one thing that this thread ever writes, and not for long. */
	private static final int MOST_LOGGED = 10;
	private static final long LEAD = 700_000;
	/** A sleeping thread wakes up to this much late; the rest of the time is waited for awake, under 1 % of a core a stream. */
	private static final long SPIN = 120_000;
	private static final long NAP = 20_000_000;

	private final Thread thread;
	private volatile OutStream[] streams = {};
	private volatile boolean open = true;
	private int failures;

	public OutLoop(String name) {
		thread = NamedExecutors.thread(name, this::run);
		thread.setPriority(Thread.MAX_PRIORITY);
		thread.start();
	}

	synchronized void add(OutStream stream) {
		List<OutStream> all = new ArrayList<>(Arrays.asList(streams));
		if (!all.contains(stream)) {
			all.add(stream);
			streams = all.toArray(OutStream[]::new);
		}
		wake();
	}

	synchronized void remove(OutStream stream) {
		List<OutStream> all = new ArrayList<>(Arrays.asList(streams));
		all.remove(stream);
		streams = all.toArray(OutStream[]::new);
	}

	/** A stream's due time came nearer. */
	void wake() {
		LockSupport.unpark(thread);
	}

	private void run() {
		while (open) {
			OutStream first = earliest();
			long due = first == null ? OutStream.IDLE : first.due();
			long now = System.nanoTime();
			if (due == OutStream.IDLE) {
				LockSupport.park(this);
			} else if (due - now > LEAD) {
				LockSupport.parkNanos(this, Math.min(NAP, due - now - LEAD));
			} else {
				prepare(first);
				await(due);
				first.send(System.nanoTime());
			}
		}
	}

	/** A fault in one call, of a codec of somebody else perhaps, must not end the sound of the others. */
	private void prepare(OutStream stream) {
		try {
			stream.prepare();
		} catch (RuntimeException e) {
			if (failures++ < MOST_LOGGED) {
				LOG.error("Sound cannot be made ready for sending; its call goes on", e);
			}
			stream.failed();
		}
	}

	private void await(long due) {
		long left = due - System.nanoTime();
		while (left > 0 && open) {
			if (left > SPIN) {
				LockSupport.parkNanos(this, left - SPIN);
			} else {
				Thread.onSpinWait();
			}
			left = due - System.nanoTime();
		}
	}

	private OutStream earliest() {
		OutStream first = null;
		long least = OutStream.IDLE;
		for (OutStream stream : streams) {
			long due = stream.due();
			if (due != OutStream.IDLE && (first == null || due - least < 0)) {
				first = stream;
				least = due;
			}
		}
		return first;
	}

	@Override
	public void close() {
		open = false;
		wake();
		Joining.join(thread);
	}
}
