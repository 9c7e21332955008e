package org.webphone.media.internal.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class G711CodecTest {

	@Test
	void compressesTheSweepOfTheItuToTheSameALawCodes() throws IOException {
		assertArrayEquals(words("sweep-r.a"), encoded(G711Codec.PCMA, words("sweep.src")));
	}

	@Test
	void compressesTheSweepOfTheItuToTheSameMuLawCodes() throws IOException {
		assertArrayEquals(words("sweep-r.u"), encoded(G711Codec.PCMU, words("sweep.src")));
	}

	@Test
	void expandsALawCodesToTheSamplesOfTheItu() throws IOException {
		assertArrayEquals(words("sweep-r.a-a"), decoded(G711Codec.PCMA, words("sweep-r.a")));
	}

	@Test
	void expandsMuLawCodesToTheSamplesOfTheItu() throws IOException {
		assertArrayEquals(words("sweep-r.u-u"), decoded(G711Codec.PCMU, words("sweep-r.u")));
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

	private static short[] words(String name) throws IOException {
		String assets = System.getProperty("webphone.assets");
		Assumptions.assumeTrue(assets != null, "webphone.assets is not set: the ITU vectors are not here");
		byte[] octets = Files.readAllBytes(Path.of(assets, "codec", "g711-itu", name));
		short[] words = new short[octets.length / 2];
		ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(words);
		return words;
	}
}
