package org.webphone.sip.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Redirections (RFC 3261 section 8.1.3.4): followed best first, nobody twice, not for ever. */
class RedirectTest {

	/** OUT-302: best q first, what is no phone is left out, a loop is not followed. */
	@Test
	void out302() {
		try (var first = new RawPeer(); var better = new RawPeer(); var worse = new RawPeer(); var phone = Phone.udp("402")) {
			phone.call(first);
			first.send(PeerCalls.response(first.await("INVITE"), "302 Moved Temporarily", "a", "Contact: <sip:w@127.0.0.1:" + worse.port()
					+ ">;q=0.2, <sip:b@127.0.0.1:" + better.port() + ">;q=0.9, <mailto:someone@example.org>, <"
					+ first.address().uri() + ">;q=1.0\r\nContent-Length: 0\r\n\r\n"), phone.port());
			RawPeer.Got at = better.await("INVITE");
			assertTrue(worse.got.isEmpty());
			better.reply(at, "486 Busy Here", "b", "");
			worse.reply(worse.await("INVITE"), "200 OK", "c", RawPeer.sdp());
			phone.hears("answered");
			assertEquals(1, first.matching("INVITE").size());
		}
	}

	/** RFC 3261 section 8.1.3.4: who was called stays the same, and what the new target asks for is given to it. */
	@Test
	void redirectionKeepsWhoWasCalled() {
		try (var first = new RawPeer(); var second = new RawPeer(); var phone = Phone.udp("402")) {
			phone.call(first);
			RawPeer.Got invite = first.await("INVITE");
			first.send(PeerCalls.response(invite, "302 Moved Temporarily", "a", "Contact: <sip:b@127.0.0.1:" + second.port()
					+ ">\r\nContent-Length: 0\r\n\r\n"), phone.port());
			RawPeer.Got next = second.await("INVITE");
			assertEquals("INVITE sip:b@127.0.0.1:" + second.port() + " SIP/2.0", next.first());
			for (String kept : List.of("To", "From", "Call-ID")) {
				assertEquals(invite.header(kept), next.header(kept));
			}
			second.reply(next, "422 Session Interval Too Small", "b", "Min-SE: 3000\r\n");
			assertEquals("3000", second.await("INVITE", 1).header("Session-Expires"));
		}
	}

	/** An exchange that forwards to the telephone that calls: nobody rings at himself. */
	@Test
	void redirectionToOurselvesIsNotFollowed() {
		try (var peer = new RawPeer(); var phone = Phone.udp("402")) {
			phone.call(peer);
			peer.send(PeerCalls.response(peer.await("INVITE"), "302 Moved Temporarily", "a", "Contact: <sip:402@127.0.0.1:" + phone.port()
					+ ">\r\nContent-Length: 0\r\n\r\n"), phone.port());
			phone.hears("ended REJECTED 302");
			assertTrue(phone.calls.isEmpty());
		}
	}

	@Test
	void redirectionsEndAfterFiveTargets() {
		try (var peer = new RawPeer(); var phone = Phone.udp("402")) {
			phone.call(peer);
			for (int i = 0; i < 5; i++) {
				RawPeer.Got invite = peer.await("INVITE", i);
				peer.send(PeerCalls.response(invite, "302 Moved Temporarily", "t" + i, "Contact: <sip:next" + i + "@127.0.0.1:"
						+ peer.port() + ">\r\nContent-Length: 0\r\n\r\n"), phone.port());
			}
			phone.hears("ended REJECTED 302");
			assertEquals(5, peer.matching("INVITE").size());
		}
	}
}
