package org.webphone.sip.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.webphone.sip.SipBody;
import org.webphone.sip.SipMessage;
import org.webphone.sip.SipTransport;

/** Finds of the grammar fuzz ({@code releng/benchmarks/fuzz}), and readings of fields that are easily got wrong. */
class OddRequestsTest {

	/** With and without a further mistake: the port of the Via is where the answer would go. */
	@Test
	void portThatIsNoneIsAnsweredWhereTheRequestCameFrom() {
		try (var peer = new RawPeer(); var phone = Phone.udp("405")) {
			for (String cseq : List.of("1 OPTIONS", "2 WRONG")) {
				peer.send(peer.request("OPTIONS", phone, "v" + cseq.charAt(0), "", 1, "").replaceFirst("127.0.0.1:" + peer.port(),
						"127.0.0.1:470299").replace("CSeq: 1 OPTIONS", "CSeq: " + cseq), phone.port());
				assertTrue(PeerCalls.answer(peer, cseq).first().startsWith("SIP/2.0 400 "), cseq);
			}
		}
	}

	/** RFC 3261 section 20.11: a description that is meant for something we do not know is no offer. */
	@Test
	void descriptionOfAnUnknownDispositionIsRefusedOrPassedOver() {
		try (var peer = new RawPeer(); var phone = Phone.udp("405")) {
			peer.send(peer.request("INVITE", phone, "d1", "", 1, "Content-Disposition: early-session\r\n" + RawPeer.sdp()), phone.port());
			assertTrue(peer.await("SIP/2.0 415").header("Accept").contains("application/sdp"));
		}
		try (var peer = new RawPeer(); var phone = Phone.udp("405")) {
			peer.send(peer.request("INVITE", phone, "d2", "", 1, "Content-Disposition: early-session;handling=optional\r\n" + RawPeer.sdp()),
					phone.port());
			assertEquals(Optional.empty(), phone.incoming().invite().body());
		}
	}

	/** Everybody is nobody to talk to, and where no address is given at all there is nobody to send our BYE to. */
	@ParameterizedTest
	@ValueSource(strings = { "Contact: *", "Subject: nobody" })
	void inviteWithoutAnAddressIsRefused(String instead) {
		try (var peer = new RawPeer(); var phone = Phone.udp("405")) {
			peer.send(peer.request("INVITE", phone, "c1", "", 1, RawPeer.sdp()).replaceFirst("Contact: [^\r]*", instead), phone.port());
			peer.await("SIP/2.0 400");
			assertTrue(phone.calls.isEmpty());
		}
	}

	/** RFC 5621 section 3.1: parts may have parts. */
	@Test
	void descriptionIsFoundInAPartOfAPart() {
		String inner = "--in\r\nContent-Type: text/plain\r\n\r\nhello\r\n--in\r\n" + RawPeer.sdp() + "\r\n--in--\r\n";
		String outer = "--out\r\nContent-Type: multipart/alternative;boundary=in\r\n\r\n" + inner + "\r\n--out--\r\n";
		try (var peer = new RawPeer(); var phone = Phone.udp("405")) {
			peer.send(peer.request("INVITE", phone, "n1", "", 1, "Content-Type: multipart/mixed;boundary=\"out\"\r\nContent-Length: "
					+ outer.length() + "\r\n\r\n" + outer), phone.port());
			assertTrue(phone.incoming().invite().body().filter(SipBody::isSdp).isPresent());
		}
	}

	/** RFC 4028 and what people make of it: too much is much, what cannot be read is nothing, and nobody is refreshed each second. */
	@ParameterizedTest
	@CsvSource({ "timer, 4294967295, 999999999;refresher=uac", "timer, 120;refresher=UAC, 120;refresher=uac",
			"timer, 120;refresher=me, 120;refresher=uac", "timer, soon, 1800;refresher=uac", "timer, '1800, 90', 1800;refresher=uac",
			"path, 1, 90;refresher=uas", "path, 120, 120;refresher=uas" })
	void sessionIntervalsAreReadWithGoodSense(String supported, String asked, String granted) {
		try (var peer = new RawPeer(); var phone = Phone.udp("405")) {
			peer.send(peer.request("INVITE", phone, "e1", "", 1, "Supported: " + supported + "\r\nSession-Expires: " + asked + "\r\n"
					+ RawPeer.sdp()), phone.port());
			phone.incoming().accept(Phone.ANSWER);
			assertEquals(granted, peer.await("SIP/2.0 200").header("Session-Expires"));
		}
	}

	@Test
	void peerThatWantsARefreshEachSecondGetsNoStorm() {
		try (var peer = new RawPeer(); var phone = new Phone("402", SipTransport.UDP, "127.0.0.1", Timers.scaled(Duration.ofMillis(100)))) {
			phone.call(peer);
			peer.reply(peer.await("INVITE"), "200 OK", "a",
					"Allow: INVITE, UPDATE\r\nRequire: timer\r\nSession-Expires: 1;refresher=uac\r\n" + RawPeer.sdp());
			assertEquals("6;refresher=uac", peer.await("UPDATE").header("Session-Expires"));
			assertTrue(phone.end == null);
		}
	}

	@Test
	void parametersInQuotesAreNotSeparate() {
		assertEquals(Optional.of("2"), SipMessage.parameter("SIP;text=\"a>b;cause=1\";cause=2", "cause"));
		assertEquals(Optional.of("real"), SipMessage.parameter("\"x>;tag=evil\" <sip:a@b;tag=inner>;tag=real", "tag"));
		assertEquals(Optional.of("t"), SipMessage.parameter("sip:a@b;tag=t", "TAG"));
		assertEquals(Optional.of("t"), SipMessage.parameter("\"never ends <sip:a@b>;tag=t", "tag"));
		assertEquals(Optional.empty(), SipMessage.parameter("<sip:a@b;tag=t>", "tag"));
	}
}
