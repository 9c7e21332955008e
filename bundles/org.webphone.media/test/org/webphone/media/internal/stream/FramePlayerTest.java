package org.webphone.media.internal.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.webphone.media.internal.Sines;
import org.webphone.media.internal.codec.BuiltInCodecs;
import org.webphone.media.spi.Codec;
import org.webphone.media.spi.Decoder;
import org.webphone.rtp.RtpPacket;

/** What is heard of a stream of packets, on a clock of the test's own. */
class FramePlayerTest {

	private static final int RATE = 8000;
	private static final int BLOCK = RATE / 100;
	private static final int TYPE = 8;
	private static final double TONE = 400;

	private final Codec alaw = new BuiltInCodecs().codecs().get(1);
	private final FramePlayer player = new FramePlayer();
	private final List<RtpPacket> arriving = new ArrayList<>();

	/** What the stream does in its middle. */
	enum Change {
		ANOTHER_SOURCE, NUMBERS_JUMP, TIME_JUMPS, BOTH_JUMP, NUMBERS_GO_BACK, FIVE_SECONDS_OF_SILENCE
	}

	@ParameterizedTest
	@EnumSource
	void mediaStreamIsHeardAgainWithin300MillisecondsAfterA(Change change) {
		boolean silence = change == Change.FIVE_SECONDS_OF_SILENCE;
		int ssrc = change == Change.ANOTHER_SOURCE ? 2 : 1;
		int sequence = switch (change) {
			case ANOTHER_SOURCE, NUMBERS_JUMP, BOTH_JUMP -> 41_234;
			case NUMBERS_GO_BACK -> 60;
			default -> 100;
		};
		int timestamp = switch (change) {
			case ANOTHER_SOURCE, TIME_JUMPS, BOTH_JUMP -> 0x7654_3210;
			case FIVE_SECONDS_OF_SILENCE -> 350 * 160;
			default -> 100 * 160;
		};
		double again = silence ? 7 : 2;
		for (int i = 0; i < 100; i++) {
			send(1, i, i * 160, i * 0.02, 160);
		}
		for (int i = 0; i < 100; i++) {
			send(ssrc, sequence + i, timestamp + i * 160, again + i * 0.02, 160);
		}
		short[] heard = play(again + 2);
		int from = (int) ((again + 0.3) * RATE);
		for (int at = from; at < from + RATE; at += RATE / 10) {
			assertEquals(-20, Sines.level(heard, at, RATE / 10, TONE, RATE), 2, "at " + (double) at / RATE + " s");
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 10, 20, 30, 40, 50, 60 })
	void mediaStreamOfAnyPacketLengthIsHeardWithoutAGap(int millis) {
		int samples = RATE * millis / 1000;
		for (int i = 0; i * millis < 3000; i++) {
			send(1, i, i * samples, i * millis / 1000.0, samples);
		}
		short[] heard = play(3);
		for (int at = RATE / 2; at < 5 * RATE / 2; at += RATE / 10) {
			assertEquals(-20, Sines.level(heard, at, RATE / 10, TONE, RATE), 1, "at " + (double) at / RATE + " s");
		}
	}

	@ParameterizedTest
	@CsvSource({ "200", "-200" })
	void aClockThatDriftsForTwentyMinutesNeitherFillsNorEmptiesTheBuffer(int ppm) {
		int count = 60_000;
		Random random = new Random(4);
		stream(count, i -> i * 0.02 * (1 + ppm / 1e6) + random.nextDouble() * 0.01);
		short[] heard = play(count * 0.02);
		var figures = player.statistics();
		assertEquals(0, figures.missing(), figures.toString());
		assertTrue(figures.underruns() <= 2, figures.toString());
		assertTrue(figures.delayMs() <= 80, figures.toString());
		assertEquals(0, figures.dropped(), figures.toString());
		assertEquals(-20, Sines.level(heard, heard.length - RATE, RATE / 2, TONE, RATE), 1.5);
	}

	@Test
	void playsSlowerAsSoonAsArrivalsVaryAndFasterWhenTheyAreCalmAgain() {
		Random random = new Random(9);
		stream(3000, i -> i * 0.02 + (i > 100 && i < 800 ? random.nextDouble() * 0.1 : 0));
		play(16);
		var rough = player.statistics();
		assertTrue(rough.targetMs() >= 80, rough.toString());
		assertTrue(rough.late() + rough.underruns() < 20, rough.toString());
		play(44);
		var calm = player.statistics();
		assertTrue(calm.targetMs() <= 30, calm.toString());
		assertTrue(calm.delayMs() <= 60, calm.toString());
		assertEquals(0, calm.dropped(), "nothing is thrown away");
	}

	@Test
	void reorderedAndDoubledPacketsAreHeardOnceAndInOrder() {
		for (int i = 0; i < 100; i++) {
			double at = i * 0.02 + (i % 5 == 0 ? 0.025 : 0);
			send(1, i, i * 160, at, 160);
			send(1, i, i * 160, at + 0.001, 160);
		}
		short[] heard = play(2);
		var figures = player.statistics();
		assertEquals(0, figures.missing(), figures.toString());
		assertEquals(-20, Sines.level(heard, RATE, RATE / 2, TONE, RATE), 1);
	}

