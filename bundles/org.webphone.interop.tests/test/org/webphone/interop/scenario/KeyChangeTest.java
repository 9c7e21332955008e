package org.webphone.interop.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.webphone.testbench.Await;
import org.webphone.testbench.ToneDetector;
import org.webphone.testbench.Wav;

/** The key of an encrypted call changes while it lasts, and both go on hearing each other. */
class KeyChangeTest {

	private static final String SUITE = "AES_CM_128_HMAC_SHA1_80 ";

	@TempDir
	private Path folder;

	@Test
	void theToneIsHeardWithTheNewKeyAndNotWithAWrongOne() {
		Path heard = folder.resolve("heard.wav");
		try (Telephone phone = Telephone.start("--srtp", "required", "--audio-in", "tone:440", "--audio-out", heard.toString());
				FarEnd far = FarEnd.open(); Rtp rtp = new Rtp()) {
			SrtpKey first = SrtpKey.random();
			Leg leg = Leg.to(far, "405", phone.port).invite("", sdp(rtp, 1, first));
			String call = phone.incoming(leg.callId);
			phone.answer(call);
			Message answer = leg.answered();
			leg.ack();
			rtp.towards(answer.audioPort()).protect(first::protect).send(660);
			hear(heard, 660);
			weHear(rtp, answer);

			SrtpKey second = SrtpKey.random();
			Message change = leg.ask("INVITE", "", sdp(rtp, 2, second));
			leg.ack(change.cseq(), "");
			assertEquals(200, change.code(), change.text());
			rtp.protect(second::protect).send(900);
			hear(heard, 900);
			weHear(rtp, change);

			rtp.protect(first::protect).send(1200);
			rtp.awaitPackets(50);
			rtp.protect(second::protect).send(660);
			hear(heard, 660);
			assertEquals(0, of(heard, 1200), "the old key is not believed any more");
			assertEquals("true", Telephone.text(phone.await(call, "active"), "encrypted"));
			leg.bye();
			assertEquals("normal", phone.end(call));
		}
	}

	/** What comes to us can be read with the key of their newest answer, and is A-law. */
	private static void weHear(Rtp rtp, Message answer) {
		SrtpKey theirs = SrtpKey.of(answer.body().lines().filter(l -> l.startsWith("a=crypto:")).findFirst().orElseThrow());
		rtp.awaitPackets(10);
		List<Rtp.Packet> all = rtp.received().stream().filter(Rtp.Packet::rtp).toList();
		byte[] clear = theirs.open(all.getLast().bytes());
		assertTrue(clear.length == 12 + 160, "opened " + clear.length + " octets with the key of the answer");
	}

	private static String sdp(Rtp rtp, int version, SrtpKey key) {
		return Sdp.with(rtp.port(), version, "a=crypto:1 " + SUITE + key.inline() + '\n').replace("RTP/AVP", "RTP/SAVP");
	}

	private static void hear(Path file, int hz) {
		long before = of(file, hz);
		Await.until(() -> "400 ms of " + hz + " Hz; there were " + (of(file, hz) - before), FarEnd.SOON, () -> of(file, hz) - before >= 400);
	}

	private static long of(Path file, int hz) {
		return new ToneDetector(hz).heardIn(Wav.read(file)).toMillis();
	}
}
