package org.webphone.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.interop.Limits.LATER;
import static org.webphone.interop.Limits.SOON;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webphone.testbench.AgentProcess;
import org.webphone.testbench.AgentSetup;
import org.webphone.testbench.Await;
import org.webphone.testbench.Baresip;
import org.webphone.testbench.BaresipSetup;
import org.webphone.testbench.Kamailio;
import org.webphone.testbench.KamailioSetup;
import org.webphone.testbench.Wav;

import com.google.gson.JsonObject;

/** A baresip calls the agent through Kamailio. */
@Execution(ExecutionMode.CONCURRENT)
class IncomingCallTest {

	private Kamailio kamailio;
	private Baresip baresip;

	@BeforeEach
	void startExchangeAndCaller() {
		kamailio = KamailioSetup.standard().user("405", "a1").user("423", "b2").start();
		baresip = BaresipSetup.named("423").at(kamailio.address(), "b2").tone(660).start();
	}

	@AfterEach
	void stop() {
		if (baresip != null) {
			baresip.close();
		}
		kamailio.close();
	}

	private AgentProcess agent(String... options) {
		AgentProcess agent = AgentSetup.account("405", "a1", kamailio.address())
				.and("--audio-in", "tone:440", "--audio-out", "heard.wav").and(options).start();
		agent.awaitRegistration("registered", LATER);
		return agent;
	}

	@ParameterizedTest(name = "over {0}")
	@ValueSource(strings = { "udp", "tcp" })
	void ringsAndIsAnsweredAndHearsAndIsHeard(String transport) {
		try (AgentProcess agent = agent("--transport", transport)) {
			baresip.dial(kamailio.uri("405"));
			JsonObject incoming = agent.awaitCall(null, "incoming", SOON);
			assertEquals("in", AgentProcess.text(incoming, "direction"));
			assertEquals("423", AgentProcess.text(incoming, "remote"));
			String call = AgentProcess.text(incoming, "call");
			baresip.await("CALL_RINGING", SOON);

			agent.tell("answer", "call", call);
			agent.awaitCall(call, "active", SOON);
			Hearing.awaitTone("baresip", baresip::heard, 440);
			baresip.hangup();
			JsonObject ended = agent.awaitCall(call, "ended", SOON);
			assertEquals("normal", AgentProcess.text(ended, "reason"), ended.toString());
			assertEquals("answered", AgentProcess.text(agent.awaitRow(agent.sipCallId(call), SOON), "result"));
			assertEquals(0, agent.finish());
			assertTrue(Hearing.of(Wav.read(agent.folder().resolve("heard.wav")), 660).toMillis() >= 300,
					"the agent heard baresip");
		}
	}

	@Test
	void answersByItselfAfterTheTimeItWasTold() {
		try (AgentProcess agent = agent("--auto-answer", "300")) {
			baresip.dial(kamailio.uri("405"));
			JsonObject incoming = agent.awaitCall(null, "incoming", SOON);
			JsonObject active = agent.awaitCall(null, "active", SOON);
			double seconds = active.get("t").getAsDouble() - incoming.get("t").getAsDouble();
			assertTrue(seconds >= 0.29, "answered after " + seconds + " s already");
			Hearing.awaitTone("baresip", baresip::heard, 440);
			agent.tell("hangup", "call", AgentProcess.text(active, "call"));
			baresip.await("CALL_CLOSED", SOON);
		}
	}

	@ParameterizedTest(name = "with {0}")
	@ValueSource(ints = { 486, 603 })
	void refusesWithTheCodeItWasTold(int code) {
		try (AgentProcess agent = agent()) {
			baresip.dial(kamailio.uri("405"));
			JsonObject incoming = agent.awaitCall(null, "incoming", SOON);
			agent.tell("reject", "call", AgentProcess.text(incoming, "call"), "code", code);
			agent.awaitCall(AgentProcess.text(incoming, "call"), "ended", SOON);
			baresip.await("CALL_CLOSED", SOON);
			Await.until(() -> code + " in " + baresip.parameters("CALL_CLOSED"), SOON,
					() -> baresip.parameters("CALL_CLOSED").getFirst().contains(Integer.toString(code)));
		}
	}

	@Test
	void stopsRingingAndKeepsAMissedCallWhenTheCallerGivesUp() {
		try (AgentProcess agent = agent()) {
			baresip.dial(kamailio.uri("405"));
			JsonObject incoming = agent.awaitCall(null, "incoming", SOON);
			baresip.await("CALL_RINGING", SOON);
			baresip.hangup();
			JsonObject ended = agent.awaitCall(AgentProcess.text(incoming, "call"), "ended", SOON);
			assertEquals("cancelled", AgentProcess.text(ended, "reason"), ended.toString());
			assertEquals("missed", AgentProcess.text(agent.awaitRow(AgentProcess.text(incoming, "sipCallId"), SOON), "result"));
			assertEquals(List.of(), calls(agent));
		}
	}

	@Test
	void refusesWhatDoesNotFitTheCallsState() {
		try (AgentProcess agent = agent()) {
			baresip.dial(kamailio.uri("405"));
			String call = AgentProcess.text(agent.awaitCall(null, "incoming", SOON), "call");
			JsonObject refused = agent.ask("hold", "call", call);
			assertEquals("error", AgentProcess.text(refused, "event"), refused.toString());
			agent.tell("answer", "call", call);
			agent.awaitCall(call, "active", SOON);
			assertEquals("error", AgentProcess.text(agent.ask("answer", "call", call), "event"));
			Hearing.awaitTone("baresip", baresip::heard, 440);
		}
	}

	private static List<String> calls(AgentProcess agent) {
		return agent.tell("calls").getAsJsonArray("calls").asList().stream()
				.map(call -> AgentProcess.text(call.getAsJsonObject(), "call")).toList();
	}
}
