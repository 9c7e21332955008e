package org.webphone.media.internal.device;

import org.webphone.media.Processing;

/** Echo, noise and gain processing of the microphone, with the speaker's sound as reference. */
final class Processor {

	/** Rate of all device sound inside the engine. */
	static final int RATE = 48_000;
	/** 10 ms. */
	static final int BLOCK = RATE / 100;

	/** On the devices' thread. */
	void configure(Processing wanted) {
	}

	/** What the speaker is about to play, on its thread. */
	void farEnd(short[] block) {
	}

	/** What the microphone heard, changed in place, on its thread. */
	void nearEnd(short[] block) {
	}

	void close() {
	}
}
