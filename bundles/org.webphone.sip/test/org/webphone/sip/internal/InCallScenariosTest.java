package org.webphone.sip.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webphone.sip.SipCall;

/** What happens inside a call; the names in capitals are those of the scenario list. */
class InCallScenariosTest {

	/** REINVITE-FAIL: the session stays as it was. */
	@ParameterizedTest
	@ValueSource(strings = { "488 Not Acceptable Here", "420 Bad Extension" })
	void reinviteFailKeepsTheCall(String status) {
		try (var peer = new RawPeer(); var phone = Phone.udp("402")) {
			SipCall call = PeerCalls.answered(phone, peer);
			var done = call.reinvite(Phone.OFFER).toCompletableFuture();
			peer.reply(peer.await("INVITE", 1), status, "a", "");
			assertEquals(Integer.parseInt(status.substring(0, 3)), done.join().code());
			phone.settle();
			assertEquals(0, phone.heard.stream().filter(h -> h.startsWith("ended")).count());
		}
	}

	/** REINVITE-FAIL: the peer no longer knows the call. */
	@ParameterizedTest
	@ValueSource(strings = { "481 Call Does Not Exist", "408 Request Timeout" })
	void reinviteFailEndsTheCall(String status) {
		try (var peer = new RawPeer(); var phone = Phone.udp("402")) {
			SipCall call = PeerCalls.answered(phone, peer);
			call.reinvite(Phone.OFFER);
			peer.reply(peer.await("INVITE", 1), status, "a", "");
			phone.hears("ended FAILED " + status.substring(0, 3));
			peer.await("BYE");
		}
	}

	/** RACES-BYE: BYE is always answered 200, other requests after our BYE 481. */
	@Test
	void racesBye() {
		try (var peer = new RawPeer(); var phone = Phone.udp("405")) {
			SipCall call = PeerCalls.called(phone, peer);
			String tag = call.dialogForUs().orElseThrow().toTag();
			call.end();
			peer.await("BYE");
			peer.send(peer.request("INVITE", phone, "q1", tag, 5, RawPeer.sdp()), phone.port());
			Waiting.waitFor("481", () -> PeerCalls.answers(peer, "5 INVITE").contains("SIP/2.0 481"));
			peer.send(peer.request("REFER", phone, "q2", tag, 6, "Refer-To: <sip:1@127.0.0.1>\r\n"), phone.port());
			Waiting.waitFor("481", () -> PeerCalls.answers(peer, "6 REFER").contains("SIP/2.0 481"));
			peer.send(peer.request("BYE", phone, "q3", tag, 7, ""), phone.port());
			Waiting.waitFor("200", () -> PeerCalls.answers(peer, "7 BYE").contains("SIP/2.0 200"));
		}
	}

	/** RACES-BYE: their 200 to our re-INVITE comes after our BYE, and still gets its ACK. */
	@Test
	void lateAnswerToReinviteIsAcknowledged() {
		try (var peer = new RawPeer(); var phone = Phone.udp("402")) {
			SipCall call = PeerCalls.answered(phone, peer);
			call.reinvite(Phone.OFFER);
			RawPeer.Got reinvite = peer.await("INVITE", 1);
			call.end();
			peer.await("BYE");
			peer.reply(reinvite, "200 OK", "a", RawPeer.sdp());
			assertEquals("2 ACK", peer.await("ACK", 1).header("CSeq"));
		}
	}

	@Test
	void secondByeIsAnsweredToo() {
		try (var peer = new RawPeer(); var phone = Phone.udp("405")) {
			SipCall call = PeerCalls.called(phone, peer);
			String tag = call.dialogForUs().orElseThrow().toTag();
			peer.send(peer.request("BYE", phone, "y1", tag, 5, ""), phone.port());
			phone.hears("ended REMOTE 200");
			peer.send(peer.request("BYE", phone, "y2", tag, 6, ""), phone.port());
			Waiting.waitFor("200", () -> PeerCalls.answers(peer, "6 BYE").contains("SIP/2.0 200"));
			assertEquals(1, phone.count("ended REMOTE 200"));
		}
	}

