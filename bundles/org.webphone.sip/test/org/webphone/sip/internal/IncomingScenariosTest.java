package org.webphone.sip.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.webphone.sip.SipBody;
import org.webphone.sip.SipCall;
import org.webphone.sip.SipHeaders;

/** Calls to us from a peer that is a bare socket; the names in capitals are those of the scenario list. */
class IncomingScenariosTest {

	private static final String MULTIPART = """
			Content-Type: multipart/mixed; boundary="b1"\r
			Content-Length: %d\r
			\r
			%s""";

	@Test
	void inCancel() {
		try (var phone = Phone.udp("405"); var peer = new RawPeer()) {
			peer.send(peer.request("INVITE", phone, "c1", "", 9, RawPeer.sdp()), phone.port());
			phone.incoming().ring();
			peer.await("SIP/2.0 180");
			peer.send(peer.request("CANCEL", phone, "c1", "", 9, ""), phone.port());
			assertEquals("9 CANCEL", peer.await("SIP/2.0 200").header("CSeq"));
			RawPeer.Got end = peer.await("SIP/2.0 487");
			peer.send(peer.request("ACK", phone, "c1", RawPeer.tag(end), 9, ""), phone.port());
			phone.hears("ended CANCELLED 487");
			assertEquals(1, phone.count("incoming"));
		}
	}

	@Test
	void cancelOfNothingIs481() {
		try (var phone = Phone.udp("405"); var peer = new RawPeer()) {
			peer.send(peer.request("CANCEL", phone, "nothing", "", 9, ""), phone.port());
			peer.await("SIP/2.0 481");
		}
	}

	/** IN-NOSDP: the answer is in ACK. */
	@Test
	void inNoSdp() {
		try (var phone = Phone.udp("405"); var peer = new RawPeer()) {
			peer.send(peer.request("INVITE", phone, "n1", "", 1, ""), phone.port());
			SipCall call = phone.incoming();
			assertTrue(call.invite().body().isEmpty());
			call.accept(Phone.OFFER);
			RawPeer.Got ok = peer.await("SIP/2.0 200");
			assertTrue(ok.text().contains("m=audio 40000"));
			peer.send(peer.request("ACK", phone, "n2", RawPeer.tag(ok), 1, RawPeer.sdp()), phone.port());
			phone.hears("acknowledged with answer");
		}
	}

	/** IN-BODY: an unknown type is refused with what would be accepted. */
	@Test
	void inBodyOfUnknownType() {
		try (var phone = Phone.udp("405"); var peer = new RawPeer()) {
			peer.send(peer.request("INVITE", phone, "b1", "", 1,
					"Content-Type: application/unheard-of\r\nContent-Length: 3\r\n\r\nabc"), phone.port());
			assertTrue(peer.await("SIP/2.0 415").header("Accept").contains("application/sdp"));
		}
	}

	@Test
	void inBodyThatMayBeIgnored() {
		try (var phone = Phone.udp("405"); var peer = new RawPeer()) {
			peer.send(peer.request("INVITE", phone, "b2", "", 1, "Content-Disposition: render; handling = optional\r\n"
					+ "Content-Type: application/unheard-of\r\nContent-Length: 3\r\n\r\nabc"), phone.port());
			phone.incoming().accept(Phone.OFFER);
			peer.await("SIP/2.0 200");
		}
	}

	/** IN-BODY: the session description is the second part, the first is empty. */
	@Test
	void inBodyOfSeveralParts() {
		try (var phone = Phone.udp("405"); var peer = new RawPeer()) {
			String body = "--b1\r\nContent-Type: text/plain\r\n\r\n\r\n--b1\r\nContent-Type: application/sdp\r\n\r\n"
					+ Phone.OFFER.text() + "\r\n--b1--\r\n";
			peer.send(peer.request("INVITE", phone, "b3", "", 1, MULTIPART.formatted(body.length(), body)), phone.port());
			SipBody chosen = phone.incoming().invite().body().orElseThrow();
			assertTrue(chosen.isSdp());
			assertEquals(Phone.OFFER.text(), chosen.text());
		}
	}

	/** IN-LOSTACK: 200 again and again, then BYE; a repeated INVITE does not ring again. */
	@Test
	void inLostAck() {
		try (var phone = Phone.udp("405"); var peer = new RawPeer()) {
			String invite = peer.request("INVITE", phone, "l1", "", 1, RawPeer.sdp());
			peer.send(invite, phone.port());
			phone.incoming().accept(Phone.ANSWER);
			peer.await("SIP/2.0 200");
			peer.send(invite, phone.port());
			RawPeer.Got bye = peer.await("BYE");
			assertTrue(bye.header("Reason").contains("cause=408"));
			phone.hears("ended FAILED 408");
			assertEquals(1, phone.count("incoming"));
			long repeated = peer.all.stream().filter(g -> g.text().startsWith("SIP/2.0 200")).count();
			// At 0, 1, 3, 7, 15 times T1, then every 8 times T1 up to 64.
			assertTrue(repeated >= 9 && repeated <= 12, () -> "200 was sent " + repeated + " times");
		}
	}

	@Test
	void inEarlyBye() {
		try (var phone = Phone.udp("405"); var peer = new RawPeer()) {
			peer.send(peer.request("INVITE", phone, "e1", "", 1, RawPeer.sdp()), phone.port());
			phone.incoming().ring();
			String tag = RawPeer.tag(peer.await("SIP/2.0 180"));
			peer.send(peer.request("BYE", phone, "e2", tag, 2, ""), phone.port());
			assertEquals("2 BYE", peer.await("SIP/2.0 200").header("CSeq"));
			peer.await("SIP/2.0 487");
			phone.hears("ended CANCELLED 487");
		}
	}