	@Test
	void silenceThatTheSenderLeavesOutIsHeardAsQuietNoiseAndSpeechFollowsIt() {
		for (int i = 0; i < 50; i++) {
			send(1, i, i * 160, i * 0.02, 160);
		}
		special(13, 50, 50 * 160, 1, (byte) 50);
		special(13, 51, 100 * 160, 2, (byte) 60);
		for (int i = 0; i < 50; i++) {
			send(1, 52 + i, (150 + i) * 160, 3 + i * 0.02, 160);
		}
		short[] heard = play(4);
		assertEquals(-50, Sines.rms(heard, RATE * 3 / 2, RATE * 2 / 5), 1);
		assertEquals(-60, Sines.rms(heard, RATE * 5 / 2, RATE * 2 / 5), 1);
		assertEquals(-20, Sines.level(heard, RATE * 33 / 10, RATE / 2, TONE, RATE), 1);
		assertEquals(0, player.statistics().missing(), player.statistics().toString());
		assertTrue(!player.restful(), "sound has come");
	}

	@Test
	void packetsOfPaddingOnlyAreNeitherSoundNorLoss() {
		for (int i = 0; i < 100; i++) {
			send(1, 2 * i, i * 160, i * 0.02, 160);
			special(TYPE, 2 * i + 1, i * 160, i * 0.02);
		}
		short[] heard = play(2);
		for (int at = RATE / 2; at < 3 * RATE / 2; at += RATE / 10) {
			assertEquals(-20, Sines.level(heard, at, RATE / 10, TONE, RATE), 1, "at " + (double) at / RATE + " s");
		}
		assertEquals(0, player.statistics().missing(), player.statistics().toString());
	}

	@Test
	void numbersAndTimesThatWrapInTheMiddleOfLossAreNothingSpecial() {
		for (int i = 0; i < 200; i++) {
			if (i % 10 != 5 && i != 99 && i != 100) {
				send(1, 65_436 + i, -16_000 + i * 160, i * 0.02, 160);
			}
		}
		short[] heard = play(4);
		var figures = player.statistics();
		assertEquals(22, figures.missing(), figures.toString());
		assertEquals(0, figures.resets(), figures.toString());
		assertEquals(-20, Sines.level(heard, RATE * 3, RATE / 2, TONE, RATE), 1.5);
	}

	private void special(int type, int sequence, int timestamp, double arrival, byte... payload) {
		var packet = new RtpPacket();
		packet.begin(type, false, sequence & 0xFFFF, timestamp, 1);
		packet.payload(payload, 0, payload.length);
		packet.arrivalNanos((long) (arrival * 1e9));
		arriving.add(packet);
	}

	private void stream(int count, IntToDoubleFunction arrival) {
		for (int i = 0; i < count; i++) {
			send(1, i, i * 160, arrival.applyAsDouble(i), 160);
		}
	}

	/** A tone of 400 Hz, whose periods fit every packet. */
	private void send(int ssrc, int sequence, int timestamp, double arrival, int samples) {
		short[] tone = new short[samples];
		for (int i = 0; i < samples; i++) {
			tone[i] = (short) (3276.8 * Math.sin(2 * Math.PI * TONE * i / RATE));
		}
		byte[] payload = new byte[samples];
		alaw.newEncoder(alaw.format()).encode(tone, 0, samples, payload, 0);
		var packet = new RtpPacket();
		packet.begin(TYPE, false, sequence & 0xFFFF, timestamp, ssrc);
		packet.payload(payload, 0, samples);
		packet.parse(packet.length());
		packet.arrivalNanos((long) (arrival * 1e9));
		arriving.add(packet);
	}

	private long now = 3_000_000;
	private boolean adopted;

	/** Plays 10 ms at a time until that second; returns what was heard since the last call. */
	private short[] play(double until) {
		if (!adopted) {
			adopted = true;
			Decoder[] decoders = new Decoder[ReceivePlan.TYPES];
			int[] rates = new int[ReceivePlan.TYPES];
			decoders[TYPE] = alaw.newDecoder(alaw.format());
			rates[TYPE] = RATE;
			int[] clocks = new int[ReceivePlan.TYPES];
			clocks[TYPE] = 8000;
			player.adopt(new ReceivePlan(true, decoders, rates, clocks, RATE, 8000, -1, 8000));
			arriving.sort(Comparator.comparingLong(RtpPacket::arrivalNanos));
		}
		short[] heard = new short[(int) ((until * 1e9 - now) / 10_000_000) * BLOCK + BLOCK];
		short[] block = new short[BLOCK];
		int at = 0;
		int next = 0;
		for (; now < until * 1e9; now += 10_000_000) {
			while (next < arriving.size() && arriving.get(next).arrivalNanos() <= now) {
				player.put(arriving.get(next++));
			}
			player.fill(block, BLOCK, now);
			if (at + BLOCK <= heard.length) {
				System.arraycopy(block, 0, heard, at, BLOCK);
			}
			at += BLOCK;
		}
		arriving.subList(0, next).clear();
		return heard;
	}
}
