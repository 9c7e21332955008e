package org.webphone.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.interop.Limits.LATER;
import static org.webphone.interop.Limits.SOON;

import org.junit.jupiter.api.Test;
import org.webphone.testbench.AgentProcess;
import org.webphone.testbench.AgentSetup;
import org.webphone.testbench.Await;
import org.webphone.testbench.Kamailio;
import org.webphone.testbench.KamailioSetup;
import org.webphone.testbench.Wav;

/** Two agents and an exchange. */
class TwoAgentsTest {

	@Test
	void hearEachOtherThroughKamailioWithDigitsBothWays() {
		try (Kamailio kamailio = KamailioSetup.standard().user("405", "a1").user("442", "c3").start();
				AgentProcess caller = AgentSetup.account("405", "a1", kamailio.address())
						.and("--audio-in", "tone:440", "--audio-out", "heard.wav").start();
				AgentProcess called = AgentSetup.account("442", "c3", kamailio.address())
						.and("--audio-in", "tone:660", "--audio-out", "heard.wav", "--auto-answer").start()) {
			caller.awaitRegistration("registered", LATER);
			called.awaitRegistration("registered", LATER);
			String call = caller.dial("442");
			caller.awaitCall(call, "active", SOON);
			String incoming = AgentProcess.text(called.awaitCall(null, "active", SOON), "call");
			awaitPackets(caller);
			awaitPackets(called);

			caller.tell("dtmf", "call", call, "digits", "12#");
			called.tell("dtmf", "call", incoming, "digits", "9*");
			Await.until(() -> "12# heard, was " + digits(called), SOON, () -> "12#".equals(digits(called)));
			Await.until(() -> "9* heard, was " + digits(caller), SOON, () -> "9*".equals(digits(caller)));

			called.tell("hangup", "call", incoming);
			assertEquals("normal", AgentProcess.text(caller.awaitCall(call, "ended", SOON), "reason"));
			assertEquals(0, caller.finish());
			assertEquals(0, called.finish());
			assertTrue(Hearing.of(Wav.read(caller.folder().resolve("heard.wav")), 660).toMillis() >= 500, "caller heard");
			assertTrue(Hearing.of(Wav.read(called.folder().resolve("heard.wav")), 440).toMillis() >= 500, "called heard");
		}
	}

	private static void awaitPackets(AgentProcess agent) {
		agent.await("a second of sound both ways", SOON, event -> "media".equals(AgentProcess.text(event, "event"))
				&& event.get("rxPackets").getAsInt() > 60 && event.get("txPackets").getAsInt() > 60
				&& event.get("rxLevel").getAsDouble() > -40);
	}

	private static String digits(AgentProcess agent) {
		StringBuilder digits = new StringBuilder();
		agent.events("dtmf").forEach(event -> digits.append(AgentProcess.text(event, "digit")));
		return digits.toString();
	}
}