	/** Our hang-up right after our answer waits for the ACK. */
	@Test
	void hangsUpOnlyAfterTheAck() {
		try (var phone = Phone.udp("405"); var peer = new RawPeer()) {
			peer.send(peer.request("INVITE", phone, "h1", "", 1, RawPeer.sdp()), phone.port());
			SipCall call = phone.incoming();
			call.accept(Phone.ANSWER);
			call.end();
			RawPeer.Got ok = peer.await("SIP/2.0 200");
			phone.hears("ended LOCAL 200");
			assertTrue(peer.matching("BYE").isEmpty());
			peer.send(peer.request("ACK", phone, "h2", RawPeer.tag(ok), 1, ""), phone.port());
			peer.await("BYE");
		}
	}

	/** RFC 3261 section 13.3.1: a call that is meant for a limited time only. */
	@Test
	void callThatExpiresStopsRinging() {
		try (var peer = new RawPeer(); var phone = Phone.udp("405")) {
			peer.send(peer.request("INVITE", phone, "x1", "", 1, "Expires: 1\r\n" + RawPeer.sdp()), phone.port());
			phone.incoming().ring();
			phone.hears("ended CANCELLED 487");
			assertEquals("SIP/2.0 487 Request Terminated", PeerCalls.answer(peer, "1 INVITE").first());
		}
	}

	@Test
	void repeatsAnErrorUntilItIsAcknowledged() {
		try (var phone = Phone.udp("405"); var peer = new RawPeer()) {
			peer.send(peer.request("INVITE", phone, "r1", "", 1, RawPeer.sdp()), phone.port());
			phone.incoming().reject(486);
			RawPeer.Got busy = peer.await("SIP/2.0 486");
			Waiting.waitFor("a repetition",
					() -> peer.all.stream().filter(g -> g.text().startsWith("SIP/2.0 486")).count() > 2);
			peer.send(peer.request("ACK", phone, "r1", RawPeer.tag(busy), 1, ""), phone.port());
			Waiting.waitFor("the transaction is forgotten", () -> phone.layer().alive() == 0);
		}
	}

	@Test
	void reliableRingingIsRepeatedUntilPrack() {
		try (var phone = Phone.udp("405"); var peer = new RawPeer()) {
			peer.send(peer.request("INVITE", phone, "p1", "", 1, "Require: 100rel\r\n" + RawPeer.sdp()), phone.port());
			SipCall call = phone.incoming();
			call.ring(183, SipHeaders.NONE, Optional.of(Phone.ANSWER));
			call.accept(Phone.ANSWER);
			RawPeer.Got progress = peer.await("SIP/2.0 183");
			assertTrue(peer.matching("SIP/2.0 200").isEmpty());
			String rack = "RAck: " + progress.header("RSeq") + " 1 INVITE\r\n";
			peer.send(peer.request("PRACK", phone, "p2", RawPeer.tag(progress), 2, rack), phone.port());
			assertEquals("2 PRACK", peer.await("SIP/2.0 200", 0).header("CSeq"));
			assertEquals("1 INVITE", peer.await("SIP/2.0 200", 1).header("CSeq"));
		}
	}

	@Test
	void mergedRequestIs482() {
		try (var phone = Phone.udp("405"); var peer = new RawPeer()) {
			peer.send(peer.request("INVITE", phone, "m1", "", 1, RawPeer.sdp()), phone.port());
			phone.incoming();
			peer.send(peer.request("INVITE", phone, "m2", "", 1, RawPeer.sdp()), phone.port());
			peer.await("SIP/2.0 482");
		}
	}

	@ParameterizedTest
	@CsvSource({ "BYE,481", "INFO,481", "UPDATE,481", "PUBLISH,405", "REGISTER,405", "FROBNICATE,501", "SUBSCRIBE,489",
			"NOTIFY,481", "OPTIONS,200" })
	void requestsOutsideAnyDialogGetTheirCode(String method, String code) {
		try (var phone = Phone.udp("405"); var peer = new RawPeer()) {
			peer.send(peer.request(method, phone, "o1", "", 1, ""), phone.port());
			RawPeer.Got answer = peer.await("SIP/2.0 ");
			assertEquals(code, answer.first().substring(8, 11));
			if (code.equals("405") || code.equals("501") || code.equals("200")) {
				assertTrue(answer.header("Allow").contains("INVITE"));
			}
		}
	}

	@Test
	void unknownExtensionIs420() {
		try (var phone = Phone.udp("405"); var peer = new RawPeer()) {
			peer.send(peer.request("INVITE", phone, "x1", "", 1, "Require: replaces, wings\r\n" + RawPeer.sdp()), phone.port());
			assertEquals("wings", peer.await("SIP/2.0 420").header("Unsupported"));
		}
	}

	@Test
	void sessionIntervalThatIsTooSmallIs422() {
		try (var phone = Phone.udp("405"); var peer = new RawPeer()) {
			peer.send(peer.request("INVITE", phone, "s1", "", 1,
					"Supported: timer\r\nSession-Expires: 30\r\n" + RawPeer.sdp()), phone.port());
			assertEquals("90", peer.await("SIP/2.0 422").header("Min-SE"));
		}
	}

	@Test
	void answersWithTheSessionTimerThatTheCallerAsksFor() {
		try (var phone = Phone.udp("405"); var peer = new RawPeer()) {
			peer.send(peer.request("INVITE", phone, "s2", "", 1,
					"Supported: timer\r\nSession-Expires: 120;refresher=uas\r\n" + RawPeer.sdp()), phone.port());
			phone.incoming().accept(Phone.ANSWER);
			assertEquals("120;refresher=uas", peer.await("SIP/2.0 200").header("Session-Expires"));
		}
	}
}
