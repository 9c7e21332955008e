package org.webphone.interop.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.webphone.testbench.Await;

/** Messages that cross each other in a call (RFC 5407). */
class RacesScenariosTest extends StandingBench {

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

	/**
	 * Both take a call back at once, theirs is tried again first: our offer then continues the session as theirs has left it, under a
	 * version of its own (RFC 3264 section 8), and the sound flows.
	 */
	@Test
	void offerAfterGlareContinuesWhatTheirsHasChangedMeanwhile() {
		Leg leg = standing();
		phone.order("hold", call);
		leg.reply(leg.request("INVITE"), "200 OK", "", change("a=inactive\n"));
		leg.request("ACK");
		phone.await(call, "held");
		phone.order("resume", call);
		Message resume = leg.request("INVITE");
		assertEquals(491, leg.ask("INVITE", "", change("a=sendrecv\n")).code());
		leg.ack(leg.cseq, "");
		leg.reply(resume, "491 Request Pending");
		leg.request("ACK");
		Message answer = reinvite(leg, change("a=sendrecv\n"));
		assertEquals("sendonly", answer.direction(), answer.body());
		Message again = leg.request("INVITE");
		assertEquals("sendrecv", again.direction(), again.body());
		assertTrue(version(answer) > version(resume), resume.body() + answer.body());
		assertTrue(version(again) > version(answer), answer.body() + again.body());
		leg.reply(again, "200 OK", "", change("a=sendrecv\n"));
		leg.request("ACK");
		phone.await(call, "active");
		rtp.awaitPackets(10);
		int said = phone.agent.events("media").size();
		Await.until("their tone heard", FarEnd.SOON, () -> phone.agent.events("media").stream().skip(said)
				.anyMatch(e -> e.get("rxLevel").getAsDouble() > -40));
		end(leg);
	}

	private static long version(Message m) {
		return Long.parseLong(m.body().replaceAll("(?s).*o=\\S+ \\d+ (\\d+).*", "$1"));
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
	void byeTwiceIsAnsweredTwice() {
		Leg leg = standing();
		assertEquals(200, leg.bye().code());
		assertEquals(200, leg.bye().code());
		assertEquals("normal", phone.end(call));
		assertEquals(1, phone.agent.events("call").stream().filter(e -> call.equals(Telephone.text(e, "call"))
				&& "ended".equals(Telephone.text(e, "state"))).count());
	}
}
