package org.webphone.media.internal.wav;

import java.io.IOException;

/**
 * What a WAV file says of its samples.
 *
 * @param code   1 for whole numbers, 3 for floating point, 6 and 7 for G.711
 * @param bits   of one sample of one channel
 */
record WavFormat(int code, int channels, int sampleRate, int bits) {

	static final int PCM = 1;
	static final int FLOAT = 3;
	static final int ALAW = 6;
	static final int ULAW = 7;
	static final int EXTENSIBLE = 0xFFFE;


	int frameOctets() {
		return channels * bits / 8;
	}

	void check() throws IOException {
		boolean known = switch (code) {
			case PCM -> bits == 8 || bits == 16 || bits == 24 || bits == 32;
			case FLOAT -> bits == 32;
			case ALAW, ULAW -> bits == 8;
			default -> false;
		};
		if (!known || channels < 1 || channels > 8 || sampleRate < 4000 || sampleRate > 192_000) {
			throw new IOException("a WAV format that is not supported (" + this + ")");
		}
	}
}
