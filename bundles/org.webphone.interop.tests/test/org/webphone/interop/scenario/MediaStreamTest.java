package org.webphone.interop.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.webphone.testbench.Await;
import org.webphone.testbench.ToneDetector;
import org.webphone.testbench.Wav;

/** Streams that change in mid-call: what is heard is the proof, in the file that the agent plays into. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MediaStreamTest {

	private static final int HZ = 700;

	@TempDir
	static Path folder;
	private Path heard;
	private Telephone phone;
	private FarEnd far;
	private Rtp rtp;
	private Leg leg;
	private String call;
	private int version;

	@BeforeAll
	void start() {
		heard = folder.resolve("heard.wav");
		phone = Telephone.start("--audio-in", "tone:440", "--audio-out", heard.toString());
	}

	@BeforeEach
	void talk() {
		far = FarEnd.open();
		rtp = new Rtp();
		version = 1;
		call = phone.dial(far.uri("peer"));
		Message invite = far.request("INVITE");
		leg = Leg.of(far, invite, Leg.id());
		rtp.towards(invite.audioPort()).send(HZ);
		leg.reply(invite, "200 OK", "", Sdp.at(rtp.port()));
		leg.request("ACK");
		phone.await(call, "active");
		hear(300);
	}

	@AfterEach
	void end() {
		try {
			leg.bye();
			phone.end(call);
			phone.tidy();
		} finally {
			far.close();
			rtp.close();
		}
		assertEquals(List.of(), phone.agent.strangeLines());
	}

	@AfterAll
	void stop() {
		phone.close();
	}

	/** Waits until so much more of the tone was heard. */
	private void hear(int millis) {
		hear(HZ, millis);
	}

	private void hear(int hz, int millis) {
		long before = of(hz);
		Await.until(() -> millis + " ms of " + hz + " Hz; there were " + (of(hz) - before), FarEnd.SOON, () -> of(hz) - before >= millis);
	}

	private long of(int hz) {
		return new ToneDetector(hz).heardIn(Wav.read(heard)).toMillis();
	}

	@Test
	@Scenario("MEDIA-STREAM")
	void newSourceWithOtherNumbersIsHeardAtOnce() {
		for (int i = 0; i < 3; i++) {
			rtp.newSource();
			hear(400);
		}
	}

	@Test
	@Scenario("MEDIA-STREAM")
	void newPortAfterAReinviteIsHeardAndAnswered() {
		try (Rtp next = new Rtp()) {
			rtp.send(0);
			next.towards(leg.invite.audioPort()).send(900);
			assertEquals(200, leg.ask("INVITE", "", Sdp.with(next.port(), ++version, "a=sendrecv\n")).code());
			leg.ack();
			hear(900, 400);
			next.awaitPackets(10);
		}
	}

	@Test
	@Scenario("MEDIA-STREAM")
	void newPortWithoutAReinviteIsHeardAndAnswered() {
		try (Rtp next = new Rtp()) {
			rtp.send(0);
			next.towards(leg.invite.audioPort()).send(900);
			hear(900, 400);
			next.awaitPackets(10);
		}
	}

	@Test
	@Scenario("MEDIA-STREAM")
	void packetsOfEveryLengthAreHeard() {
		for (int millis : new int[] { 10, 30, 40, 60, 20 }) {
			rtp.packets(millis);
			hear(500);
		}
	}

	@Test
	@Scenario("MEDIA-STREAM")
	void unknownPayloadTypeIsPassedOver() {
		rtp.payloadType(77);
		assertFalse(Await.within(Duration.ofMillis(700), () -> !phone.agent.isAlive()));
		rtp.payloadType(8);
		hear(400);
	}

	@Test
	@Scenario("MEDIA-STREAM")
	void strangerIsNotHeardBesideTheLatchedStream() {
		try (Rtp stranger = new Rtp()) {
			long before = of(1300);
			stranger.towards(leg.invite.audioPort()).send(1300);
			hear(800);
			assertEquals(before, of(1300), "the stranger is heard");
			long packets = stranger.count();
			rtp.awaitPackets(20);
			assertEquals(packets, stranger.count(), "nothing is sent to the stranger");
		}
	}

	@Test
	@Scenario("MEDIA-STREAM")
	void streamThatPausesForFiveSecondsComesBack() {
		rtp.send(0);
		assertFalse(Await.within(Duration.ofSeconds(5), () -> phone.states(call).endsWith("ended")), "the call ends in the pause");
		rtp.send(HZ);
		hear(400);
	}

	@Test
	@Scenario("MEDIA-STREAM")
	void digitsCountOnceHoweverTheirEndComes() {
		int before = digits().length();
		rtp.digit(1, 4, 3);
		await(before, "1");
		rtp.digit(2, 4, 1); // two of three end packets lost
		await(before, "12");
		rtp.digit(3, 4, 9); // duplicated
		await(before, "123");
		rtp.digit(4, 6, 0); // all end packets lost: the silence that follows is the end
		await(before, "1234");
		rtp.digit(4, 4, 3); // the same digit anew
		await(before, "12344");
		hear(200);
		assertEquals("12344", digits().substring(before));
	}

	private void await(int before, String wanted) {
		Await.until(() -> wanted + "; there came " + digits().substring(before), FarEnd.SOON, () -> digits().substring(before).equals(wanted));
	}

	private String digits() {
		var all = new StringBuilder();
		phone.agent.events("dtmf").forEach(e -> all.append(Telephone.text(e, "digit")));
		return all.toString();
	}

	@Test
	@Scenario("MEDIA-STREAM")
	void noiseOnTheSoundPortDoesNoHarm() {
		for (int i = 0; i < 40; i++) {
			byte[] noise = new byte[i * 7];
			new java.util.Random(i).nextBytes(noise);
			rtp.raw(noise);
			byte[] claims = new byte[12 + i];
			claims[0] = (byte) 0x9f; // extension, fifteen contributors, and nothing behind
			claims[1] = 8;
			rtp.raw(claims);
			rtp.raw(new byte[] { (byte) 0x81, (byte) (200 + i % 6), (byte) 0xff, (byte) 0xff, 0, 0, 0, 0 });
		}
		hear(400);
	}

	@Test
	@Scenario("MEDIA-STREAM")
	void profileWithoutUsableKeyIsRefused() {
		try (FarEnd other = FarEnd.towards(phone.port)) {
			for (String crypto : List.of("", "a=crypto:1 UNKNOWN_SUITE inline:YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXoxMjM0\n",
					"a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:short\n")) {
				Leg caller = Leg.to(other, "405", phone.port).invite("",
						Sdp.with(Sdp.NOWHERE, 1, crypto).replace("RTP/AVP", "RTP/SAVP"));
				caller.ackError(caller.response(488, "INVITE"));
			}
		}
	}
}
