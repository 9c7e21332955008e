package org.webphone.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.interop.Limits.LATER;
import static org.webphone.interop.Limits.SOON;
import static org.webphone.interop.Limits.TRANSACTION;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.webphone.testbench.AgentProcess;
import org.webphone.testbench.AgentSetup;
import org.webphone.testbench.Ports;
import org.webphone.testbench.Sipp;
import org.webphone.testbench.SippSetup;

import com.google.gson.JsonObject;

/** One agent calls parties that do not answer as one wishes; every call ends in a reason that can be shown. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("agent that is refused")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FinalResponsesTest {

	private AgentProcess agent;

	@BeforeAll
	void startAgent() {
		agent = AgentSetup.with("--aor", "sip:405@127.0.0.1", "--no-register").start();
		agent.ask("calls");
	}

	@AfterAll
	void stopAgent() {
		if (agent != null) {
			agent.close();
		}
	}

	@ParameterizedTest(name = "{0} is {1}")
	@CsvSource({ "486 Busy Here, busy", "600 Busy Everywhere, busy", "603 Decline, declined", "404 Not Found, not-found",
			"484 Address Incomplete, not-found", "403 Forbidden, forbidden", "480 Temporarily Unavailable, no-answer",
			"488 Not Acceptable Here, media", "500 Server Internal Error, server", "503 Service Unavailable, server" })
	void endsTheCallWithItsReason(String response, String reason) {
		try (Sipp sipp = SippSetup.scenario(FinalResponsesTest.class, "called-refuses.xml").replacing("CODE", response)
				.start()) {
			String call = agent.dial(sipp.uri("peer"));
			JsonObject ended = agent.awaitCall(call, "ended", LATER);
			assertEquals(reason, AgentProcess.text(ended, "reason"), ended.toString());
			assertEquals(response.substring(0, 3), AgentProcess.text(ended, "code"));
			sipp.awaitSuccess(SOON);
		}
	}

	@Test
	void refusalOverTcpAndIpv6EndsTheCallToo() {
		try (Sipp sipp = SippSetup.scenario(FinalResponsesTest.class, "called-refuses.xml").replacing("CODE", "486 Busy Here")
				.overTcp().start();
				Sipp sipp6 = SippSetup.scenario(FinalResponsesTest.class, "called-refuses.xml")
						.replacing("CODE", "486 Busy Here").ipv6().start()) {
			assertEquals("busy", AgentProcess.text(agent.awaitCall(agent.dial(sipp.uri("peer")), "ended", LATER), "reason"));
			assertEquals("busy", AgentProcess.text(agent.awaitCall(agent.dial(sipp6.uri("peer")), "ended", LATER), "reason"));
			sipp.awaitSuccess(SOON);
			sipp6.awaitSuccess(SOON);
		}
	}

	@Test
	void cancelsOnTheWireWhenTheUserGivesUp() {
		try (Sipp sipp = SippSetup.scenario(FinalResponsesTest.class, "called-rings-until-cancelled.xml").start()) {
			String call = agent.dial(sipp.uri("peer"));
			agent.awaitCall(call, "ringing", LATER);
			agent.tell("hangup", "call", call);
			assertEquals("cancelled", AgentProcess.text(agent.awaitCall(call, "ended", SOON), "reason"));
			sipp.awaitSuccess(SOON);
		}
	}

	@ParameterizedTest(name = "over {0}")
	@CsvSource({ "udp", "tcp" })
	void saysThatNothingIsThereWhereNobodyListens(String transport) {
		String call = agent.dial("sip:peer@127.0.0.1:" + Ports.free() + ";transport=" + transport);
		JsonObject ended = agent.awaitCall(call, "ended", TRANSACTION);
		assertEquals("network", AgentProcess.text(ended, "reason"), ended.toString());
	}

	@Test
	void saysThatAHostDoesNotExist() {
		String call = agent.dial("sip:peer@exchange.invalid");
		JsonObject ended = agent.awaitCall(call, "ended", TRANSACTION);
		assertEquals("network", AgentProcess.text(ended, "reason"), ended.toString());
	}

	@Test
	void rowsOfFailedCallsAreInTheHistory() {
		try (Sipp sipp = SippSetup.scenario(FinalResponsesTest.class, "called-refuses.xml").replacing("CODE", "486 Busy Here")
				.start()) {
			String call = agent.dial(sipp.uri("peer"));
			agent.awaitCall(call, "ended", LATER);
			JsonObject row = agent.awaitRow(agent.sipCallId(call), SOON);
			assertEquals("peer", AgentProcess.text(row, "remote"), row.toString());
			assertEquals("out", AgentProcess.text(row, "direction"));
			assertEquals("failed", AgentProcess.text(row, "result"));
			assertTrue(AgentProcess.text(row, "start").matches("\\d{4}-\\d\\d-\\d\\dT.*"), row.toString());
		}
	}
}
