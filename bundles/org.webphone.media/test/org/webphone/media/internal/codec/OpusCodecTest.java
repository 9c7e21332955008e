package org.webphone.media.internal.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webphone.media.internal.Sines;
import org.webphone.media.spi.Decoder;
import org.webphone.sdp.MediaFormat;

class OpusCodecTest {

	private static final int FRAME = 960;

	private final OpusCodec codec = new OpusCodec();

	@ParameterizedTest
	@ValueSource(strings = { "silk_nb_12k_20ms", "silk_wb_20k_20ms", "hybrid_swb_28k_20ms", "celt_fb_64k_20ms",
			"voip_cbr_24k_20ms" })
	void decodesStreamsOfTheReferenceEncoderToTheSameState(String stream) throws IOException {
		ByteBuffer in = ByteBuffer.wrap(Vectors.octets("opus-ref", stream + ".bit"));
		short[] expected = Vectors.words("opus-ref", stream + ".dec48k.s16");
		short[] heard = new short[expected.length];
		short[] frame = new short[Decoder.MAX_SAMPLES];
		var decoder = new OpusVoiceDecoder();
		int at = 0;
		while (in.hasRemaining() && at < heard.length) {
			byte[] payload = new byte[in.getInt()];
			int range = in.getInt();
			in.get(payload);
			int count = decoder.decode(payload, 0, payload.length, frame);
			assertEquals(range, decoder.finalRange(), "packet at sample " + at);
			System.arraycopy(frame, 0, heard, at, Math.min(count, heard.length - at));
			at += count;
		}
		assertTrue(at >= expected.length - FRAME, "decoded " + at + " of " + expected.length);
		assertTrue(Differences.signalToNoise(expected, heard) > 30, "differs from the reference by "
				+ Differences.signalToNoise(expected, heard) + " dB");
	}

	@Test
	void aToneComesBackAtItsLevel() {
		short[] heard = there(Sines.sine(1000, OpusCodec.RATE, 2, 0.25), -1, false);
		assertEquals(-12, Sines.level(heard, 48_000, 24_000, 1000, OpusCodec.RATE), 1);
	}

	@Test
	void aLostPacketIsTakenFromTheRedundancyOfTheNext() throws IOException {
		short[] speech = Vectors.words("speech", "P501_D_EN_fm_SWB_48k.pcm");
		short[] whole = there(speech, -1, false);
		short[] corrected = there(speech, 10, true);
		short[] guessed = there(speech, 10, false);
		double with = Differences.signalToNoise(whole, corrected);
		double without = Differences.signalToNoise(whole, guessed);
		assertTrue(with > without + 2, "with redundancy " + with + " dB, without " + without + " dB");
	}

	@Test
	void damagedPayloadsMakeNoSoundAndNoHarm() {
		Decoder decoder = codec.newDecoder(codec.format());
		var random = new Random(7);
		short[] samples = new short[Decoder.MAX_SAMPLES];
		for (int i = 0; i < 3000; i++) {
			byte[] payload = new byte[random.nextInt(80)];
			random.nextBytes(payload);
			int count = decoder.decode(payload, 0, payload.length, samples);
			assertTrue(count >= 0 && count <= Decoder.MAX_SAMPLES);
		}
		assertEquals(FRAME, decoder.conceal(null, 0, 0, samples, FRAME));
	}

	@Test
	void obeysTheBitrateTheOtherPartyAllows() {
		int free = size(codec.format().withParameters("useinbandfec=0"));
		int bound = size(codec.format().withParameters("maxaveragebitrate=8000; maxplaybackrate=8000"));
		assertTrue(bound * 2 < free, bound + " octets against " + free);
	}

	private int size(MediaFormat format) {
		var encoder = codec.newEncoder(format);
		short[] noise = new short[OpusCodec.RATE];
		var random = new Random(1);
		for (int i = 0; i < noise.length; i++) {
			noise[i] = (short) (random.nextGaussian() * 3000);
		}
		byte[] payload = new byte[1500];
		int sum = 0;
		for (int at = 0; at < noise.length; at += FRAME) {
			sum += encoder.encode(noise, at, FRAME, payload, 0);
		}
		return sum;
	}

	/** There and back, with every {@code lost}-th packet missing, or none. */
	private short[] there(short[] samples, int lost, boolean correct) {
		var encoder = codec.newEncoder(codec.format());
		encoder.loss(20);
		Decoder decoder = codec.newDecoder(codec.format());
		short[] heard = new short[samples.length];
		short[] frame = new short[Decoder.MAX_SAMPLES];
		byte[] payload = new byte[1500];
		boolean missing = false;
		for (int at = 0, n = 1; at + FRAME <= samples.length; at += FRAME, n++) {
			int length = encoder.encode(samples, at, FRAME, payload, 0);
			if (missing) {
				decoder.conceal(correct ? payload : null, 0, length, frame, FRAME);
				System.arraycopy(frame, 0, heard, at - FRAME, FRAME);
			}
			missing = lost > 0 && n % lost == 0;
			if (!missing) {
				assertEquals(FRAME, decoder.decode(payload, 0, length, frame));
				System.arraycopy(frame, 0, heard, at, FRAME);
			}
		}
		return Arrays.copyOf(heard, heard.length);
	}
}
