package org.webphone.media.spi;

/** Turns the sound of one stream into payloads. Used by one real-time thread; allocates as little as it can. */
public interface Encoder {

	/**
	 * Encodes {@code length} samples.
	 *
	 * @return octets written to {@code payload} from {@code at}; 0 when nothing need be sent
	 */
	int encode(short[] samples, int offset, int length, byte[] payload, int at);

	/** What the other party reports, so that bitrate and redundancy can follow. Rare, from the same thread. */
	default void loss(double percent) {
	}
}
