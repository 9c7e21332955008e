package org.webphone.media;

/**
 * Members hear the sum of all others, the local user included, who speaks and listens through the source and the sink
 * of the member that joined first. Safe from any thread.
 */
public interface Conference extends AutoCloseable {

	/** A session belongs to one conference at most; joining another leaves the first. */
	void join(MediaSession member);

	/** The session is again a call of two. */
	void leave(MediaSession member);

	/** Splits into calls of two. */
	@Override
	void close();
}
