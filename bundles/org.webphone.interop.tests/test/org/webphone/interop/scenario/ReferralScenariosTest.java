package org.webphone.interop.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.webphone.testbench.Await;

/** Transfers by the other side: we are sent to somebody else (RFC 3515, RFC 5589). */
class ReferralScenariosTest extends TransferBench {

	@Test
	@Scenario("XFER-ATTENDED")
	void referralOfTheOtherSideIsFollowedWithReplacesAndReported() {
		Leg leg = standing(far);
		String old = call;
		Message accepted = leg.ask("REFER", "Refer-To: <" + third.uri("438")
				+ "?Replaces=a%2Bb%25c%40x%3Bto-tag%3D1%3Bfrom-tag%3D2&Require=replaces>\nReferred-By: <sip:far@example.org>\n", "");
		assertEquals(202, accepted.code());
		long refer = leg.cseq;
		Message trying = leg.request("NOTIFY");
		assertTrue(trying.body().startsWith("SIP/2.0 100"), trying.text());
		assertEquals("refer;id=" + refer, trying.header("Event").replace(" ", ""));
		assertTrue(trying.header("Subscription-State").startsWith("active"), trying.text());
		leg.reply(trying, "200 OK");
		Message invite = third.request("INVITE");
		assertEquals("a+b%c@x;to-tag=1;from-tag=2", invite.header("Replaces").replace(" ", ""));
		assertTrue(invite.header("Require").contains("replaces"), invite.text());
		assertTrue(invite.header("Referred-By").contains("far@example.org"), invite.text());
		Leg next = Leg.of(third, invite, "n");
		next.reply(invite, "200 OK", "", Sdp.at(Sdp.NOWHERE));
		next.request("ACK");
		Message done = far.next("the last NOTIFY", FarEnd.SOON, m -> m.request() && m.method().equals("NOTIFY") && m.body().contains(" 200 "));
		assertTrue(done.header("Subscription-State").startsWith("terminated"), done.text());
		leg.reply(done, "200 OK");
		assertEquals(200, leg.bye().code());
		assertTrue(List.of("transferred", "normal").contains(phone.end(old)));
		assertEquals(1, phone.live());
		assertEquals(200, next.bye().code());
		Await.until("no call", FarEnd.SOON, () -> phone.live() == 0);
	}

	@Test
	void referralThatFailsIsReportedAndTheOldCallGoesOn() {
		Leg leg = standing(far);
		assertEquals(202, leg.ask("REFER", "Refer-To: <" + third.uri("438") + ">\n", "").code());
		third.reply(third.request("INVITE"), "486 Busy Here", "b");
		Message done = far.next("the last NOTIFY", FarEnd.SOON, m -> m.request() && m.method().equals("NOTIFY") && m.body().contains(" 486 "));
		assertTrue(done.header("Subscription-State").startsWith("terminated"), done.text());
		leg.reply(done, "200 OK");
		Message ok = leg.ask("INVITE", "", change("a=sendrecv\n"));
		assertEquals(200, ok.code());
		leg.ack();
		Await.until("the old call active", FarEnd.SOON, () -> phone.states(call).endsWith("active")
				|| phone.states(call).endsWith("held"));
		assertEquals("sendrecv", ok.direction(), "the transferor hears and is heard again\n" + ok.body());
		end(leg);
	}

	/** The transferor takes the call back while the target rings: the target is no longer called. */
	@Test
	void referralThatIsTakenBackIsGivenUp() {
		Leg leg = standing(far);
		assertEquals(200, leg.ask("INVITE", "", change("a=sendonly\n")).code());
		leg.ack();
		phone.await(call, "remote-held");
		assertEquals(202, leg.ask("REFER", "Refer-To: <" + third.uri("438") + ">\n", "").code());
		Message invite = third.request("INVITE");
		third.reply(invite, "180 Ringing", "r");
		assertEquals(200, leg.ask("INVITE", "", change("a=sendrecv\n")).code());
		leg.ack();
		Message cancel = third.request("CANCEL");
		third.reply(cancel, "200 OK", "r");
		third.reply(invite, "487 Request Terminated", "r");
		Message done = far.next("the last NOTIFY", FarEnd.SOON, m -> m.request() && m.method().equals("NOTIFY") && m.body().contains(" 487 "));
		leg.reply(done, "200 OK");
		end(leg);
	}

	@ParameterizedTest
	@CsvSource({ "'Refer-To: <sip:a@127.0.0.1>, <sip:b@127.0.0.1>'", "'Refer-To: nonsense'", "'Subject: nothing'",
			"'Refer-To: <sip:a@127.0.0.1?Replaces=x%0d%0aEvil:y%3Bto-tag%3D1%3Bfrom-tag%3D2>'" })
	void referralThatNamesNoOneAddressIsRefused(String line) {
		Leg leg = standing(far);
		assertEquals(400, leg.ask("REFER", line + '\n', "").code());
		rtp.awaitPackets(5);
		end(leg);
	}

	/** RFC 4488: who does not want reports gets none, and the transfer happens all the same. */
	@Test
	void transferWithoutReportsHappensSilently() {
		Leg leg = standing(far);
		Message accepted = leg.ask("REFER", "Require: norefersub\nRefer-Sub: false\nRefer-To: <" + third.uri("438") + ">\n", "");
		assertEquals(202, accepted.code());
		assertEquals("false", accepted.header("Refer-Sub"));
		Message invite = third.request("INVITE");
		Leg next = Leg.of(third, invite, "n");
		next.reply(invite, "200 OK", "", Sdp.at(Sdp.NOWHERE));
		next.request("ACK");
		end(leg);
		assertEquals(List.of(), far.requests("NOTIFY"));
		assertEquals(200, next.bye().code());
		Await.until("no call", FarEnd.SOON, () -> phone.live() == 0);
	}

	/** A number of strangers' signs in the address that we are sent to reaches nobody's screen. */
	@Test
	void targetOfAReferralIsShownWithoutHarm() {
		Leg leg = standing(far);
		assertEquals(202, leg.ask("REFER", "Refer-To: <sip:4%0d%0a%1b%e2%80%ae38@" + third.hostPort() + ">\n", "").code());
		Message invite = third.request("INVITE");
		third.reply(invite, "486 Busy Here", "b");
		Message done = far.next("the last NOTIFY", FarEnd.SOON, m -> m.request() && m.method().equals("NOTIFY") && m.body().contains(" 486 "));
		leg.reply(done, "200 OK");
		assertTrue(phone.agent.events("call").stream().map(e -> Telephone.text(e, "remote")).allMatch(r -> r.chars()
				.noneMatch(c -> Character.isISOControl(c) || c >= 0x202a && c <= 0x202e)), () -> phone.agent.events("call").toString());
		end(leg);
	}

	/** Whoever is not in a call with us does not make us call anybody. */
	@Test
	void referralFromOutsideOfACallIsDeclined() {
		Leg stranger = Leg.to(far, "405", phone.port);
		assertEquals(603, stranger.ask("REFER", "Refer-To: <" + third.uri("438") + ">\n", "").code());
		assertEquals(List.of(), third.requests("INVITE"));
	}
}
