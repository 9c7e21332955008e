package org.webphone.media.internal.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;

import org.junit.jupiter.api.Test;

class G711CodecTest {

	@Test
	void compressesTheSweepOfTheItuToTheSameALawCodes() throws IOException {
		assertArrayEquals(Vectors.words("g711-itu", "sweep-r.a"), encoded(G711Codec.PCMA, Vectors.words("g711-itu", "sweep.src")));
	}

	@Test
	void compressesTheSweepOfTheItuToTheSameMuLawCodes() throws IOException {
		assertArrayEquals(Vectors.words("g711-itu", "sweep-r.u"), encoded(G711Codec.PCMU, Vectors.words("g711-itu", "sweep.src")));
	}

	@Test
	void expandsALawCodesToTheSamplesOfTheItu() throws IOException {
		assertArrayEquals(Vectors.words("g711-itu", "sweep-r.a-a"), decoded(G711Codec.PCMA, Vectors.words("g711-itu", "sweep-r.a")));
	}

	@Test
	void expandsMuLawCodesToTheSamplesOfTheItu() throws IOException {
		assertArrayEquals(Vectors.words("g711-itu", "sweep-r.u-u"), decoded(G711Codec.PCMU, Vectors.words("g711-itu", "sweep-r.u")));
	}

	@Test
	void everyCodeSurvivesExpandingAndCompressing() {
		for (G711Codec codec : G711Codec.values()) {
			for (int code = 0; code < 256; code++) {
				// Mu-law has two zeros; the negative one becomes the positive one.
				if (codec == G711Codec.PCMU && code == 0x7F) {
					continue;
				}
				short[] samples = decoded(codec, new short[] { (short) code });
				assertEquals(code, encoded(codec, samples)[0], codec + " code " + code);
			}
		}
	}

	private static short[] encoded(G711Codec codec, short[] samples) {
		byte[] payload = new byte[samples.length];
		codec.newEncoder(codec.format()).encode(samples, 0, samples.length, payload, 0);
		short[] codes = new short[payload.length];
		for (int i = 0; i < codes.length; i++) {
			codes[i] = (short) (payload[i] & 0xFF);
		}
		return codes;
	}

	private static short[] decoded(G711Codec codec, short[] codes) {
		byte[] payload = new byte[codes.length];
		for (int i = 0; i < codes.length; i++) {
			payload[i] = (byte) codes[i];
		}
		short[] all = new short[codes.length];
		short[] some = new short[5760];
		for (int at = 0; at < codes.length; at += 160) {
			int count = Math.min(160, codes.length - at);
			codec.newDecoder(codec.format()).decode(payload, at, count, some);
			System.arraycopy(some, 0, all, at, count);
		}
		return all;
	}
}
