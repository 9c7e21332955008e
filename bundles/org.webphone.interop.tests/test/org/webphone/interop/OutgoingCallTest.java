package org.webphone.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.interop.Limits.LATER;
import static org.webphone.interop.Limits.SOON;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.webphone.testbench.AgentProcess;
import org.webphone.testbench.AgentSetup;
import org.webphone.testbench.Baresip;
import org.webphone.testbench.BaresipSetup;
import org.webphone.testbench.Kamailio;
import org.webphone.testbench.KamailioSetup;
import org.webphone.testbench.Wav;

import com.google.gson.JsonObject;

/** The agent calls a baresip through Kamailio. */
@Execution(ExecutionMode.CONCURRENT)
class OutgoingCallTest {

	private static Kamailio exchange() {
		return KamailioSetup.standard().user("405", "a1").user("423", "b2").start();
	}

	private static AgentSetup caller(Kamailio kamailio) {
		return AgentSetup.account("405", "a1", kamailio.address()).and("--audio-in", "tone:440");
	}

	@ParameterizedTest(name = "over {1}, IPv{0}")
	@CsvSource({ "4, udp", "4, tcp", "6, udp", "6, tcp" })
	void isHeardAndHearsAndHangsUp(int version, String transport) {
		BaresipSetup called = BaresipSetup.named("423").tone(660);
		try (Kamailio kamailio = exchange()) {
			String registrar = version == 6 ? kamailio.address6() : kamailio.address();
			called = (version == 6 ? called.ipv6() : called).at(registrar, "b2");
			try (Baresip baresip = ("tcp".equals(transport) ? called.overTcp() : called).start();
					AgentProcess agent = AgentSetup.account("405", "a1", registrar)
							.and("--transport", transport, "--audio-in", "tone:440", "--audio-out", "heard.wav").start()) {
				agent.awaitRegistration("registered", LATER);
				String call = agent.dial("423");
				JsonObject dialing = agent.awaitCall(call, "dialing", SOON);
				assertEquals("out", AgentProcess.text(dialing, "direction"));
				assertEquals("423", AgentProcess.text(dialing, "remote"));
				agent.awaitCall(call, "active", SOON);
				Hearing.awaitTone("baresip", baresip::heard, 440);
				agent.await("a second of sound both ways", SOON, event -> "media".equals(AgentProcess.text(event, "event"))
						&& event.get("rxPackets").getAsInt() > 60 && event.get("txPackets").getAsInt() > 60);

				agent.tell("hangup", "call", call);
				JsonObject ended = agent.awaitCall(call, "ended", SOON);
				assertEquals("normal", AgentProcess.text(ended, "reason"), ended.toString());
				assertTrue(ended.get("talkMs").getAsInt() >= 1000, ended.toString());
				baresip.await("CALL_CLOSED", SOON);
				assertEquals(0, agent.finish());
				assertTrue(Hearing.of(Wav.read(agent.folder().resolve("heard.wav")), 660).toMillis() >= 500,
						"the agent heard baresip");
			}
		}
	}

	@Test
	void endsNormallyWhenTheOtherSideHangsUp() {
		try (Kamailio kamailio = exchange();
				Baresip baresip = BaresipSetup.named("423").at(kamailio.address(), "b2").start();
				AgentProcess agent = caller(kamailio).start()) {
			agent.awaitRegistration("registered", LATER);
			String call = agent.dial("423");
			agent.awaitCall(call, "active", SOON);
			baresip.hangup();
			assertEquals("normal", AgentProcess.text(agent.awaitCall(call, "ended", SOON), "reason"));
			assertEquals("answered", AgentProcess.text(agent.awaitRow(agent.sipCallId(call), SOON), "result"));
		}
	}

	@Test
	void stopsTheRingingWhenItGivesUpAndCallsAgain() {
		try (Kamailio kamailio = exchange();
				Baresip baresip = BaresipSetup.named("423").at(kamailio.address(), "b2").manual().tone(660).start();
				AgentProcess agent = caller(kamailio).start()) {
			agent.awaitRegistration("registered", LATER);
			String given = agent.dial("423");
			agent.awaitCall(given, "ringing", SOON);
			agent.tell("hangup", "call", given);
			JsonObject ended = agent.awaitCall(given, "ended", SOON);
			assertEquals("cancelled", AgentProcess.text(ended, "reason"), ended.toString());
			baresip.await("CALL_CLOSED", SOON);

			String again = agent.dial("423");
			agent.awaitCall(again, "ringing", SOON);
			baresip.answer();
			agent.awaitCall(again, "active", SOON);
			Hearing.awaitTone("baresip", baresip::heard, 440);
		}
	}

	@Test
	void callsWithoutAnyRegistrar() {
		try (Baresip baresip = BaresipSetup.named("423").tone(660).start();
				AgentProcess agent = AgentSetup.with("--aor", "sip:405@127.0.0.1", "--no-register", "--audio-in", "tone:440")
						.start()) {
			String call = agent.dial(baresip.uri());
			agent.awaitCall(call, "active", LATER);
			Hearing.awaitTone("baresip", baresip::heard, 440);
			assertEquals(0, agent.finish());
			baresip.await("CALL_CLOSED", SOON);
		}
	}

	@Test
	void tellsThatNobodyHasThisNumber() {
		try (Kamailio kamailio = exchange(); AgentProcess agent = caller(kamailio).start()) {
			agent.awaitRegistration("registered", LATER);
			String call = agent.dial("499");
			JsonObject ended = agent.awaitCall(call, "ended", SOON);
			assertEquals("not-found", AgentProcess.text(ended, "reason"), ended.toString());
			assertEquals(404, ended.get("code").getAsInt());
			assertEquals("failed", AgentProcess.text(agent.awaitRow(agent.sipCallId(call), SOON), "result"));
		}
	}
}
