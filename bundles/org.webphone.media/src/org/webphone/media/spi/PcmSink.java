package org.webphone.media.spi;

/**
 * Takes sound, 16-bit mono. {@link #open} comes first, on the control thread; then {@link #write} at the pace of the
 * sound, on one real-time thread: it must not block, lock, allocate or log.
 */
public interface PcmSink {

	/** @param sampleRate 8000, 16000 or 48000, in force for the following writes; may come again after a codec change */
	void open(int sampleRate);

	void write(short[] samples, int offset, int length);

	/** No write follows. */
	default void close() {
	}
}