	@Test
	void requestsOutOfOrderAreRefused() {
		try (var peer = new RawPeer(); var phone = Phone.udp("405")) {
			String tag = PeerCalls.called(phone, peer).dialogForUs().orElseThrow().toTag();
			peer.send(peer.request("INFO", phone, "z1", tag, 1, ""), phone.port());
			Waiting.waitFor("500", () -> PeerCalls.answers(peer, "1 INFO").contains("SIP/2.0 500"));
		}
	}

	@Test
	void offerlessReinviteIsAnsweredWithAnOffer() {
		try (var peer = new RawPeer(); var phone = Phone.udp("405")) {
			String tag = PeerCalls.called(phone, peer).dialogForUs().orElseThrow().toTag();
			peer.send(peer.request("INVITE", phone, "w1", tag, 5, ""), phone.port());
			phone.hears("offered INVITE empty");
			phone.offers.get(0).accept(Phone.OFFER);
			Waiting.waitFor("200", () -> PeerCalls.answers(peer, "5 INVITE").contains("SIP/2.0 200"));
			peer.send(peer.request("ACK", phone, "w2", tag, 5, RawPeer.sdp()), phone.port());
			phone.hears("acknowledged with answer");
		}
	}

	/** OUT-100REL: UPDATE with a new session in the early dialog. */
	@Test
	void updateInTheEarlyDialogIsOffered() {
		try (var peer = new RawPeer(); var phone = Phone.udp("402")) {
			phone.call(peer);
			RawPeer.Got invite = peer.await("INVITE");
			peer.reply(invite, "183 Session Progress", "a", RawPeer.sdp());
			phone.hears("progress 183");
			peer.send("UPDATE " + phone.line.contact() + " SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:" + peer.port()
					+ ";branch=z9hG4bKup\r\nFrom: " + invite.header("To") + ";tag=a\r\nTo: " + invite.header("From")
					+ "\r\nCall-ID: " + invite.header("Call-ID") + "\r\nCSeq: 1 UPDATE\r\nContact: <sip:peer@127.0.0.1:"
					+ peer.port() + ">\r\n" + RawPeer.sdp(), phone.port());
			phone.hears("offered UPDATE");
			phone.offers.get(0).accept(Phone.ANSWER);
			assertEquals("1 UPDATE", peer.await("SIP/2.0 200").header("CSeq"));
		}
	}

	/** RFC 6141 section 3.4: a change that was refused has changed nothing, not even where they are reached. */
	@Test
	void refusedReinviteLeavesTheirContactAsItWas() {
		try (var peer = new RawPeer(); var other = new RawPeer(); var phone = Phone.udp("405")) {
			SipCall call = PeerCalls.called(phone, peer);
			String tag = call.dialogForUs().orElseThrow().toTag();
			String moved = peer.request("INVITE", phone, "m1", tag, 5, RawPeer.sdp()).replaceAll("Contact: [^\r]*",
					"Contact: <sip:peer@127.0.0.1:" + other.port() + ">");
			peer.send(moved, phone.port());
			phone.hears("offered INVITE");
			phone.offers.get(0).refuse(488, "");
			assertEquals("SIP/2.0 488 Not Acceptable Here", PeerCalls.answer(peer, "5 INVITE").first());
			call.end();
			peer.await("BYE");
		}
	}

	/** RFC 3311 section 5.2: whoever is busy with another offer says when to come back. */
	@Test
	void changeThatIsPutOffIsTriedAgain() {
		try (var peer = new RawPeer(); var phone = Phone.udp("402")) {
			SipCall call = PeerCalls.answered(phone, peer);
			var done = call.reinvite(Phone.OFFER).toCompletableFuture();
			peer.reply(peer.await("INVITE", 1), "500 Server Internal Error", "a", "Retry-After: 0\r\n");
			peer.reply(peer.await("INVITE", 2), "200 OK", "a", RawPeer.sdp());
			assertEquals(200, done.join().code());
		}
	}

