package org.webphone.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.webphone.interop.Limits.LATER;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webphone.testbench.AgentProcess;
import org.webphone.testbench.AgentSetup;
import org.webphone.testbench.NetNamespace;

/** A telephone that is started where there is no network at all. */
@Execution(ExecutionMode.CONCURRENT)
class NoNetworkTest {

	@ParameterizedTest
	@ValueSource(strings = { "10.177.9.1", "voice.example.org" })
	void neitherTheServerNorItsNameIsBlamed(String server) {
		try (NetNamespace nowhere = NetNamespace.create();
				AgentProcess agent = AgentSetup.account("405", "secret", server).and("--audio-in", "tone:440").in(nowhere).start()) {
			assertEquals("no-network", agent.awaitRegistration("failed", LATER).get("reason").getAsString());
		}
	}
}
