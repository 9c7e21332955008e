package org.webphone.media;

/**
 * Members hear the sum of all others and of the local user. Every session keeps its own source and sink: the user hears
 * all of them through the speaker they share. Safe from any thread.
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