	@Test
	void serverErrorWithoutAWordOfWhenIsTheEndOfTheChange() {
		try (var peer = new RawPeer(); var phone = Phone.udp("402")) {
			SipCall call = PeerCalls.answered(phone, peer);
			var done = call.reinvite(Phone.OFFER).toCompletableFuture();
			peer.reply(peer.await("INVITE", 1), "500 Server Internal Error", "a", "");
			assertEquals(500, done.join().code());
		}
	}

	@Test
	void mixerSaysSoInItsContactAndTakesItBack() {
		try (var peer = new RawPeer(); var phone = Phone.udp("402")) {
			SipCall call = phone.call(peer);
			peer.reply(peer.await("INVITE"), "200 OK", "a", "Allow: INVITE, UPDATE\r\n" + RawPeer.sdp());
			phone.hears("answered");
			call.focus(true);
			RawPeer.Got update = peer.await("UPDATE");
			assertTrue(update.header("Contact").endsWith(">;isfocus"), update.text());
			assertEquals("0", update.header("Content-Length"));
			peer.reply(update, "200 OK", "a", "");
			call.reinvite(Phone.OFFER);
			assertTrue(peer.await("INVITE", 1).header("Contact").endsWith(">;isfocus"));
			peer.reply(peer.await("INVITE", 1), "200 OK", "a", RawPeer.sdp());
			call.focus(false);
			assertTrue(peer.await("UPDATE", 1).header("Contact").endsWith(">"));
		}
	}

	/** What is said for another reason says it along. */
	@Test
	void mixerThatChangesTheSessionSaysItOnce() {
		try (var peer = new RawPeer(); var phone = Phone.udp("402")) {
			SipCall call = PeerCalls.answered(phone, peer);
			call.focus(true);
			var done = call.reinvite(Phone.ANSWER).toCompletableFuture();
			RawPeer.Got change = peer.await("INVITE", 1);
			assertTrue(change.header("Contact").endsWith(">;isfocus"), change.text());
			peer.reply(change, "200 OK", "a", RawPeer.sdp());
			done.join();
			call.focus(false);
			RawPeer.Got again = peer.await("INVITE", 2);
			assertTrue(again.text().endsWith(Phone.ANSWER.text()), "the session as it stands\n" + again.text());
		}
	}

	@Test
	void packagesOfInfoThatNobodyOfferedAreRefused() {
		try (var peer = new RawPeer(); var phone = Phone.udp("405")) {
			String tag = PeerCalls.called(phone, peer).dialogForUs().orElseThrow().toTag();
			peer.send(peer.request("INFO", phone, "p1", tag, 5, "Info-Package: x\r\n"), phone.port());
			RawPeer.Got refused = PeerCalls.answer(peer, "5 INFO");
			assertEquals("SIP/2.0 469 Bad Info Package", refused.first());
			assertEquals("nil", refused.header("Recv-Info"));
		}
	}

	@Test
	void optionsOfACallThatHasEndedFindNoCall() {
		try (var peer = new RawPeer(); var phone = Phone.udp("405")) {
			String tag = PeerCalls.called(phone, peer).dialogForUs().orElseThrow().toTag();
			peer.send(peer.request("OPTIONS", phone, "x1", tag, 5, ""), phone.port());
			assertEquals("SIP/2.0 200 OK", PeerCalls.answer(peer, "5 OPTIONS").first());
			peer.send(peer.request("BYE", phone, "x2", tag, 6, ""), phone.port());
			phone.hears("ended REMOTE 200");
			peer.send(peer.request("OPTIONS", phone, "x3", tag, 7, ""), phone.port());
			assertEquals("SIP/2.0 481 Call/Transaction Does Not Exist", PeerCalls.answer(peer, "7 OPTIONS").first());
		}
	}
}
