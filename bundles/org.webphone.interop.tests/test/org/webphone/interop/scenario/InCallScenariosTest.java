package org.webphone.interop.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.webphone.testbench.Await;

/** What happens in calls that stand: hold in every notation, changes that are refused, messages that cross. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InCallScenariosTest {

	private Telephone phone;
	private FarEnd far;
	private Rtp rtp;
	private String call;
	private int version;

	@BeforeAll
	void start() {
		phone = Telephone.start("--audio-in", "tone:440");
	}

	@BeforeEach
	void far() {
		far = FarEnd.open();
		rtp = new Rtp();
		version = 1;
	}

	@AfterAll
	void stop() {
		phone.close();
	}

	@AfterEach
	void nothingIsLeft() {
		try {
			phone.tidy();
		} finally {
			far.close();
			rtp.close();
		}
		assertEquals(List.of(), phone.agent.strangeLines());
	}

	/** A call of the agent's that stands. */
	private Leg standing() {
		call = phone.dial(far.uri("peer"));
		Message invite = far.request("INVITE");
		Leg leg = Leg.of(far, invite, "p" + Leg.id());
		rtp.towards(invite.audioPort()).send(700);
		leg.reply(invite, "200 OK", "Allow: INVITE, ACK, BYE, CANCEL, UPDATE, REFER, NOTIFY, INFO\n", Sdp.at(rtp.port()));
		leg.request("ACK");
		phone.await(call, "active");
		return leg;
	}

	private String change(String lines) {
		return Sdp.with(rtp.port(), ++version, lines);
	}

	private void end(Leg leg) {
		assertEquals(200, leg.bye().code());
		assertEquals("normal", phone.end(call));
	}

	private Message reinvite(Leg leg, String sdp) {
		Message ok = leg.ask("INVITE", "", sdp);
		assertEquals(200, ok.code(), ok.text());
		leg.ack();
		return ok;
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', value = { "sendonly | a=sendonly | recvonly", "inactive | a=inactive | inactive",
			"old | c=IN IP4 0.0.0.0 | recvonly|inactive", "session | s=a=sendonly | recvonly",
			"both | c=IN IP4 0.0.0.0;a=sendonly | recvonly|inactive", "both inactive | c=IN IP4 0.0.0.0;a=inactive | inactive" })
	@Scenario("HOLD-VARIANTS")
	void everyNotationOfHoldIsUnderstoodTwiceAndUndoneWithoutSession(String name, String lines, String direction) {
		Leg leg = standing();
		rtp.awaitPackets(10);
		for (int i = 0; i < 2; i++) {
			String sdp = change(lines.startsWith("s=") ? "" : lines.replace(';', '\n') + '\n');
			Message ok = reinvite(leg, lines.startsWith("s=") ? sdp.replace("t=0 0\n", "t=0 0\n" + lines.substring(2) + '\n') : sdp);
			assertTrue(ok.direction().matches(direction), ok.body());
			phone.await(call, "remote-held");
		}
		Message offer = leg.ask("INVITE", "", "");
		assertEquals(200, offer.code());
		assertEquals("sendrecv", offer.direction(), offer.body());
		leg.ack(change("a=sendrecv\n"));
		phone.await(call, "active");
		rtp.awaitPackets(10);
		end(leg);
	}

	@Test
	@Scenario("HOLD-VARIANTS")
	void reportsGoOnWhileHeld() {
		Leg leg = standing();
		reinvite(leg, change("a=inactive\na=rtcp:" + rtp.port() + '\n'));
		phone.await(call, "remote-held");
		long reports = rtp.received().stream().filter(Rtp.Packet::rtcp).count();
		Await.until("two reports", Duration.ofSeconds(20), () -> rtp.received().stream().filter(Rtp.Packet::rtcp).count() >= reports + 2);
		Await.until("a moment without sound", FarEnd.SOON, () -> {
			long before = rtp.count();
			return !Await.within(Duration.ofMillis(200), () -> rtp.count() > before);
		});
		reinvite(leg, change("a=sendrecv\n"));
		phone.await(call, "active");
		rtp.awaitPackets(10);
		end(leg);
	}

	@ParameterizedTest(name = "released first by {0}")
	@ValueSource(strings = { "us", "them" })
	@Scenario("HOLD-VARIANTS")
	void holdOfBothSidesIsReleasedInEitherOrder(String first) {
		Leg leg = standing();
		phone.order("hold", call);
		Message hold = leg.request("INVITE");
		assertEquals("sendonly", hold.direction(), hold.body());
		leg.reply(hold, "200 OK", "", change("a=recvonly\n"));
		leg.request("ACK");
		phone.await(call, "held");
		Message ok = reinvite(leg, change("a=sendonly\n"));
		assertEquals("inactive", ok.direction(), ok.body());
		if (first.equals("us")) {
			phone.order("resume", call);
			Message resume = leg.request("INVITE");
			leg.reply(resume, "200 OK", "", change("a=sendonly\n"));
			leg.request("ACK");
			phone.await(call, "remote-held");
			assertEquals("sendrecv", reinvite(leg, change("a=sendrecv\n")).direction());
		} else {
			assertEquals("sendonly", reinvite(leg, change("a=sendrecv\n")).direction());
			phone.await(call, "held");
			phone.order("resume", call);
			Message resume = leg.request("INVITE");
			assertEquals("sendrecv", resume.direction(), resume.body());
			leg.reply(resume, "200 OK", "", change("a=sendrecv\n"));
			leg.request("ACK");
		}
		phone.await(call, "active");
		rtp.awaitPackets(10);
		end(leg);
	}

	@ParameterizedTest
	@CsvSource({ "488 Not Acceptable Here", "420 Bad Extension", "500 Server Internal Error", "606 Not Acceptable" })
	@Scenario("REINVITE-FAIL")
	void refusedChangeLeavesTheCallAsItWas(String refusal) {
		Leg leg = standing();
		rtp.awaitPackets(5);
		phone.order("hold", call);
		Message hold = leg.request("INVITE");
		leg.reply(hold, refusal);
		leg.request("ACK");
		phone.agent.await("an error", FarEnd.SOON, e -> "error".equals(Telephone.text(e, "event")) && "hold".equals(Telephone.text(e, "cmd")));
		rtp.awaitPackets(10);
		assertTrue(phone.states(call).endsWith("active"), phone.states(call));
		assertTrue(Long.parseLong(hold.body().replaceAll("(?s).*o=\\S+ \\d+ (\\d+).*", "$1")) > 1, hold.body());
		phone.order("hold", call);
		Message again = leg.request("INVITE");
		leg.reply(again, "200 OK", "", change("a=recvonly\n"));
		leg.request("ACK");
		phone.await(call, "held");
		end(leg);
	}

	@ParameterizedTest
	@ValueSource(strings = { "408 Request Timeout", "481 Call/Transaction Does Not Exist" })
	@Scenario("REINVITE-FAIL")
	void callThatThePeerHasForgottenIsEnded(String refusal) {
		Leg leg = standing();
		phone.order("hold", call);
		leg.reply(leg.request("INVITE"), refusal);
		leg.request("ACK");
		leg.reply(leg.request("BYE"), refusal);
		assertFalse(phone.end(call).equals("normal"), "a true reason");
	}

	@Test
	@Scenario("RACES-BYE")
	void byeThatCrossesByeIsAnswered() {
		Leg leg = standing();
		phone.order("hangup", call);
		Message ours = leg.request("BYE");
		assertEquals(200, leg.bye().code());
		leg.reply(ours, "200 OK");
		assertEquals("normal", phone.end(call));
		assertEquals(200, leg.bye().code());
	}

	@Test
	@Scenario("RACES-BYE")
	void requestsAfterOurByeFindNoCall() {
		Leg leg = standing();
		phone.order("hangup", call);
		Message bye = leg.request("BYE");
		Message reinvite = leg.ask("INVITE", "", change("a=sendonly\n"));
		assertEquals(481, reinvite.code());
		leg.ack();
		assertEquals(481, leg.ask("REFER", "Refer-To: <sip:9@127.0.0.1>\n", "").code());
		assertEquals(481, leg.ask("UPDATE", "", change("a=sendrecv\n")).code());
		leg.reply(bye, "200 OK");
		phone.end(call);
	}

	@Test
	@Scenario("RACES-BYE")
	void byeThatCrossesOurReinviteEndsTheCallAndItsAnswerIsAcknowledged() {
		Leg leg = standing();
		phone.order("hold", call);
		Message hold = leg.request("INVITE");
		assertEquals(200, leg.bye().code());
		assertEquals("normal", phone.end(call));
		leg.reply(hold, "200 OK", "", change("a=recvonly\n"));
		assertEquals(hold.cseq(), leg.request("ACK").cseq());
	}

	/** The re-INVITE of a call whose BYE has crossed may also be refused: with the ACK of its own transaction. */
	@Test
	@Scenario("RACES-BYE")
	void ourReinviteThatIsRefusedAfterTheirByeIsAcknowledged() {
		Leg leg = standing();
		phone.order("hold", call);
		Message hold = leg.request("INVITE");
		assertEquals(200, leg.bye().code());
		leg.reply(hold, "481 Call/Transaction Does Not Exist");
		assertEquals(hold.branch(), leg.request("ACK").branch());
		assertEquals("normal", phone.end(call));
	}

	@Test
	@Scenario("RACES-BYE")
	void referThatCrossesOurByeLeavesNothing() {
		Leg leg = standing();
		phone.order("hangup", call);
		Message bye = leg.request("BYE");
		Message refused = leg.ask("REFER", "Refer-To: <" + far.uri("third") + ">\n", "");
		assertEquals(481, refused.code());
		leg.reply(bye, "481 Call/Transaction Does Not Exist");
		assertEquals("normal", phone.end(call));
		assertEquals(0, phone.live());
	}

	/** RFC 5407 section 3.3.3 (and RFC 3261 section 14.1): both sides change the session at once. */
	@Test
	void glareIsResolvedByTryingAgain() {
		Leg leg = standing();
		phone.order("hold", call);
		Message hold = leg.request("INVITE");
		Message refused = leg.ask("INVITE", "", change("a=sendrecv\n"));
		assertEquals(491, refused.code());
		leg.ack(leg.cseq, "");
		leg.reply(hold, "491 Request Pending");
		leg.request("ACK");
		Message again = leg.request("INVITE");
		assertTrue(again.cseq() > hold.cseq());
		leg.reply(again, "200 OK", "", change("a=recvonly\n"));
		leg.request("ACK");
		phone.await(call, "held");
		end(leg);
	}

	/** RFC 5407 section 3.3.1: a re-INVITE that comes while our UPDATE or re-INVITE waits; then theirs again, alone. */
	@Test
	void theirReinviteAfterGlareIsAnswered() {
		Leg leg = standing();
		phone.order("hold", call);
		Message hold = leg.request("INVITE");
		assertEquals(491, leg.ask("INVITE", "", change("a=sendonly\n")).code());
		leg.ack(leg.cseq, "");
		leg.reply(hold, "200 OK", "", change("a=recvonly\n"));
		leg.request("ACK");
		phone.await(call, "held");
		assertEquals(200, leg.ask("INVITE", "", change("a=sendonly\n")).code());
		leg.ack();
		end(leg);
	}

	@Test
	void wrongNumbersAreRefusedAndTheCallGoesOn() {
		Leg leg = standing();
		leg.cseq = 50;
		assertEquals(200, leg.ask("INFO", "", "").code());
		leg.send("INFO", 49, "", "");
		far.response(500, "INFO");
		rtp.awaitPackets(10);
		end(leg);
	}

	@Test
	void reinviteThatIsNoSdpIsRefusedAndTheCallGoesOn() {
		Leg leg = standing();
		Message bad = leg.ask("INVITE", "", "nonsense");
		assertTrue(bad.code() == 400 || bad.code() == 488, bad.start());
		leg.ack(leg.cseq, "");
		Message none = leg.ask("INVITE", "", Sdp.with(rtp.port(), ++version, "").replace("PCMA", "telepathy").replace(" 8 101", " 96"));
		assertEquals(488, none.code());
		leg.ack(leg.cseq, "");
		Message type = leg.ask("INVITE", "Content-Type: application/unknown\n", "x");
		assertEquals(415, type.code());
		leg.ack(leg.cseq, "");
		rtp.awaitPackets(10);
		end(leg);
	}

	@Test
	void reinviteWithPortZeroHoldsTheSoundAndTheNextBringsItBack() {
		Leg leg = standing();
		Message ok = leg.ask("INVITE", "", Sdp.with(0, ++version, ""));
		leg.ack();
		assertTrue(ok.code() == 200 || ok.code() == 488, ok.start());
		reinvite(leg, change("a=sendrecv\n"));
		phone.await(call, "active");
		rtp.awaitPackets(10);
		end(leg);
	}

	@Test
	void newAddressOfTheirSoundIsFollowed() {
		Leg leg = standing();
		try (Rtp other = new Rtp()) {
			reinvite(leg, Sdp.with(other.port(), ++version, "a=sendrecv\n"));
			other.awaitPackets(20);
		}
		end(leg);
	}

	@Test
	void theirContactMayMoveWithEachReinvite() {
		Leg leg = standing();
		try (FarEnd moved = FarEnd.open()) {
			long number = leg.send("INVITE", "Contact: <" + moved.uri("far") + ">\n", change("a=sendrecv\n"));
			Message ok = leg.response(200, "INVITE");
			assertEquals(number, ok.cseq());
			leg.ack();
			phone.order("hangup", call);
			moved.reply(moved.request("BYE"), "200 OK", leg.localTag);
			assertEquals("normal", phone.end(call));
		}
	}

	@Test
	void byeTwiceIsAnsweredTwice() {
		Leg leg = standing();
		assertEquals(200, leg.bye().code());
		assertEquals(200, leg.bye().code());
		assertEquals("normal", phone.end(call));
		assertEquals(1, phone.agent.events("call").stream().filter(e -> call.equals(Telephone.text(e, "call"))
				&& "ended".equals(Telephone.text(e, "state"))).count());
	}
}
