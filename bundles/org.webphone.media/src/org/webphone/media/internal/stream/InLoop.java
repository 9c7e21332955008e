package org.webphone.media.internal.stream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.concurrent.NamedExecutors;

/**
 * The thread {@code media-in}: receives for all streams and plays what their sinks want. With one call it sleeps on that
 * call's socket; with several it sleeps on each in turn, so that none waits longer than two milliseconds.
 */
public final class InLoop implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(InLoop.class);
	/** The one thing that this thread ever writes, and not for long. */
	private static final int MOST_LOGGED = 10;
	private static final long SHARE = 2_000_000;
	private static final long LONGEST = 20_000_000;
	private static final long SHORTEST = 500_000;

	private final Thread thread;
	private volatile InStream[] streams = {};
	private volatile boolean open = true;
	private int turn;
	private int failures;

	public InLoop(String name) {
		thread = NamedExecutors.thread(name, this::run);
		thread.setPriority(Thread.MAX_PRIORITY);
		thread.start();
	}

	synchronized void add(InStream stream) {
		List<InStream> all = new ArrayList<>(Arrays.asList(streams));
		if (!all.contains(stream)) {
			all.add(stream);
			streams = all.toArray(InStream[]::new);
		}
		LockSupport.unpark(thread);
	}

	synchronized void remove(InStream stream) {
		List<InStream> all = new ArrayList<>(Arrays.asList(streams));
		all.remove(stream);
		streams = all.toArray(InStream[]::new);
	}

	private void run() {
		while (open) {
			InStream[] all = streams;
			if (all.length == 0) {
				LockSupport.park(this);
				continue;
			}
			long now = System.nanoTime();
			long wake = now + LONGEST;
			for (InStream stream : all) {
				long next = serve(stream, now);
				wake = next - wake < 0 ? next : wake;
			}
			sleep(all, Math.max(SHORTEST, wake - System.nanoTime()));
		}
	}

	/** A fault in one call, of a codec of somebody else perhaps, must not end the sound of the others. */
	private long serve(InStream stream, long now) {
		try {
			return stream.serve(now);
		} catch (RuntimeException e) {
			if (failures++ < MOST_LOGGED) {
				LOG.error("Sound that arrives cannot be played; its call goes on", e);
			}
			stream.failed();
			return now + LONGEST;
		}
	}

	private void sleep(InStream[] all, long nanos) {
		int listeners = 0;
		InStream chosen = null;
		for (int i = 0; i < all.length; i++) {
			InStream candidate = all[(turn + i) % all.length];
			if (candidate.listens()) {
				listeners++;
				chosen = chosen == null ? candidate : chosen;
			}
		}
		if (chosen == null) {
			LockSupport.parkNanos(this, nanos);
			return;
		}
		turn = (turn + 1) % all.length;
		chosen.await(listeners == 1 ? nanos : Math.min(SHARE, nanos));
	}

	@Override
	public void close() {
		open = false;
		LockSupport.unpark(thread);
		Joining.join(thread);
	}
}
