package org.webphone.media.internal.stream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.webphone.core.concurrent.NamedExecutors;

/**
 * The thread {@code media-in}: receives for all streams and plays what their sinks want. With one call it sleeps on that
 * call's socket; with several it sleeps on each in turn, so that none waits longer than two milliseconds.
 */
public final class InLoop implements AutoCloseable {

	private static final long SHARE = 2_000_000;
	private static final long LONGEST = 20_000_000;
	private static final long SHORTEST = 500_000;

	private final Thread thread;
	private volatile InStream[] streams = {};
	private volatile boolean open = true;
	private int turn;

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
				long next = stream.serve(now);
				wake = next - wake < 0 ? next : wake;
			}
			sleep(all, Math.max(SHORTEST, wake - System.nanoTime()));
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
