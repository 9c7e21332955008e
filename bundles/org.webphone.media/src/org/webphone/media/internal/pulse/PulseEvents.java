package org.webphone.media.internal.pulse;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.Subscription;
import org.webphone.core.concurrent.NamedExecutors;

/**
 * Hears at once when a device of the sound server appears, goes, is muted, or another becomes the default; the native
 * library tells neither the last two nor, for some devices, the others. Where the server is lost it is looked for again.
 */
public final class PulseEvents implements Subscription {

	private static final Logger LOG = LoggerFactory.getLogger(PulseEvents.class);
	private static final int SUBSCRIBE = 35;
	private static final int EVENT = 66;
	/** Sinks, sources and the server itself (its defaults). */
	private static final int MASK = 0x01 | 0x02 | 0x80;
	private static final long AGAIN = TimeUnit.SECONDS.toNanos(2);

	private final Runnable change;
	private volatile boolean open = true;
	private volatile PulseConnection connection;

	private PulseEvents(Runnable change) {
		this.change = change;
	}

	/** @param change called on a thread of its own, once for each thing that changed */
	public static Subscription on(Runnable change) {
		var events = new PulseEvents(change);
		NamedExecutors.thread("media-device-events", events::run).start();
		return events;
	}

	private void run() {
		while (open) {
			try {
				listen();
			} catch (IOException e) {
				LOG.debug("The sound server tells of no changes: {}", e.getMessage());
			}
			if (open) {
				LockSupport.parkNanos(this, AGAIN);
				change.run();
			}
		}
	}

	private void listen() throws IOException {
		var server = PulseServer.find();
		if (server.isEmpty()) {
			return;
		}
		try (PulseConnection made = server.get().open()) {
			connection = made;
			made.ask(made.command(SUBSCRIBE).number(MASK));
			while (open) {
				if (made.next() == EVENT) {
					change.run();
				}
			}
		}
	}

	@Override
	public void close() {
		open = false;
		PulseConnection listening = connection;
		if (listening != null) {
			listening.wake();
		}
	}
}
