package org.webphone.media.spi;

/** Turns the payloads of one stream into sound. Used by one real-time thread; payloads may be hostile. */
public interface Decoder {

	/** Largest number of samples one packet may become: 120 ms at 48 kHz. */
	int MAX_SAMPLES = 5760;

	/**
	 * Decodes a payload.
	 *
	 * @return samples written to {@code samples} from 0; 0 when the payload is no speech or damaged
	 */
	int decode(byte[] payload, int offset, int length, short[] samples);

	/**
	 * Makes up for a packet that did not come.
	 *
	 * @param next    payload that follows the gap, from which redundancy may be taken (Opus FEC), or null
	 * @param wanted  samples to fill
	 * @return samples written
	 */
	int conceal(byte[] next, int offset, int length, short[] samples, int wanted);

	/** Whether {@link #conceal} makes use of the payload behind the gap, so that it is worth waiting for. */
	default boolean repairs() {
		return false;
	}

	/** Samples a payload will become, without decoding it; 0 when unknown. */
	int samples(byte[] payload, int offset, int length);
}
