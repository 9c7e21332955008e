package org.webphone.media.internal.stream;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

import org.webphone.media.internal.tone.KeyTone;
import org.webphone.rtp.TelephoneEvents;

/** Keys sent as audible tones in place of the speech; pressed by any one thread, heard on {@code media-out}. */
final class KeyTones {

	private static final int QUEUE = 64;

	private final AtomicIntegerArray queue = new AtomicIntegerArray(QUEUE);
	private final AtomicInteger head = new AtomicInteger();
	private final AtomicInteger tail = new AtomicInteger();
	private final KeyTone tone = new KeyTone();

	/** False when it is no key or too many wait. */
	boolean press(char key) {
		int code = TelephoneEvents.code(key);
		int at = tail.get();
		if (code < 0 || at - head.get() >= QUEUE) {
			return false;
		}
		queue.set(at % QUEUE, code);
		tail.set(at + 1);
		return true;
	}

	void overlay(short[] frame, int samples, int sampleRate) {
		int at = 0;
		while (at < samples) {
			if (!tone.sounds()) {
				int next = head.get();
				if (next == tail.get()) {
					return;
				}
				tone.start(TelephoneEvents.key(queue.get(next % QUEUE)), sampleRate);
				head.set(next + 1);
			}
			at += tone.fill(frame, at, samples - at);
		}
	}
}
