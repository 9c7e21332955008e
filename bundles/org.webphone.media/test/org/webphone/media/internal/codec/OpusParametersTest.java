package org.webphone.media.internal.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.webphone.media.spi.Decoder;
import org.webphone.media.spi.Encoder;

/** What the other party's {@code fmtp} line asks for (RFC 7587 section 6.1), parameter by parameter, as it shows in the packets. */
class OpusParametersTest {

	private static final int FRAME = 960;

	private final OpusCodec codec = new OpusCodec();

	private Encoder encoder(String parameters) {
		return codec.newEncoder(codec.format().withParameters(parameters));
	}

	private static short[] speech() throws IOException {
		return Vectors.words("speech", "P501_D_EN_fm_SWB_48k.pcm");
	}

	private static List<byte[]> packets(Encoder encoder, short[] samples) {
		List<byte[]> all = new ArrayList<>();
		byte[] payload = new byte[1500];
		for (int at = 0; at + FRAME <= samples.length; at += FRAME) {
			all.add(Arrays.copyOf(payload, encoder.encode(samples, at, FRAME, payload, 0)));
		}
		return all;
	}

	/** The widest band of any packet, in kHz of the sound (RFC 6716 table 2). */
	private static int widest(List<byte[]> packets) {
		int[] silk = { 4, 6, 8 };
		int[] celt = { 4, 8, 12, 20 };
		return packets.stream().filter(p -> p.length > 0).mapToInt(p -> (p[0] & 0xFF) >> 3)
				.map(c -> c < 12 ? silk[c / 4] : c < 14 ? 12 : c < 16 ? 20 : celt[(c - 16) / 4]).max().orElseThrow();
	}

	private static double bitrate(List<byte[]> packets) {
		return packets.stream().mapToInt(p -> p.length).sum() * 8 * 50.0 / packets.size();
	}

	@ParameterizedTest
	@CsvSource({ "8000,4", "12000,6", "16000,8", "24000,12", "48000,20" })
	void maxplaybackrateBoundsTheBandwidth(int rate, int most) throws IOException {
		int widest = widest(packets(encoder("maxplaybackrate=" + rate), speech()));
		assertTrue(widest <= most, widest + " kHz");
	}

	@ParameterizedTest
	@CsvSource({ "6000", "12000", "20000" })
	void maxaveragebitrateIsKeptOverTheWholeStream(int most) throws IOException {
		double seen = bitrate(packets(encoder("maxaveragebitrate=" + most), speech()));
		assertTrue(seen <= most * 1.1, seen + " bit/s");
	}

	@Test
	void stereoIsAllowedToTheSenderAndWeSendOneChannel() throws IOException {
		assertTrue(packets(encoder("stereo=1; sprop-stereo=1"), speech()).stream().allMatch(p -> (p[0] & 4) == 0));
	}

	@Test
	void cbrMakesAllPacketsEquallyLong() throws IOException {
		assertEquals(1, packets(encoder("cbr=1"), speech()).stream().mapToInt(p -> p.length).distinct().count());
		assertTrue(packets(encoder("cbr=0"), speech()).stream().mapToInt(p -> p.length).distinct().count() > 5);
	}

	@Test
	void usedtxSendsNearlyNothingWhileNobodySpeaks() {
		short[] silence = new short[FRAME * 200];
		long sent = packets(encoder("usedtx=1"), silence).stream().filter(p -> p.length > 0).count();
		assertTrue(sent > 0 && sent < 60, sent + " of 200 packets");
		assertTrue(packets(encoder("usedtx=0"), silence).stream().allMatch(p -> p.length > 0));
		assertTrue(packets(encoder("useinbandfec=1"), silence).stream().allMatch(p -> p.length > 0));
	}

	@Test
	void useinbandfecDecidesWhetherALostPacketCanBeHadFromTheNext() throws IOException {
		assertTrue(gain("useinbandfec=1") > 2, gain("useinbandfec=1") + " dB better");
		assertTrue(gain("useinbandfec=0") < 1, gain("useinbandfec=0") + " dB better");
		assertTrue(gain("") < 1, "the default is 0");
	}

	/** How much nearer to the undisturbed sound every tenth packet is when the next one may help, in dB. */
	private double gain(String parameters) throws IOException {
		short[] whole = heard(parameters, 0, false);
		return Differences.signalToNoise(whole, heard(parameters, 10, true))
				- Differences.signalToNoise(whole, heard(parameters, 10, false));
	}

	private short[] heard(String parameters, int lost, boolean correct) throws IOException {
		short[] speech = speech();
		Encoder encoder = encoder(parameters);
		encoder.loss(10);
		List<byte[]> packets = packets(encoder, speech);
		Decoder decoder = codec.newDecoder(codec.format());
		short[] all = new short[speech.length];
		short[] frame = new short[Decoder.MAX_SAMPLES];
		for (int i = 0; i + 1 < packets.size(); i++) {
			if (lost > 0 && i % lost == lost - 1) {
				byte[] next = packets.get(i + 1);
				decoder.conceal(correct ? next : null, 0, next.length, frame, FRAME);
			} else {
				decoder.decode(packets.get(i), 0, packets.get(i).length, frame);
			}
			System.arraycopy(frame, 0, all, i * FRAME, FRAME);
		}
		return all;
	}

	@Test
	void whatNobodyKnowsOrConcernsTheDecoderDoesNotDisturb() throws IOException {
		double plain = bitrate(packets(encoder("useinbandfec=1"), speech()));
		double odd = bitrate(packets(encoder("sprop-maxcapturerate=8000; useinbandfec=1; minptime=10; maxaveragebitrate=x; ; a"), speech()));
		assertEquals(plain, odd, 1);
	}

	@Test
	void theBitrateFollowsTheLossThatTheOtherPartyReports() throws IOException {
		short[] speech = speech();
		Encoder encoder = encoder("useinbandfec=1");
		double clean = bitrate(packets(encoder, speech));
		encoder.loss(40);
		double lossy = bitrate(packets(encoder, speech));
		encoder.loss(0);
		double again = bitrate(packets(encoder, speech));
		assertTrue(lossy < clean * 0.75, clean + " and under loss " + lossy);
		assertEquals(clean, again, clean * 0.05);
	}
}
