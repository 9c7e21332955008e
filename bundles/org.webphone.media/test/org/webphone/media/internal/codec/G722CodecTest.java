package org.webphone.media.internal.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webphone.media.internal.Sines;

class G722CodecTest {

	private static final int FRAME = 320;

	@Test
	void encodesTheSpeechOfTheItuBitForBit() throws IOException {
		assertArrayEquals(Vectors.octets("g722-itu", "codsp-bytes.g722"), encode(Vectors.words("g722-itu", "inpsp.bin")));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3 })
	void decodesTheSpeechOfTheItuBitForBit(int mode) throws IOException {
		short[] decoded = decode(mode, Vectors.octets("g722-itu", "codsp-bytes.g722"));
		assertArrayEquals(Vectors.words("g722-itu", "outsp" + mode + ".bin"), decoded);
	}

	@Test
	void aToneComesBackAtItsLevel() {
		short[] heard = decode(1, encode(Sines.sine(1000, 16_000, 1, 0.25)));
		assertEquals(-12, Sines.level(heard, 8000, 4000, 1000, 16_000), 0.3);
	}

	private static byte[] encode(short[] samples) {
		byte[] codes = new byte[samples.length / 2];
		var encoder = new G722Encoder();
		for (int at = 0; at < samples.length; at += FRAME) {
			encoder.encode(samples, at, Math.min(FRAME, samples.length - at), codes, at / 2);
		}
		return codes;
	}

	private static short[] decode(int mode, byte[] codes) {
		short[] samples = new short[codes.length * 2];
		var decoder = new G722Decoder(mode);
		short[] frame = new short[5760];
		for (int at = 0; at < codes.length; at += 160) {
			int count = decoder.decode(codes, at, Math.min(160, codes.length - at), frame);
			System.arraycopy(frame, 0, samples, at * 2, count);
		}
		return Arrays.copyOf(samples, samples.length);
	}
}
