package org.webphone.media.internal.device;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.media.Processing;

/**
 * Echo, noise and gain processing of the microphone, with the speaker's sound as reference. Switched on the devices'
 * thread; blocks of 10 ms pass on the threads of microphone and speaker. Without the native library sound passes
 * unchanged.
 */
final class Processor {

	/** Rate of all device sound inside the engine. */
	static final int RATE = 48_000;
	/** 10 ms. */
	static final int BLOCK = RATE / 100;
	static final long BLOCK_NANOS = 10_000_000;

	private static final Logger LOG = LoggerFactory.getLogger(Processor.class);

	private WebRtcProcessing made;
	private boolean unavailable;
	/** The one in use, or null while nothing is to be done. */
	private volatile WebRtcProcessing active;

	void configure(Processing wanted) {
		if (wanted.isOff() || !make()) {
			active = null;
			return;
		}
		made.configure(wanted);
		active = made;
	}

	private boolean make() {
		if (made == null && !unavailable) {
			try {
				made = new WebRtcProcessing();
			} catch (Error | RuntimeException e) {
				unavailable = true;
				LOG.info("Echo, noise and gain processing is not available here: {}", e.toString());
			}
		}
		return made != null;
	}

	/** Whether sound passes unchanged. Any thread. */
	boolean idle() {
		return active == null;
	}

	/** What the speaker is about to play, on its thread. */
	void farEnd(short[] block) {
		WebRtcProcessing processing = active;
		if (processing != null) {
			processing.farEnd(block);
		}
	}

	/** What the microphone heard, changed in place, on its thread. */
	void nearEnd(short[] block) {
		WebRtcProcessing processing = active;
		if (processing != null) {
			processing.nearEnd(block);
		}
	}

	void close() {
		active = null;
		if (made != null) {
			made.close();
			made = null;
		}
	}
}
