package org.webphone.sip.internal;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.webphone.sip.SipEndpoint;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipTransport;

/** Messages broken at random, always the same ones: the decoder says good, bad or noise, and nothing else happens. */
class DecoderFuzzTest {

	private static final int MESSAGES = Integer.getInteger("webphone.fuzz", 4000);
	private static final String[] PIECES = { "\r\n", "\n", " ", ";", ",", "<", ">", "\"", "\\", "@", ":", "=", "%00", "%", "\0",
			"[", "]", "[::1]", "sip:", "z9hG4bK", "4294967296", "-1", "é", "\u202e", "\r\n ", "tag=", "*", "?", "//", "(", ")" };
	private static final String SEED = "INVITE sip:405@127.0.0.1:5070;transport=udp SIP/2.0\r\n"
			+ "Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bKabc;rport\r\nMax-Forwards: 70\r\n"
			+ "Route: <sip:p1.example.org;lr>, \"P, 2\" <sip:p2.example.org;lr>\r\n"
			+ "From: \"A. \\\"Q\\\" B\" <sip:402@example.org>;tag=1928\r\nTo: <sip:405@example.org>\r\n"
			+ "Call-ID: a84b4c76e66710@pc33\r\nCSeq: 314159 INVITE\r\nContact: <sip:402@192.0.2.1:5060>;expires=60;q=0.5\r\n"
			+ "Replaces: 12@x;to-tag=1;from-tag=2\r\nSession-Expires: 1800;refresher=uac\r\nSupported: timer, 100rel\r\n"
			+ "Authorization: Digest username=\"a\", realm=\"b\", nonce=\"c\", uri=\"sip:d\", response=\"e\"\r\n"
			+ "Content-Type: multipart/mixed;boundary=\"x\"\r\nContent-Length: 66\r\n\r\n"
			+ "--x\r\nContent-Type: application/sdp\r\n\r\nv=0\r\n--x\r\n\r\nabcdefghi\r\n--x--\r\n";

	private static final Channel FROM = new Channel() {
		@Override
		public SipTransport transport() {
			return SipTransport.UDP;
		}

		@Override
		public InetSocketAddress remote() {
			return new InetSocketAddress("127.0.0.1", 5060);
		}

		@Override
		public SipEndpoint local() {
			return SipEndpoint.udp("127.0.0.1", 5070);
		}

		@Override
		public boolean open() {
			return true;
		}

		@Override
		public void send(byte[] message, Consumer<IOException> failed) {
			throw new AssertionError("A decoder sends nothing");
		}
	};

	@Test
	void brokenMessagesAreGoodBadOrNoise() {
		var random = new Random(20261122);
		int good = 0;
		for (int i = 0; i < MESSAGES; i++) {
			byte[] message = broken(random).getBytes(StandardCharsets.UTF_8);
			Decoder.Result r = Decoder.decode(message, message.length, FROM, true);
			assertNotNull(r);
			if (r instanceof Decoder.Good g) {
				good++;
				ViaText.stamp(g.inbound().message().headers(), g.inbound().facts(), FROM.remote());
				g.inbound().message().from();
				g.inbound().message().fromTag();
				SipText.encode(g.inbound().message());
			} else if (r instanceof Decoder.Bad b) {
				String answer = new String(SipText.encode(Replies.to(b.inbound().message(), b.code(), b.reason(), "t",
						SipHeaders.NONE, Optional.empty())), StandardCharsets.UTF_8);
				assertTrue(answer.startsWith("SIP/2.0 " + b.code()) && !answer.replace("\r\n", "").contains("\n"), answer);
			}
		}
		assertTrue(good > 0, "not one survived: the test breaks too much");
	}

	private static String broken(Random random) {
		var text = new StringBuilder(SEED);
		int wounds = 1 + random.nextInt(4);
		for (int i = 0; i < wounds; i++) {
			int at = random.nextInt(text.length());
			switch (random.nextInt(4)) {
				case 0 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(12)));
				case 1 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
				case 2 -> text.setCharAt(at, (char) random.nextInt(256));
				default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(200))));
			}
		}
		return text.toString();
	}
}
