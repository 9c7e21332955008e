package org.webphone.interop.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes of a call that stands: refused, out of order, nonsense. */
class InCallScenariosTest extends StandingBench {

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
		assertEquals(415, leg.ask("UPDATE", "Content-Type: text/plain\n", "x").code());
		assertEquals(200, leg.ask("UPDATE", "Content-Type: text/plain\nContent-Disposition: render;handling=optional\n", "x").code());
		rtp.awaitPackets(10);
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
}
