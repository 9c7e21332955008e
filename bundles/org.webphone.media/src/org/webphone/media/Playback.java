package org.webphone.media;

/** Something that plays until it is closed or has ended by itself. Closing twice is harmless. */
public interface Playback extends AutoCloseable {

	/** Whether it still plays, or is about to. */
	boolean playing();

	@Override
	void close();
}
