package org.webphone.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.webphone.interop.Limits.LATER;
import static org.webphone.interop.Limits.SOON;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;
import org.webphone.testbench.AgentProcess;
import org.webphone.testbench.AgentSetup;
import org.webphone.testbench.Await;
import org.webphone.testbench.Baresip;
import org.webphone.testbench.BaresipSetup;

/** Digits between the agent and a baresip. */
class DtmfTest {

	@ParameterizedTest(name = "--dtmf {0}")
	@ValueSource(strings = { "auto", "rtp", "info" })
	void reachBaresipInOrder(String method) {
		try (Baresip baresip = BaresipSetup.named("423").start();
				AgentProcess agent = AgentSetup.with("--aor", "sip:405@127.0.0.1", "--no-register", "--dtmf", method).start()) {
			String call = agent.dial(baresip.uri());
			agent.awaitCall(call, "active", LATER);
			agent.tell("dtmf", "call", call, "digits", "1205#*");
			Await.until(() -> "all digits; baresip has " + baresip.parameters("CALL_DTMF_START"), SOON,
					() -> baresip.count("CALL_DTMF_START") >= 6);
			assertEquals("1205#*", String.join("", baresip.parameters("CALL_DTMF_START")));
		}
	}

	@Test
	void reachTheAgentOnceEach() {
		try (AgentProcess agent = AgentSetup.with("--aor", "sip:405@127.0.0.1", "--no-register").start();
				Baresip baresip = BaresipSetup.named("423").start()) {
			String call = agent.dial(baresip.uri());
			agent.awaitCall(call, "active", LATER);
			baresip.dtmf("7");
			Await.until("the first digit", SOON, () -> agent.events("dtmf").size() == 1);
			baresip.dtmf("7");
			Await.until("the second digit", SOON, () -> agent.events("dtmf").size() == 2);
			agent.tell("hangup", "call", call);
			assertEquals("77", AgentProcess.text(agent.events("dtmf").get(0), "digit")
					+ AgentProcess.text(agent.events("dtmf").get(1), "digit"));
			assertEquals(2, agent.events("dtmf").size(), "each digit once");
		}
	}
}
