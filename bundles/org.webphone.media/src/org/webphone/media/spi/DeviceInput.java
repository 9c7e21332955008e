package org.webphone.media.spi;

/** Receives a microphone's frames on the device's thread: must not block, lock, allocate or log. */
@FunctionalInterface
public interface DeviceInput {

	/**
	 * @param pcm      interleaved 16-bit little-endian samples, valid during the call
	 * @param samples  samples a channel
	 * @param channels 1 or more
	 */
	void recorded(byte[] pcm, int samples, int channels, int sampleRate);
}
