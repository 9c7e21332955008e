package org.webphone.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.interop.Limits.LATER;
import static org.webphone.interop.Limits.SOON;
import static org.webphone.interop.Limits.TRANSACTION;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.webphone.testbench.AgentProcess;
import org.webphone.testbench.AgentSetup;
import org.webphone.testbench.Ports;
import org.webphone.testbench.SipProbe;
import org.webphone.testbench.Sipp;
import org.webphone.testbench.SippSetup;

import com.google.gson.JsonObject;

/** Messages get lost, are repeated, come twice: the call neither breaks nor doubles. Beside the others, for it waits for timers. */
@Execution(ExecutionMode.CONCURRENT)
class RetransmissionTest {

	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void everyRepeated200GetsAnAck() {
		int port = Ports.free();
		try (AgentProcess agent = AgentSetup.alone("405", "127.0.0.1:" + port).start(); RawCalled called = new RawCalled(port)) {
			String call = agent.dial(called.uri());
			String invite = called.await("INVITE", 1, LATER);
			called.answer(invite, "180 Ringing", "a", false);
			agent.awaitCall(call, "ringing", SOON);
			called.answer(invite, "200 OK", "a", true);
			called.await("ACK", 1, SOON);
			called.answer(invite, "200 OK", "a", true);
			called.await("ACK", 2, SOON);
			agent.awaitCall(call, "active", SOON);
			assertEquals(1, activeEvents(agent));
			agent.tell("hangup", "call", call);
			called.answer(called.await("BYE", 1, SOON), "200 OK", "a", false);
			assertEquals("normal", AgentProcess.text(agent.awaitCall(call, "ended", SOON), "reason"));
		}
	}

	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void aSecondPartyThatAnswersTooIsHungUp() {
		int port = Ports.free();
		try (AgentProcess agent = AgentSetup.alone("405", "127.0.0.1:" + port).start(); RawCalled called = new RawCalled(port)) {
			String call = agent.dial(called.uri());
			String invite = called.await("INVITE", 1, LATER);
			called.answer(invite, "180 Ringing", "a", false);
			called.answer(invite, "180 Ringing", "b", false);
			called.answer(invite, "200 OK", "b", true);
			called.await("ACK", 1, SOON);
			agent.awaitCall(call, "active", SOON);
			called.answer(invite, "200 OK", "a", true);
			String ack = called.await("ACK", 2, SOON);
			assertTrue(ack.contains("tag=a"), ack);
			String bye = called.await("BYE", 1, SOON);
			assertTrue(bye.contains("tag=a"), bye);
			called.answer(bye, "200 OK", "a", false);
			assertEquals(1, agent.tell("calls").getAsJsonArray("calls").size());
			agent.tell("hangup", "call", call);
			String end = called.await("BYE", 2, SOON);
			assertTrue(end.contains("tag=b"), end);
			called.answer(end, "200 OK", "b", false);
		}
	}

	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void aRepeatedInviteNeitherRingsTwiceNorLosesThe200() {
		int port = Ports.free();
		try (AgentProcess agent = AgentSetup.alone("405", "127.0.0.1:" + port).start();
				RawCaller caller = new RawCaller("405", port)) {
			agent.awaitPort(port);
			caller.invite();
			String call = AgentProcess.text(agent.awaitCall(null, "incoming", LATER), "call");
			caller.await(180, "INVITE", 1, SOON);
			caller.invite();
			caller.await(180, "INVITE", 2, SOON);
			agent.line("{\"cmd\":\"answer\",\"call\":\"" + call + "\"}"); // done when the call stands, with the ACK
			caller.await(200, "INVITE", 2, SOON); // repeated by itself, there was no ACK
			caller.inDialog("ACK", 1, "ack");
			agent.awaitCall(call, "active", SOON);
			caller.inDialog("BYE", 2, "bye");
			caller.await(200, "BYE", 1, SOON);
			caller.inDialog("BYE", 2, "bye");
			caller.await(200, "BYE", 2, SOON);
			assertEquals("normal", AgentProcess.text(agent.awaitCall(call, "ended", SOON), "reason"));
			assertEquals(1, agent.events("call").stream().filter(e -> "incoming".equals(AgentProcess.text(e, "state"))).count());
		}
	}

	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void aCancelIsAnsweredAndEndsTheInviteWith487() {
		int port = Ports.free();
		try (AgentProcess agent = AgentSetup.alone("405", "127.0.0.1:" + port).start();
				RawCaller caller = new RawCaller("405", port)) {
			agent.awaitPort(port);
			caller.invite();
			String call = AgentProcess.text(agent.awaitCall(null, "incoming", LATER), "call");
			caller.await(180, "INVITE", 1, SOON);
			caller.cancel();
			caller.await(200, "CANCEL", 1, SOON);
			// No ACK: the 487 is repeated (RFC 3261 section 17.2.1, timer G).
			caller.await(487, "INVITE", 3, SOON);
			assertEquals("cancelled", AgentProcess.text(agent.awaitCall(call, "ended", SOON), "reason"));
		}
	}

	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void aByeBeforeTheAnswerEndsTheRinging() {
		int port = Ports.free();
		try (AgentProcess agent = AgentSetup.alone("405", "127.0.0.1:" + port).start();
				RawCaller caller = new RawCaller("405", port)) {
			agent.awaitPort(port);
			caller.invite();
			String call = AgentProcess.text(agent.awaitCall(null, "incoming", LATER), "call");
			caller.await(180, "INVITE", 1, SOON);
			caller.inDialog("BYE", 2, "bye");
			caller.await(200, "BYE", 1, SOON);
			caller.await(487, "INVITE", 1, SOON);
			agent.awaitCall(call, "ended", SOON);
		}
	}

	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void aCallThatIsNeverAcknowledgedIsClosed() {
		int port = Ports.free();
		try (AgentProcess agent = AgentSetup.alone("405", "127.0.0.1:" + port).and("--auto-answer").start()) {
			agent.awaitPort(port);
			try (Sipp sipp = SippSetup.scenario(RetransmissionTest.class, "caller-never-acknowledges.xml")
					.to("405", "127.0.0.1:" + port).start()) {
				sipp.awaitSuccess(TRANSACTION.plusSeconds(10));
				long answers = sipp.received("SIP/2.0 200");
				assertTrue(answers >= 8 && answers <= 12, "the 200 came " + answers + " times");
				agent.awaitCall(null, "ended", SOON);
			}
		}
	}

	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void anInviteThatNobodyAnswersIsRepeatedAndGivenUp() {
		try (SipProbe silent = SipProbe.udp("127.0.0.1", 9);
				AgentProcess agent = AgentSetup.with("--aor", "sip:405@127.0.0.1", "--no-register").start()) {
			String call = agent.dial("sip:499@" + silent.localHostPort());
			JsonObject ended = agent.awaitCall(call, "ended", TRANSACTION);
			assertEquals("network", AgentProcess.text(ended, "reason"), ended.toString());
			int invites = 0;
			for (String next = silent.receive(SOON); !next.isEmpty(); next = silent.receive(Duration.ofMillis(100))) {
				assertTrue(next.startsWith("INVITE "), next);
				invites++;
			}
			assertEquals(7, invites, "RFC 3261 section 17.1.1.2: at 0, 0.5, 1.5, 3.5, 7.5, 15.5 and 31.5 s");
		}
	}

	private static long activeEvents(AgentProcess agent) {
		return agent.events("call").stream().filter(event -> "active".equals(AgentProcess.text(event, "state"))).count();
	}
}
