package org.webphone.media.spi;

/**
 * Sound made by code, 16-bit mono. {@link #open} comes first, on the control thread; then {@link #read} at the pace of
 * the sound, on one real-time thread: it must not block, lock, allocate or log.
 */
public interface PcmSource {

	/** @param sampleRate 8000, 16000 or 48000, in force for the following reads; may come again after a codec change */
	void open(int sampleRate);

	/** Fills {@code length} samples from {@code offset}; what cannot be filled is set to zero. */
	void read(short[] samples, int offset, int length);

	/** No read follows. */
	default void close() {
	}
}
