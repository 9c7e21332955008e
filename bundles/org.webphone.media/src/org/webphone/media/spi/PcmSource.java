package org.webphone.media.spi;

/**
 * Sound made by code, 16-bit mono. {@link #open} and {@link #read} are called by one real-time thread: read comes at the
 * pace of the sound and must not block, lock, allocate or log; open comes before the first read and after a change of
 * codec, and may allocate.
 */
public interface PcmSource {

	/** @param sampleRate 8000, 16000 or 48000, in force for the following reads */
	void open(int sampleRate);

	/** Fills {@code length} samples from {@code offset}; what cannot be filled is set to zero. */
	void read(short[] samples, int offset, int length);

	/** No read follows. Another thread. */
	default void close() {
	}
}
