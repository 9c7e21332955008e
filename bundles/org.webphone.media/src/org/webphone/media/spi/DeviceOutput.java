package org.webphone.media.spi;

/** Fills a speaker's frames on the device's thread: must not block, lock, allocate or log. */
@FunctionalInterface
public interface DeviceOutput {

	/** Fills {@code samples} interleaved 16-bit little-endian samples a channel into {@code pcm}. */
	void fill(byte[] pcm, int samples, int channels, int sampleRate);
}
