package org.webphone.sip.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webphone.core.Address;
import org.webphone.sip.SipCall;
import org.webphone.sip.SipInvite;
import org.webphone.sip.SipOutcome;
import org.webphone.sip.SipReferListener;
import org.webphone.sip.SipReplaces;

/** What happens inside a call; the names in capitals are those of the scenario list. */
class InCallScenariosTest {

	private static final class Transfer implements SipReferListener {
		final List<String> events = new CopyOnWriteArrayList<>();

		@Override
		public void accepted() {
			events.add("accepted");
		}

		@Override
		public void refused(SipOutcome outcome) {
			events.add("refused " + outcome.code());
		}

		@Override
		public void progress(int code, String reason) {
			events.add("progress " + code);
		}

		@Override
		public void finished(int code, String reason) {
			events.add("finished " + code);
		}

		@Override
		public void lost() {
			events.add("lost");
		}

		void hears(String what) {
			Waiting.waitFor(what, () -> events.toString(), () -> events.contains(what));
		}
	}

	/** REINVITE-FAIL: the session stays as it was. */
	@ParameterizedTest
	@ValueSource(strings = { "488 Not Acceptable Here", "420 Bad Extension" })
	void reinviteFailKeepsTheCall(String status) {
		try (var peer = new RawPeer(); var phone = Phone.udp("402")) {
			SipCall call = answered(phone, peer);
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
			SipCall call = answered(phone, peer);
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
			SipCall call = called(phone, peer);
			String tag = call.dialogForUs().orElseThrow().toTag();
			call.end();
			peer.await("BYE");
			peer.send(peer.request("INVITE", phone, "q1", tag, 5, RawPeer.sdp()), phone.port());
			Waiting.waitFor("481", () -> answers(peer, "5 INVITE").contains("SIP/2.0 481"));
			peer.send(peer.request("REFER", phone, "q2", tag, 6, "Refer-To: <sip:1@127.0.0.1>\r\n"), phone.port());
			Waiting.waitFor("481", () -> answers(peer, "6 REFER").contains("SIP/2.0 481"));
			peer.send(peer.request("BYE", phone, "q3", tag, 7, ""), phone.port());
			Waiting.waitFor("200", () -> answers(peer, "7 BYE").contains("SIP/2.0 200"));
		}
	}

	/** RACES-BYE: their 200 to our re-INVITE comes after our BYE, and still gets its ACK. */
	@Test
	void lateAnswerToReinviteIsAcknowledged() {
		try (var peer = new RawPeer(); var phone = Phone.udp("402")) {
			SipCall call = answered(phone, peer);
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
			SipCall call = called(phone, peer);
			String tag = call.dialogForUs().orElseThrow().toTag();
			peer.send(peer.request("BYE", phone, "y1", tag, 5, ""), phone.port());
			phone.hears("ended REMOTE 200");
			peer.send(peer.request("BYE", phone, "y2", tag, 6, ""), phone.port());
			Waiting.waitFor("200", () -> answers(peer, "6 BYE").contains("SIP/2.0 200"));
			assertEquals(1, phone.count("ended REMOTE 200"));
		}
	}

	@Test
	void requestsOutOfOrderAreRefused() {
		try (var peer = new RawPeer(); var phone = Phone.udp("405")) {
			String tag = called(phone, peer).dialogForUs().orElseThrow().toTag();
			peer.send(peer.request("INFO", phone, "z1", tag, 1, ""), phone.port());
			Waiting.waitFor("500", () -> answers(peer, "1 INFO").contains("SIP/2.0 500"));
		}
	}

	@Test
	void offerlessReinviteIsAnsweredWithAnOffer() {
		try (var peer = new RawPeer(); var phone = Phone.udp("405")) {
			String tag = called(phone, peer).dialogForUs().orElseThrow().toTag();
			peer.send(peer.request("INVITE", phone, "w1", tag, 5, ""), phone.port());
			phone.hears("offered INVITE empty");
			phone.offers.get(0).accept(Phone.OFFER);
			Waiting.waitFor("200", () -> answers(peer, "5 INVITE").contains("SIP/2.0 200"));
			peer.send(peer.request("ACK", phone, "w2", tag, 5, RawPeer.sdp()), phone.port());
			phone.hears("acknowledged with answer");
		}
	}

	/** XFER-ATTENDED: a Call-ID with all the signs that have to be escaped in a URI. */
	@Test
	void xferAttendedEscapesTheDialog() {
		var dialog = new SipReplaces("a+b%c@10.0.0.1;x", "to=1", "from", false);
		String referTo = dialog.referTo(Address.sip("412", "example.org"));
		assertEquals("<sip:412@example.org?Replaces=a+b%25c%4010.0.0.1%3Bx%3Bto-tag%3Dto%3D1%3Bfrom-tag%3Dfrom>", referTo);
	}

