package org.webphone.sip.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Session timers (RFC 4028), as refresher and as the other side. */
class SessionTimerTest {

	@Test
	void updateWithoutSessionRefreshesTheTimer() {
		try (var peer = new RawPeer(); var phone = Phone.udp("405")) {
			String tag = PeerCalls.called(phone, peer).dialogForUs().orElseThrow().toTag();
			peer.send(peer.request("UPDATE", phone, "u1", tag, 5, "Supported: timer\r\nSession-Expires: 1800;refresher=uac\r\n"),
					phone.port());
			Waiting.waitFor("200", () -> PeerCalls.answers(peer, "5 UPDATE").contains("SIP/2.0 200"));
			RawPeer.Got ok = peer.got.stream().filter(g -> g.header("CSeq").equals("5 UPDATE")).findFirst().orElseThrow();
			assertEquals("1800;refresher=uac", ok.header("Session-Expires"));
			assertFalse(phone.heard.contains("offered UPDATE"));
		}
	}

	@Test
	void refreshesTheSessionByUpdateWhenItIsOurTurn() {
		try (var peer = new RawPeer(); var phone = Phone.udp("402")) {
			phone.call(peer);
			peer.reply(peer.await("INVITE"), "200 OK", "a",
					"Allow: INVITE, UPDATE\r\nRequire: timer\r\nSession-Expires: 3;refresher=uac\r\n" + RawPeer.sdp());
			RawPeer.Got update = peer.await("UPDATE");
			assertEquals("3;refresher=uac", update.header("Session-Expires"));
			peer.reply(update, "200 OK", "a", "Session-Expires: 3;refresher=uac\r\n");
			assertTrue(Long.parseLong(peer.await("UPDATE", 1).header("CSeq").split(" ")[0]) > 2);
		}
	}

	@Test
	void refreshesTheSessionByReinviteWhereUpdateIsNotAllowed() {
		try (var peer = new RawPeer(); var phone = Phone.udp("402")) {
			phone.call(peer);
			peer.reply(peer.await("INVITE"), "200 OK", "a",
					"Allow: INVITE, BYE\r\nRequire: timer\r\nSession-Expires: 2;refresher=uac\r\n" + RawPeer.sdp());
			RawPeer.Got again = peer.await("INVITE", 1);
			assertTrue(again.text().endsWith(Phone.OFFER.text()));
			assertEquals("2;refresher=uac", again.header("Session-Expires"));
			peer.reply(again, "200 OK", "a", "Require: timer\r\nSession-Expires: 1800;refresher=uac\r\n"
					+ RawPeer.sdp().replace("40002", "40004"));
			Waiting.waitFor("their answer", () -> phone.heard.toString(), () -> phone.heard.stream().anyMatch(h -> h.startsWith("refreshed")
					&& h.contains("40004")));
		}
	}

	@Test
	void peerThatDoesNotRefreshInTimeIsHungUp() {
		try (var peer = new RawPeer(); var phone = Phone.udp("402")) {
			phone.call(peer);
			peer.reply(peer.await("INVITE"), "200 OK", "a",
					"Require: timer\r\nSession-Expires: 2;refresher=uas\r\n" + RawPeer.sdp());
			phone.hears("ended FAILED 408");
			peer.await("BYE");
		}
	}

	/** Every phone refuses something now and then; the session must not run out for that. */
	@Test
	void refreshThatIsRefusedIsTriedAgainWhileTheSessionLasts() {
		try (var peer = new RawPeer(); var phone = Phone.udp("402")) {
			phone.call(peer);
			peer.reply(peer.await("INVITE"), "200 OK", "a",
					"Allow: INVITE, BYE\r\nRequire: timer\r\nSession-Expires: 6;refresher=uac\r\n" + RawPeer.sdp());
			peer.reply(peer.await("INVITE", 1), "503 Service Unavailable", "a", "");
			peer.reply(peer.await("INVITE", 2), "200 OK", "a", "Require: timer\r\nSession-Expires: 1800;refresher=uac\r\n" + RawPeer.sdp());
			assertEquals("3 ACK", peer.await("ACK", 2).header("CSeq"));
			assertEquals(0, phone.heard.stream().filter(h -> h.startsWith("ended")).count());
		}
	}

	/** RFC 4028 section 10: whoever cannot refresh says goodbye before the session ends by itself. */
	@Test
	void callThatCannotBeRefreshedIsEnded() {
		try (var peer = new RawPeer(); var phone = Phone.udp("402")) {
			phone.call(peer);
			peer.reply(peer.await("INVITE"), "200 OK", "a",
					"Allow: INVITE, BYE\r\nRequire: timer\r\nSession-Expires: 3;refresher=uac\r\n" + RawPeer.sdp());
			peer.reply(peer.await("INVITE", 1), "503 Service Unavailable", "a", "");
			phone.hears("ended FAILED 408");
			peer.await("BYE");
		}
	}

	@Test
	void refreshTakesTheLongerIntervalThatIsAskedFor() {
		try (var peer = new RawPeer(); var phone = Phone.udp("402")) {
			phone.call(peer);
			peer.reply(peer.await("INVITE"), "200 OK", "a",
					"Allow: INVITE, BYE\r\nRequire: timer\r\nSession-Expires: 3;refresher=uac\r\n" + RawPeer.sdp());
			peer.reply(peer.await("INVITE", 1), "422 Session Interval Too Small", "a", "Min-SE: 120\r\n");
			assertEquals("120;refresher=uac", peer.await("INVITE", 2).header("Session-Expires"));
		}
	}

	@Test
	void updateTakesTheLongerIntervalThatIsAskedFor() {
		try (var peer = new RawPeer(); var phone = Phone.udp("402")) {
			phone.call(peer);
			peer.reply(peer.await("INVITE"), "200 OK", "a",
					"Allow: INVITE, UPDATE\r\nRequire: timer\r\nSession-Expires: 3;refresher=uac\r\n" + RawPeer.sdp());
			peer.reply(peer.await("UPDATE"), "422 Session Interval Too Small", "a", "Min-SE: 120\r\n");
			assertEquals("120;refresher=uac", peer.await("UPDATE", 1).header("Session-Expires"));
		}
	}
}
