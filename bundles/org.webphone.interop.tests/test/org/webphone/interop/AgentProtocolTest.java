package org.webphone.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.interop.Limits.LATER;
import static org.webphone.interop.Limits.SOON;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webphone.testbench.AgentProcess;
import org.webphone.testbench.AgentSetup;
import org.webphone.testbench.Baresip;
import org.webphone.testbench.BaresipSetup;
import org.webphone.testbench.Kamailio;
import org.webphone.testbench.KamailioSetup;
import org.webphone.testbench.Ports;

import com.google.gson.JsonObject;

/** The line protocol and the command line: what is wrong is said and changes nothing. */
// beside the other tests: it mostly waits
@Execution(ExecutionMode.CONCURRENT)
class AgentProtocolTest {

	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void everyLineIsAnsweredAndWrongOnesChangeNothing() {
		try (AgentProcess agent = AgentSetup.with("--aor", "sip:405@127.0.0.1", "--no-register").start()) {
			assertEquals(0, agent.tell("calls").getAsJsonArray("calls").size());
			assertEquals(0, agent.tell("history", "limit", 20).getAsJsonArray("calls").size());
			List<String> wrong = List.of("no json at all", "{\"cmd\":", "[]", "42", "{}", "{\"cmd\":\"fly\",\"id\":\"x\"}",
					"{\"cmd\":\"hangup\",\"call\":\"c99\"}", "{\"cmd\":\"answer\"}", "{\"cmd\":\"dial\"}",
					"{\"cmd\":\"dial\",\"to\":\"\"}", "{\"cmd\":\"dial\",\"to\":{}}",
					"{\"cmd\":\"dtmf\",\"call\":\"c1\",\"digits\":\"x\"}", "{\"cmd\":7}");
			wrong.forEach(agent::line);
			agent.await("an error for each of " + wrong.size(), SOON, event -> agent.events("error").size() >= wrong.size());
			assertEquals(wrong.size(), agent.events("error").size());
			assertTrue(agent.events("error").stream().noneMatch(error -> AgentProcess.text(error, "message").isBlank()));
			assertTrue(agent.events("error").stream().noneMatch(error -> AgentProcess.text(error, "message").contains("Exception")),
					() -> agent.events("error").toString());
			assertTrue(agent.events("error").stream().anyMatch(error -> "x".equals(AgentProcess.text(error, "id"))
					&& "fly".equals(AgentProcess.text(error, "cmd"))));
			assertEquals(0, agent.tell("calls").getAsJsonArray("calls").size());
			assertEquals(List.of(), agent.events("call"));

			double last = -1;
			for (JsonObject event : agent.events()) {
				assertTrue(event.get("t").getAsDouble() >= last, "time goes forward in " + event);
				last = event.get("t").getAsDouble();
			}
			agent.tell("quit");
			assertEquals(0, agent.awaitExit(SOON).orElse(-1));
			assertEquals(List.of(), agent.strangeLines());
		}
	}

	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void commandsWrittenBeforeTheStartAreCarriedOut() {
		try (Kamailio kamailio = KamailioSetup.standard().user("405", "a1").user("423", "b2").start();
				Baresip baresip = BaresipSetup.named("423").at(kamailio.address(), "b2").start();
				AgentProcess agent = AgentSetup.account("405", "a1", kamailio.address()).and("--audio-in", "tone:440").start()) {
			agent.line("{\"cmd\":\"dial\",\"to\":\"423\"}");
			agent.awaitCall(null, "active", LATER);
			Hearing.awaitTone("baresip", baresip::heard, 440);
			assertEquals(0, agent.finish());
			baresip.await("CALL_CLOSED", SOON);
			kamailio.awaitRemoved("405", SOON);
			assertEquals("normal", AgentProcess.text(agent.awaitCall(null, "ended", SOON), "reason"));
		}
	}

	@Execution(ExecutionMode.SAME_THREAD)
	@ParameterizedTest
	@ValueSource(strings = { "--frobnicate", "--aor", "--transport carrier-pigeon", "--password-file /no/such/file",
			"--audio-in /no/such/file.wav", "--account /no/such/file.json", "--codecs telepathy", "--local nonsense:port",
			"--auto-answer soon", "--srtp sometimes", "--dtmf loud", "--processing maybe", "--audio-out /no/such/folder/x.wav", "--audio-in tone:loud",
			"--audio-in /etc/hostname", "--ca-file /etc/hostname", "--client-cert /etc/hostname", "--data /etc/hostname", "--log /proc/no/such",
			"--expires never", "--line-limit -1", "--registrar", "--outbound-proxy http://x", "--extension-lengths x", "--no-register yes" })
	void aWrongOptionIsOneClearLineAndExitCode2(String options) throws IOException {
		try (AgentProcess agent = AgentSetup.with(options.split(" ")).start()) {
			assertEquals(2, agent.awaitExit(LATER).orElse(-1));
			List<String> said = Files.readAllLines(agent.folder().resolve("agent.err"));
			assertEquals(1, said.size(), said.toString());
			assertTrue(said.getFirst().contains(options.startsWith("--no-register") ? "yes" : options.split(" ")[0]), said.toString());
			assertEquals(List.of(), agent.events());
		}
	}

	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void saysThatItsPortIsInUse() {
		int port = Ports.free();
		try (AgentProcess first = AgentSetup.alone("405", "127.0.0.1:" + port).start()) {
			first.ask("calls");
			try (AgentProcess second = AgentSetup.alone("406", "127.0.0.1:" + port).start()) {
				JsonObject said = second.await("words about the port", LATER,
						event -> event.toString().toLowerCase().contains("port"));
				assertFalse(said.toString().contains("Exception"), said.toString());
				JsonObject dial = second.ask("dial", "to", "sip:405@127.0.0.1:" + port);
				if ("done".equals(AgentProcess.text(dial, "event"))) {
					assertEquals("network", AgentProcess.text(second.awaitCall(null, "ended", SOON), "reason"));
				}
				assertEquals(0, second.finish());
			}
			assertEquals("done", AgentProcess.text(first.ask("calls"), "event"));
		}
	}

	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void keepsItsHistoryInTheFolderItWasGiven() {
		try (Baresip baresip = BaresipSetup.named("423").start();
				AgentProcess agent = AgentSetup.with("--aor", "sip:405@127.0.0.1", "--no-register", "--data", "data").start()) {
			String call = agent.dial(baresip.uri());
			agent.awaitCall(call, "active", LATER);
			agent.await("a second of sound", SOON, event -> "media".equals(AgentProcess.text(event, "event")));
			agent.tell("hangup", "call", call);
			agent.awaitCall(call, "ended", SOON);
			assertEquals(0, agent.finish());
			try (AgentProcess later = AgentSetup.with("--aor", "sip:405@127.0.0.1", "--no-register", "--data",
					agent.folder().resolve("data").toString()).start()) {
				JsonObject row = later.awaitRow(agent.sipCallId(call), SOON);
				assertEquals("answered", AgentProcess.text(row, "result"), row.toString());
				assertFalse(AgentProcess.text(row, "answered").isEmpty(), row.toString());
				assertFalse(AgentProcess.text(row, "end").isEmpty(), row.toString());
			}
		}
	}
}
