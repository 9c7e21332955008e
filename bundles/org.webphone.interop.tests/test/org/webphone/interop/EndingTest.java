package org.webphone.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.interop.Limits.LATER;
import static org.webphone.interop.Limits.SOON;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.webphone.testbench.AgentProcess;
import org.webphone.testbench.AgentSetup;
import org.webphone.testbench.Baresip;
import org.webphone.testbench.BaresipSetup;
import org.webphone.testbench.Kamailio;
import org.webphone.testbench.KamailioSetup;

import com.google.gson.JsonObject;

/** The agent ends: by the end of its input, by a signal, by force. */
class EndingTest {

	@Test
	void inputThatEndsAtOnceStillEndsInOrder() {
		try (Kamailio kamailio = KamailioSetup.standard().user("405", "a1").user("423", "b2").start();
				Baresip baresip = BaresipSetup.named("423").at(kamailio.address(), "b2").manual().start();
				AgentProcess agent = AgentSetup.account("405", "a1", kamailio.address()).start()) {
			agent.line("{\"cmd\":\"dial\",\"to\":\"423\",\"id\":7}");
			assertEquals(0, agent.finish());
			assertTrue(agent.events().stream().anyMatch(event -> "7".equals(AgentProcess.text(event, "id"))),
					() -> agent.events().toString());
			long begun = agent.events("call").stream().map(event -> AgentProcess.text(event, "call")).distinct().count();
			long ended = agent.events("call").stream().filter(event -> "ended".equals(AgentProcess.text(event, "state"))).count();
			assertEquals(begun, ended, "every call that began has ended");
			assertEquals(List.of(), agent.strangeLines());
		}
	}

	@Test
	void aSignalHangsUpAndSignsOut() {
		try (Kamailio kamailio = KamailioSetup.standard().user("405", "a1").user("423", "b2").start();
				Baresip baresip = BaresipSetup.named("423").at(kamailio.address(), "b2").start();
				AgentProcess agent = AgentSetup.account("405", "a1", kamailio.address()).start()) {
			agent.awaitRegistration("registered", LATER);
			agent.awaitCall(agent.dial("423"), "active", SOON);
			ProcessHandle.of(agent.pid()).orElseThrow().destroy();
			baresip.await("CALL_CLOSED", SOON);
			kamailio.awaitRemoved("405", SOON);
			assertTrue(agent.awaitExit(SOON).isPresent());
		}
	}

	@Test
	void aCallThatWasCutOffByForceIsInterruptedInTheHistory() {
		try (Baresip baresip = BaresipSetup.named("423").start();
				AgentProcess agent = AgentSetup.with("--aor", "sip:405@127.0.0.1", "--no-register", "--data", "data").start()) {
			String call = agent.dial(baresip.uri());
			agent.awaitCall(call, "active", LATER);
			agent.await("a second of sound", SOON, event -> "media".equals(AgentProcess.text(event, "event")));
			ProcessHandle started = ProcessHandle.of(agent.pid()).orElseThrow();
			started.descendants().forEach(ProcessHandle::destroyForcibly);
			started.destroyForcibly();
			assertTrue(agent.awaitExit(SOON).isPresent());
			try (AgentProcess later = AgentSetup.with("--aor", "sip:405@127.0.0.1", "--no-register", "--data",
					agent.folder().resolve("data").toString()).start()) {
				JsonObject row = later.awaitRow(agent.sipCallId(call), SOON);
				assertEquals("interrupted", AgentProcess.text(row, "result"), row.toString());
			}
		}
	}
}
