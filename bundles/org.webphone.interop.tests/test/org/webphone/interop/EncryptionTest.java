package org.webphone.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.interop.Limits.LATER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.webphone.testbench.AgentProcess;
import org.webphone.testbench.AgentSetup;
import org.webphone.testbench.Baresip;
import org.webphone.testbench.BaresipSetup;
import org.webphone.testbench.Linphone;
import org.webphone.testbench.LinphoneSetup;
import org.webphone.testbench.Ports;

/** SRTP with keys in the session description (RFC 4568) with phones of other houses, and what is said about it. */
@Execution(ExecutionMode.CONCURRENT)
class EncryptionTest {

	private static AgentProcess agent(String srtp, int port) {
		AgentProcess agent = AgentSetup.alone("405", "127.0.0.1:" + port).and("--audio-in", "tone:440", "--audio-out", "heard.wav",
				"--srtp", srtp, "--auto-answer").start();
		agent.awaitPort(port);
		return agent;
	}

	private static boolean encrypted(AgentProcess agent, String call) {
		return agent.awaitCall(call, "active", LATER).get("encrypted").getAsBoolean();
	}

	@Test
	void callsABaresipThatTakesNothingElse() {
		try (Baresip baresip = BaresipSetup.named("601").srtp(true).tone(850).start(); AgentProcess agent = agent("required", Ports.free())) {
			String call = agent.dial(baresip.uri());
			assertTrue(encrypted(agent, call));
			Hearing.awaitMore("baresip", baresip::heard, 440);
			Hearing.awaitMore("the agent", agent::heard, 850);
		}
	}

	@Test
	void isCalledByABaresipThatOffersIt() {
		int port = Ports.free();
		try (Baresip baresip = BaresipSetup.named("601").srtp(true).tone(850).start(); AgentProcess agent = agent("optional", port)) {
			baresip.dial("sip:405@127.0.0.1:" + port);
			assertTrue(encrypted(agent, null));
			Hearing.awaitMore("baresip", baresip::heard, 440);
			Hearing.awaitMore("the agent", agent::heard, 850);
		}
	}

	@Test
	void callsALinphoneAndIsCalledByIt() {
		int port = Ports.free();
		try (Linphone linphone = LinphoneSetup.named("501").srtp(true).tone(620).start(); AgentProcess agent = agent("required", port)) {
			String call = agent.dial(linphone.uri());
			assertTrue(encrypted(agent, call));
			Hearing.awaitMore("linphone", linphone::heard, 440);
			Hearing.awaitMore("the agent", agent::heard, 620);
			agent.tell("hangup", "call", call);
			linphone.await("ended", LATER);
			linphone.dial("sip:405@127.0.0.1:" + port);
			String incoming = AgentProcess.text(agent.await("the call of linphone", LATER,
					event -> "active".equals(AgentProcess.text(event, "state")) && "in".equals(AgentProcess.text(event, "direction"))), "call");
			assertTrue(encrypted(agent, incoming));
			Hearing.awaitMore("the agent", agent::heard, 620);
		}
	}

	@Test
	void optionalMeansPlainWithAPhoneThatKnowsNoEncryption() {
		try (Baresip baresip = BaresipSetup.named("601").tone(850).start(); AgentProcess agent = agent("optional", Ports.free())) {
			String call = agent.dial(baresip.uri());
			assertFalse(encrypted(agent, call), "the lock tells the truth");
			Hearing.awaitMore("baresip", baresip::heard, 440);
			Hearing.awaitMore("the agent", agent::heard, 850);
		}
	}

	@Test
	void requiredRefusesAPhoneThatKnowsNoEncryption() {
		int port = Ports.free();
		try (Baresip baresip = BaresipSetup.named("601").start(); AgentProcess agent = agent("required", port)) {
			String call = agent.dial(baresip.uri());
			assertEquals("488", AgentProcess.text(agent.awaitCall(call, "ended", LATER), "code"));
			baresip.dial("sip:405@127.0.0.1:" + port);
			baresip.await("CALL_CLOSED", LATER);
			assertEquals(0, Hearing.of(baresip.heard(), 440).toMillis());
		}
	}
}
