package org.webphone.media.internal.stream;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

import org.webphone.core.concurrent.Listeners;
import org.webphone.media.MediaListener;
import org.webphone.rtp.TelephoneEventReceiver;

/** Keys of the other party on their way from {@code media-in} to {@code media-control}, without a lock. */
final class KeyInbox implements TelephoneEventReceiver.Listener {

	private static final int SIZE = 64;

	private final AtomicLongArray slots = new AtomicLongArray(SIZE);
	private final AtomicInteger written = new AtomicInteger();
	private final AtomicInteger taken = new AtomicInteger();

	@Override
	public void pressed(char key) {
		// Told when it is released: only then its length is known.
	}

	@Override
	public void released(char key, int milliseconds) {
		int at = written.get();
		if (at - taken.get() < SIZE) {
			slots.set(at % SIZE, (long) milliseconds << 16 | key);
			written.set(at + 1);
		}
	}

	/** The next key as {@code millis << 16 | key}, or -1. */
	private long next() {
		int at = taken.get();
		if (at == written.get()) {
			return -1;
		}
		long value = slots.get(at % SIZE);
		taken.set(at + 1);
		return value;
	}

	void deliver(Listeners<MediaListener> listeners) {
		for (long key = next(); key >= 0; key = next()) {
			char digit = (char) (key & 0xFFFF);
			int millis = (int) (key >> 16);
			listeners.tell(l -> l.dtmf(digit, millis, false));
		}
	}
}
