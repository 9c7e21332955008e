package org.webphone.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.webphone.interop.Limits.LATER;
import static org.webphone.interop.Limits.SOON;
import static org.webphone.interop.Limits.TRANSACTION;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webphone.testbench.AgentProcess;
import org.webphone.testbench.AgentSetup;
import org.webphone.testbench.Await;
import org.webphone.testbench.Kamailio;
import org.webphone.testbench.KamailioSetup;
import org.webphone.testbench.Ports;

import com.google.gson.JsonObject;

/** The registrar is not there, goes away, comes back. */
// beside the other tests: it mostly waits
@Execution(ExecutionMode.CONCURRENT)
class RegistrarTroubleTest {

	private static final Duration RETRY = Duration.ofSeconds(75);

	@Execution(ExecutionMode.SAME_THREAD)
	@ParameterizedTest(name = "over {0}")
	@ValueSource(strings = { "udp", "tcp" })
	void saysThatNobodyAnswersAndSignsInWhenTheRegistrarComes(String transport) {
		int port = Ports.free();
		try (AgentProcess agent = AgentSetup.account("405", "right", "127.0.0.1:" + port).and("--transport", transport)
				.start()) {
			JsonObject failed = agent.awaitRegistration("failed", TRANSACTION);
			assertFalse(AgentProcess.text(failed, "reason").isBlank(), failed.toString());
			try (Kamailio kamailio = KamailioSetup.standard().user("405", "right").port(port).start()) {
				agent.awaitRegistration("registered", RETRY);
				kamailio.awaitRegistered("405", SOON);
				assertEquals(0, agent.finish());
			}
		}
	}

	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void namesAHostThatDoesNotExist() {
		try (AgentProcess agent = AgentSetup.account("405", "right", "exchange.invalid").start()) {
			JsonObject failed = agent.awaitRegistration("failed", TRANSACTION);
			assertFalse(AgentProcess.text(failed, "reason").isBlank(), failed.toString());
			assertFalse(AgentProcess.text(failed, "reason").contains("Exception"), failed.toString());
			assertEquals("error", AgentProcess.text(agent.ask("hangup", "call", "c1"), "event"));
			assertEquals(0, agent.finish());
		}
	}

	@Execution(ExecutionMode.SAME_THREAD)
	@ParameterizedTest(name = "over {0}")
	@ValueSource(strings = { "udp", "tcp" })
	void noticesTheLossAtTheRefreshAndRecoversAlone(String transport) {
		try (Kamailio kamailio = KamailioSetup.standard().user("405", "right").expires(8).start();
				AgentProcess agent = AgentSetup.account("405", "right", kamailio.address()).and("--transport", transport)
						.start()) {
			agent.awaitRegistration("registered", LATER);
			kamailio.stop();
			agent.awaitRegistration("failed", TRANSACTION);
			kamailio.resume();
			Await.until("the second registration", RETRY, () -> agent.events("registration").stream()
					.filter(event -> "registered".equals(AgentProcess.text(event, "state"))).count() >= 2);
			kamailio.awaitRegistered("405", SOON);
		}
	}
}
