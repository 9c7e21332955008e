package org.webphone.sip.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.webphone.core.Address;
import org.webphone.sip.SipCall;
import org.webphone.sip.SipInvite;
import org.webphone.sip.SipOutcome;
import org.webphone.sip.SipReferListener;
import org.webphone.sip.SipReplaces;

/** Transfers (RFC 3515, RFC 5589, RFC 4488) as the stack plays them, on both sides. */
class ReferTest {

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
		public void lost(String why) {
			events.add("lost");
		}

		void hears(String what) {
			Waiting.waitFor(what, () -> events.toString(), () -> events.contains(what));
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
			SipCall call = PeerCalls.answered(phone, peer);
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

	/** RFC 4488: they do not want to be told, and are not. */
	@Test
	void transferWithoutReportsIsNotReported() {
		try (var peer = new RawPeer(); var phone = Phone.udp("405")) {
			String tag = PeerCalls.called(phone, peer).dialogForUs().orElseThrow().toTag();
			peer.send(peer.request("REFER", phone, "r1", tag, 5,
					"Require: norefersub\r\nRefer-Sub: false\r\nRefer-To: <sip:9@127.0.0.1>\r\n"), phone.port());
			phone.hears("referred");
			phone.referrals.get(0).accept();
			phone.referrals.get(0).report(200, "");
			RawPeer.Got accepted = PeerCalls.answer(peer, "5 REFER");
			assertEquals("SIP/2.0 202 Accepted", accepted.first());
			assertEquals("false", accepted.header("Refer-Sub"));
			phone.settle();
			assertTrue(peer.matching("NOTIFY").isEmpty());
		}
	}

	/** RFC 3515 section 2.4.4: the subscription that a REFER makes can be ended like any other. */
	@Test
	void reportsStopWhenNobodyWantsThem() {
		try (var peer = new RawPeer(); var phone = Phone.udp("405")) {
			String tag = PeerCalls.called(phone, peer).dialogForUs().orElseThrow().toTag();
			peer.send(peer.request("REFER", phone, "r1", tag, 5, "Refer-To: <sip:9@127.0.0.1>\r\n"), phone.port());
			phone.hears("referred");
			phone.referrals.get(0).accept();
			peer.reply(peer.await("NOTIFY"), "200 OK", "", "");
			peer.send(peer.request("SUBSCRIBE", phone, "r2", tag, 6, "Event: refer;id=7\r\nExpires: 0\r\n"), phone.port());
			assertEquals("SIP/2.0 481 Call/Transaction Does Not Exist", PeerCalls.answer(peer, "6 SUBSCRIBE").first());
			peer.send(peer.request("SUBSCRIBE", phone, "r3", tag, 7, "Event: refer;id=5\r\nExpires: 0\r\n"), phone.port());
			assertEquals("0", PeerCalls.answer(peer, "7 SUBSCRIBE").header("Expires"));
			assertEquals("terminated;reason=timeout", peer.await("NOTIFY", 1).header("Subscription-State"));
			phone.referrals.get(0).report(200, "");
			phone.settle();
			assertEquals(2, peer.matching("NOTIFY").size());
		}
	}

	/** The far end says for how long it will report; after that nobody knows what became of the caller. */
	@Test
	void reportsThatDoNotComeInTheTimeThatWasToldAreLost() {
		try (var peer = new RawPeer(); var phone = Phone.udp("402")) {
			SipCall call = PeerCalls.answered(phone, peer);
			var transfer = new Transfer();
			call.refer("<sip:9@127.0.0.1>", transfer);
			RawPeer.Got refer = peer.await("REFER");
			peer.reply(refer, "202 Accepted", "a", "");
			transfer.hears("accepted");
			String body = "SIP/2.0 100 Trying\r\n";
			peer.send(PeerCalls.request(peer, phone, refer, "NOTIFY", 1, "Event: refer\r\nSubscription-State: active;expires=1\r\n"
					+ "Content-Type: message/sipfrag\r\nContent-Length: " + body.length() + "\r\n\r\n" + body), phone.port());
			transfer.hears("progress 100");
			transfer.hears("lost");
		}
	}

	@Test
	void onlyCallsAreMadeForOthers() {
		try (var peer = new RawPeer(); var phone = Phone.udp("405")) {
			String tag = PeerCalls.called(phone, peer).dialogForUs().orElseThrow().toTag();
			peer.send(peer.request("REFER", phone, "b1", tag, 5, "Refer-To: <sip:9@127.0.0.1;method=BYE>\r\n"), phone.port());
			assertEquals("SIP/2.0 603 Decline", PeerCalls.answer(peer, "5 REFER").first());
			peer.send(peer.request("REFER", phone, "b2", tag, 6, "Refer-To: <sip:9@127.0.0.1;user=phone;method=INVITE>\r\n"), phone.port());
			phone.hears("referred");
			assertEquals("sip:9@127.0.0.1;user=phone", phone.referrals.get(0).target().uri());
			phone.referrals.get(0).refuse(603, "");
		}
	}

	/** Escapes may hide anything: a line break would make a header field of its own in our INVITE. */
	@Test
	void lineBreaksInReplacesAreRefused() {
		try (var peer = new RawPeer(); var phone = Phone.udp("405")) {
			String tag = PeerCalls.called(phone, peer).dialogForUs().orElseThrow().toTag();
			for (String replaces : List.of("a%0d%0aEvil:%20x%3Bto-tag%3D1%3Bfrom-tag%3D2", "a%3Bto-tag%3D1%0AX:y%3Bfrom-tag%3D2", "a", "%3Bto-tag%3D1%3Bfrom-tag%3D2")) {
				int before = peer.matching("SIP/2.0 400").size();
				peer.send(peer.request("REFER", phone, "l" + before, tag, 5 + before,
						"Refer-To: <sip:9@127.0.0.1?Replaces=" + replaces + ">\r\n"), phone.port());
				Waiting.waitFor("a refusal of " + replaces, () -> peer.matching("SIP/2.0 400").size() > before);
			}
			assertTrue(phone.referrals.isEmpty());
		}
	}

	/** From outside any call nobody makes this phone call somebody. */
	@Test
	void referOutsideACallIsDeclined() {
		try (var peer = new RawPeer(); var phone = Phone.udp("405")) {
			peer.send(peer.request("REFER", phone, "o1", "", 1, "Refer-To: <sip:9@127.0.0.1>\r\n"), phone.port());
			assertEquals("SIP/2.0 603 Decline", PeerCalls.answer(peer, "1 REFER").first());
			peer.send(peer.request("REFER", phone, "o2", "", 2, "Refer-To: <mailto:a@b>\r\n"), phone.port());
			assertEquals("SIP/2.0 400 Bad Request", PeerCalls.answer(peer, "2 REFER").first());
			assertTrue(phone.referrals.isEmpty());
		}
	}
}
