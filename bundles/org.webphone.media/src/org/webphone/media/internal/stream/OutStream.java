package org.webphone.media.internal.stream;

/** Something that leaves in packets at a steady pace; all methods are called on {@code media-out}. */
interface OutStream {

	/** Nothing to send for now. */
	long IDLE = Long.MAX_VALUE;

	/** When the next packet is due, on the clock of {@link System#nanoTime}, or {@link #IDLE}. */
	long due();

	/** Makes the packet ready a little before it is due. */
	void prepare();

	/** {@link #prepare} failed, which it never should: this packet is left out. */
	default void failed() {
	}

	/** Sends it, now. */
	void send(long now);
}
