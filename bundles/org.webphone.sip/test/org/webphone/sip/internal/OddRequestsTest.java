package org.webphone.sip.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.webphone.sip.SipMessage;

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

	/** Everybody is nobody to talk to. */
	@Test
	void inviteWhoseContactIsAStarIsRefused() {
		try (var peer = new RawPeer(); var phone = Phone.udp("405")) {
			peer.send(peer.request("INVITE", phone, "c1", "", 1, RawPeer.sdp()).replaceFirst("Contact: [^\r]*", "Contact: *"), phone.port());
			peer.await("SIP/2.0 400");
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
