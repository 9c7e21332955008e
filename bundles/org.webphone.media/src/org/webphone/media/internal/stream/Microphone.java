package org.webphone.media.internal.stream;

import org.webphone.media.spi.PcmSource;

/** A source that is a microphone and knows what the device itself delivers, before any processing. */
public interface Microphone extends PcmSource {

	/** Whether it has delivered nothing but zeros for a second, or nothing at all. Any thread. */
	boolean silent();
}
