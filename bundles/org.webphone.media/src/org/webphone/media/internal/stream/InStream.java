package org.webphone.media.internal.stream;

/** Something that arrives and is played; all methods are called on {@code media-in}. */
interface InStream {

	/** Waits for a packet at most this long. */
	void await(long nanos);

	/** Whether packets may arrive at all, so that waiting for them makes sense. */
	boolean listens();

	/** Takes what arrived and plays what is wanted; returns when it wants to be called again at the latest. */
	long serve(long now);

	/** {@link #serve} failed, which it never should: what may be at fault is forgotten. */
	default void failed() {
	}
}
