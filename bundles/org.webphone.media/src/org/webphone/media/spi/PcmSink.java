package org.webphone.media.spi;

/**
 * Takes sound, 16-bit mono. {@link #open} and {@link #write} are called by one real-time thread: write comes at the pace
 * of the sound and must not block, lock, allocate or log; open comes before the first write and after a change of codec,
 * and may allocate.
 */
public interface PcmSink {

	/** @param sampleRate 8000, 16000 or 48000, in force for the following writes */
	void open(int sampleRate);

	void write(short[] samples, int offset, int length);

	/** No write follows. Another thread. */
	default void close() {
	}
}
