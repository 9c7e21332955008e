package org.webphone.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.media.TwoParties.waitFor;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the streams of other makers do in the middle of a call, sent by a party of the test's own over sockets. That sound
 * is back within 300 ms is proved on a clock of its own, in {@code FramePlayerTest}.
 */
class MediaStreamTest {

	private final RawParty party;

	MediaStreamTest() throws IOException, MediaException {
		party = new RawParty();
	}

	@AfterEach
	void close() {
		party.close();
	}

	@Test
	void mediaStreamGoesOnWithAnotherSourceAndRandomNumbers() {
		party.talk(1, 100, 16_000);
		party.waitForTone();
		party.silence();
		party.talk(99, 54_321, 0x7fff_fff0);
		party.waitForToneAnew();
	}

	@Test
	void mediaStreamGoesOnFromAnotherPort() throws IOException {
		party.talk(1, 100, 16_000);
		party.waitForTone();
		party.otherPort();
		party.waitForToneAnew();
		waitFor("we answer to the new port", party::hears);
	}

	@ParameterizedTest
	@ValueSource(ints = { 10, 30, 40, 50, 60 })
	void mediaStreamOfOtherPacketLengthsIsHeard(int millis) {
		party.packetMillis(millis);
		party.talk(1, 0, 0);
		party.waitForTone();
		assertEquals(0, party.session.stats().lost());
	}

	@Test
	void mediaStreamWithUnknownPayloadTypesBetweenIsHeard() {
		party.between(n -> party.send(party.socket, 77, 1, 0, 0, party.noise(160)));
		party.talk(1, 0, 0);
		party.waitForTone();
	}

	@Test
	void mediaStreamGoesOverToAnotherAgreedPayloadTypeWithoutAWord() {
		party.talk(1, 0, 0);
		party.waitForTone();
		party.codec("PCMU");
		party.waitForToneAnew();
		party.codec("opus");
		party.waitForToneAnew();
		party.codec("PCMA");
		party.waitForToneAnew();
	}

	@Test
	void mediaStreamOfAStrangerIsIgnoredWhileOursGoesOn() throws IOException {
		party.talk(1, 0, 0);
		party.waitForTone();
		long heard = party.session.stats().rxPackets();
		party.between(n -> party.send(party.stranger, 8, 666, n, n * 160, party.tone(1700, 160)));
		waitFor("two seconds more", () -> party.session.stats().rxPackets() > heard + 100);
		assertTrue(party.heard.tone(400, 400) > -24, "ours is heard");
		assertTrue(party.heard.tone(1700, 400) < -50, "the stranger is not");
	}

	@Test
	void mediaStreamResumesAfterFiveSecondsOfSilence() {
		party.talk(1, 0, 0);
		party.waitForTone();
		party.silence();
		waitFor("five seconds", () -> party.silentMillis() > 5000);
		party.resume();
		party.waitForToneAnew();
	}

	@Test
	void mediaStreamCountsDigitsOnceWhateverBecomesOfTheirEnds() {
		List<Character> digits = new CopyOnWriteArrayList<>();
		party.session.addListener(new MediaListener() {
			@Override
			public void dtmf(char digit, int millis, boolean inBand) {
				digits.add(digit);
			}
		});
		party.talk(1, 0, 0);
		party.waitForTone();
		party.digit(1, true, true, true);
		waitFor("the doubled one", () -> digits.size() == 1);
		party.digit(2);
		waitFor("the one whose ends were lost", () -> digits.size() == 2);
		party.digit(3, true);
		waitFor("the one with one end", () -> digits.size() == 3);
		party.lateEnd(2);
		party.digit(4, true, true);
		waitFor("the last", () -> digits.size() == 4);
		assertEquals(List.of('1', '2', '3', '4'), digits);
	}

	/** 10,000 packets a second, of which none is what it pretends to be. */
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aFloodOfHostilePacketsDoesNotEndTheCall(boolean fromTheParty) throws IOException {
		party.talk(1, 0, 0);
		party.waitForTone();
		var random = new Random(6);
		var source = fromTheParty ? party.socket : party.stranger;
		long until = System.nanoTime() + 3_000_000_000L;
		long sent = 0;
		long begin = System.nanoTime();
		while (System.nanoTime() < until) {
			byte[] packet = new byte[random.nextInt(1400)];
			random.nextBytes(packet);
			if (packet.length > 1 && random.nextBoolean()) {
				// The header of a packet of ours, and of one longer than it is.
				packet[0] = (byte) (0x80 | random.nextInt(64));
				packet[1] = (byte) (random.nextBoolean() ? 8 : 200 + random.nextInt(8));
			}
			party.raw(source, packet);
			sent++;
			long ahead = begin + sent * 100_000 - System.nanoTime();
			if (ahead > 0) {
				LockSupport.parkNanos(ahead);
			}
		}
		assertTrue(sent > 3000, "sent " + sent);
		party.waitForToneAnew();
		waitFor("we still send", party::hears);
	}
}
