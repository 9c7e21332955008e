package org.webphone.media.internal.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.webphone.media.internal.Sines;
import org.webphone.media.internal.codec.BuiltInCodecs;
import org.webphone.media.internal.codec.OpusCodec;
import org.webphone.media.spi.Codec;
import org.webphone.media.spi.Decoder;
import org.webphone.media.spi.Encoder;
import org.webphone.rtp.RtpPacket;

/** Each codec in packets of each length it has, also where its RTP clock is not that of its sound (G.722). */
class PacketLengthsTest {

	private static final double TONE = 400;

	static Stream<Arguments> codecsAndLengths() {
		return Stream.concat(new BuiltInCodecs().codecs().stream(), Stream.of(new OpusCodec()))
				.flatMap(codec -> Stream.of(10, 20, 30, 40, 50, 60).filter(millis -> codec.frameMillis(millis) == millis)
						.map(millis -> Arguments.of(codec.format().encoding(), millis, codec)));
	}

	@ParameterizedTest(name = "{0} in packets of {1} ms")
	@MethodSource("codecsAndLengths")
	void isHeardWithoutAGapAndWithNothingLost(String name, int millis, Codec codec) {
		int type = codec.format().payloadType();
		int rate = codec.sampleRate();
		int clock = codec.format().clockRate();
		FramePlayer player = player(codec);

		Encoder encoder = codec.newEncoder(codec.format());
		short[] spoken = Sines.sine(TONE, rate, 3, 0.25);
		short[] heard = new short[spoken.length];
		short[] block = new short[rate / 100];
		int samples = rate * millis / 1000;
		int sent = 0;
		for (int t = 0; t < 3000; t += 10) {
			if (t % millis == 0) {
				player.put(packet(encoder, spoken, sent, samples, type, clock * millis / 1000, t));
				sent++;
			}
			player.fill(block, block.length, (t + 3) * 1_000_000L);
			System.arraycopy(block, 0, heard, t / 10 * block.length, block.length);
		}
		for (int at = rate; at < 5 * rate / 2; at += rate / 10) {
			assertEquals(-12, Sines.level(heard, at, rate / 10, TONE, rate), 1.5, "at " + (double) at / rate + " s");
		}
		assertEquals(0, player.statistics().missing(), player.statistics().toString());
	}

	@Test
	void anOpusPacketOf120MillisecondsIsHeardAndTheLossOfOneChangesNoTime() {
		var codec = new OpusCodec();
		FramePlayer player = player(codec);
		Encoder encoder = codec.newEncoder(codec.format());
		short[] spoken = Sines.sine(TONE, 48_000, 3, 0.25);
		short[] heard = new short[spoken.length];
		short[] block = new short[480];
		for (int t = 0; t < 3000; t += 10) {
			if (t % 120 == 0) {
				byte[] payload = sixFrames(encoder, spoken, t * 48);
				if (t != 1440) {
					player.put(packet(payload, payload.length, t / 120, codec.format().payloadType(), 5760, t));
				}
			}
			player.fill(block, block.length, (t + 3) * 1_000_000L);
			System.arraycopy(block, 0, heard, t * 48, block.length);
		}
		for (int at = 48_000; at < 120_000; at += 4800) {
			if (at < 1400 * 48 || at > 1700 * 48) {
				assertEquals(-12, Sines.level(heard, at, 4800, TONE, 48_000), 1.5, "at " + (double) at / 48_000 + " s");
			}
		}
		assertEquals(1, player.statistics().missing(), player.statistics().toString());
	}

	/** RFC 6716 section 3.2.5: six frames of different lengths behind one heading. */
	private static byte[] sixFrames(Encoder encoder, short[] spoken, int at) {
		byte[] packet = new byte[1500];
		byte[] frame = new byte[1500];
		byte[] sound = new byte[1500];
		int length = 2;
		int octets = 0;
		for (int i = 0; i < 6; i++) {
			int made = encoder.encode(spoken, Math.min(at + 960 * i, spoken.length - 960), 960, frame, 0);
			packet[0] = (byte) (frame[0] | 3);
			System.arraycopy(frame, 1, sound, octets, made - 1);
			octets += made - 1;
			if (i < 5 && made - 1 < 252) {
				packet[length++] = (byte) (made - 1);
			} else if (i < 5) {
				packet[length++] = (byte) (252 + (made - 1 & 3));
				packet[length++] = (byte) (made - 1 - 252 - (made - 1 & 3) >> 2);
			}
		}
		packet[1] = (byte) (0x80 | 6);
		System.arraycopy(sound, 0, packet, length, octets);
		return Arrays.copyOf(packet, length + octets);
	}

	private static FramePlayer player(Codec codec) {
		var player = new FramePlayer();
		int type = codec.format().payloadType();
		Decoder[] decoders = new Decoder[ReceivePlan.TYPES];
		int[] rates = new int[ReceivePlan.TYPES];
		int[] clocks = new int[ReceivePlan.TYPES];
		decoders[type] = codec.newDecoder(codec.format());
		rates[type] = codec.sampleRate();
		clocks[type] = codec.format().clockRate();
		player.adopt(new ReceivePlan(true, decoders, rates, clocks, codec.sampleRate(), clocks[type], -1, 8000));
		return player;
	}

	private static RtpPacket packet(Encoder encoder, short[] spoken, int number, int samples, int type, int ticks, int millis) {
		byte[] payload = new byte[RtpPacket.CAPACITY];
		int octets = encoder.encode(spoken, number * samples, samples, payload, 0);
		return packet(payload, octets, number, type, ticks, millis);
	}

	private static RtpPacket packet(byte[] payload, int octets, int number, int type, int ticks, int millis) {
		var packet = new RtpPacket();
		packet.begin(type, number == 0, number, number * ticks, 1);
		packet.payload(payload, 0, octets);
		packet.parse(packet.length());
		packet.arrivalNanos(millis * 1_000_000L);
		return packet;
	}
}