	@Test
	void transferIsReportedToTheEnd() {
		try (var a = Phone.udp("402"); var b = Phone.udp("405"); var c = Phone.udp("412")) {
			SipCall ab = CallTest.connected(a, b);
			SipCall ac = a.call(c);
			c.incoming().accept(Phone.ANSWER);
			Waiting.waitFor("both calls", () -> a.count("answered") == 2);
			var transfer = new Transfer();
			ab.refer(ac.dialogForPeer().orElseThrow().referTo(ac.remoteTarget()), transfer);
			b.hears("referred");
			var asked = b.referrals.get(0);
			assertEquals(ac.dialogForPeer(), asked.replaces());
			asked.accept();
			transfer.hears("progress 100");
			b.line.call(SipInvite.to(asked.target(), Phone.OFFER).replacing(asked.replaces().orElseThrow()), b);
			Waiting.waitFor("the new call", () -> c.calls.size() == 2);
			c.calls.get(1).accept(Phone.ANSWER);
			b.hears("answered");
			c.hears("ended REPLACED 200");
			asked.report(200, "");
			transfer.hears("finished 200");
			assertEquals(List.of("accepted", "progress 100", "finished 200"), transfer.events);
		}
	}

	@Test
	void refusedTransferIsTold() {
		try (var a = Phone.udp("402"); var b = Phone.udp("405")) {
			SipCall ab = CallTest.connected(a, b);
			var transfer = new Transfer();
			ab.refer("<sip:9@127.0.0.1>", transfer);
			b.hears("referred");
			b.referrals.get(0).refuse(603, "");
			transfer.hears("refused 603");
		}
	}

	@Test
	void referSubscriptionThatEndsWithoutWordIsLost() {
		try (var peer = new RawPeer(); var phone = Phone.udp("402")) {
			SipCall call = answered(phone, peer);
			var transfer = new Transfer();
			call.refer("<sip:9@127.0.0.1>", transfer);
			RawPeer.Got refer = peer.await("REFER");
			peer.reply(refer, "202 Accepted", "a", "");
			transfer.hears("accepted");
			String notify = "NOTIFY " + phone.line.contact() + " SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:" + peer.port()
					+ ";branch=z9hG4bKnot\r\nFrom: " + refer.header("To") + "\r\nTo: " + refer.header("From")
					+ "\r\nCall-ID: " + refer.header("Call-ID") + "\r\nCSeq: 1 NOTIFY\r\nEvent: refer\r\n"
					+ "Subscription-State: terminated;reason=noresource\r\nContent-Length: 0\r\n\r\n";
			peer.send(notify, phone.port());
			transfer.hears("lost");
		}
	}

	@Test
	void updateWithoutSessionRefreshesTheTimer() {
		try (var peer = new RawPeer(); var phone = Phone.udp("405")) {
			String tag = called(phone, peer).dialogForUs().orElseThrow().toTag();
			peer.send(peer.request("UPDATE", phone, "u1", tag, 5, "Supported: timer\r\nSession-Expires: 1800;refresher=uac\r\n"),
					phone.port());
			Waiting.waitFor("200", () -> answers(peer, "5 UPDATE").contains("SIP/2.0 200"));
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

	/** One call of ours that the peer answered. */
	private static SipCall answered(Phone phone, RawPeer peer) {
		SipCall call = phone.call(peer);
		peer.reply(peer.await("INVITE"), "200 OK", "a", RawPeer.sdp());
		phone.hears("answered");
		peer.await("ACK");
		return call;
	}

	/** One call of the peer that we answered. */
	private static SipCall called(Phone phone, RawPeer peer) {
		peer.send(peer.request("INVITE", phone, "i1", "", 1, RawPeer.sdp()), phone.port());
		SipCall call = phone.incoming();
		call.accept(Phone.ANSWER);
		peer.send(peer.request("ACK", phone, "i2", RawPeer.tag(peer.await("SIP/2.0 200")), 1, ""), phone.port());
		phone.hears("acknowledged");
		assertTrue(call.dialogForUs().isPresent());
		assertEquals(Optional.empty(), call.replaces());
		return call;
	}

	private static String answers(RawPeer peer, String cseq) {
		return peer.got.stream().filter(g -> g.header("CSeq").equals(cseq)).map(RawPeer.Got::first).toList().toString();
	}
}
