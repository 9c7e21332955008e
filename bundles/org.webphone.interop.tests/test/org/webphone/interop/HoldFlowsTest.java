package org.webphone.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.interop.Limits.LATER;
import static org.webphone.interop.Limits.SOON;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.webphone.testbench.AgentProcess;
import org.webphone.testbench.Await;
import org.webphone.testbench.Baresip;
import org.webphone.testbench.Linphone;

/** RFC 5359 sections 2.1 to 2.3 with other people's phones: hold, consultation hold, music on hold. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("exchange of the held")
class HoldFlowsTest extends FlowBench {

	@Test
	void holdsALinphoneAndTakesItBack() {
		Linphone linphone = start(linphone("501"));
		AgentProcess agent = agent("405");
		String call = agent.dial(uri("501"));
		agent.awaitCall(call, "active", LATER);
		Hearing.awaitMore("linphone", linphone::heard, AGENT);
		String id = agent.sipCallId(call);

		agent.tell("hold", "call", call);
		agent.awaitCall(call, "held", SOON);
		Wire.await(kamailio, "INVITE ", id, "\na=sendonly");
		Wire.await(kamailio, "SIP/2.0 200", id, "\na=recvonly");
		Hearing.awaitEnd("linphone", linphone::heard, AGENT);

		agent.tell("resume", "call", call);
		Await.until(() -> "active after held in " + agent.states(call), SOON, () -> agent.states(call).endsWith("held active"));
		Hearing.awaitMore("linphone", linphone::heard, AGENT);
		Hearing.awaitMore("the agent", agent::heard, LINPHONE);
	}

	@Test
	void isHeldByALinphoneWithMusicAndTakenBack() {
		Linphone linphone = start(linphone("501").music(MUSIC));
		AgentProcess agent = agent("405", "--auto-answer");
		linphone.dial(uri("405"));
		String call = AgentProcess.text(agent.awaitCall(null, "active", LATER), "call");
		Hearing.awaitMore("the agent", agent::heard, LINPHONE);

		linphone.hold(1);
		agent.awaitCall(call, "remote-held", SOON);
		Wire.await(kamailio, "INVITE ", agent.sipCallId(call), "\na=sendonly");
		Wire.await(kamailio, "SIP/2.0 200", agent.sipCallId(call), "\na=recvonly");
		Hearing.awaitMore("the held agent", agent::heard, MUSIC);
		assertTrue(Hearing.of(linphone.heard(), AGENT).toMillis() > 0, "linphone heard the agent before");

		linphone.resume(1);
		Await.until(() -> "active again in " + agent.states(call), SOON,
				() -> agent.states(call).endsWith("remote-held active"));
		Hearing.awaitMore("the agent", agent::heard, LINPHONE);
		Hearing.awaitMore("linphone", linphone::heard, AGENT);
	}

	@Test
	void consultsAThirdPartyWhileTheFirstIsHeld() {
		Linphone linphone = start(linphone("501"));
		Baresip baresip = start(baresip("601"));
		AgentProcess agent = agent("405");
		String first = agent.dial(uri("501"));
		agent.awaitCall(first, "active", LATER);
		Hearing.awaitMore("linphone", linphone::heard, AGENT);

		String second = agent.dial(uri("601"));
		agent.awaitCall(first, "held", SOON);
		agent.awaitCall(second, "active", LATER);
		Hearing.awaitMore("baresip", baresip::heard, AGENT);
		Hearing.awaitMore("the agent", agent::heard, BARESIP);
		Hearing.awaitEnd("linphone", linphone::heard, AGENT);
		assertNotEquals(agent.sipCallId(first), agent.sipCallId(second), "two dialogs");

		agent.tell("hangup", "call", second);
		assertEquals("normal", AgentProcess.text(agent.awaitCall(second, "ended", SOON), "reason"));
		Wire.await(kamailio, "BYE ", agent.sipCallId(second));
		agent.tell("resume", "call", first);
		Hearing.awaitMore("linphone", linphone::heard, AGENT);
		Hearing.awaitMore("the agent", agent::heard, LINPHONE);
	}

	@Test
	void bothHoldAndBothComeBack() {
		Linphone linphone = start(linphone("501"));
		AgentProcess agent = agent("405");
		String call = agent.dial(uri("501"));
		agent.awaitCall(call, "active", LATER);
		Hearing.awaitMore("linphone", linphone::heard, AGENT);
		agent.tell("hold", "call", call);
		agent.awaitCall(call, "held", SOON);
		linphone.hold(1);
		linphone.await("is now paused", SOON);
		linphone.resume(1);
		Await.within(Duration.ofMillis(300), () -> false);
		agent.tell("resume", "call", call);
		Hearing.awaitMore("linphone", linphone::heard, AGENT);
		Hearing.awaitMore("the agent", agent::heard, LINPHONE);
	}

	/** Both press hold in the same moment, then take the call back one after the other. */
	@Test
	void holdsThatCrossThoseOfALinphoneEndInTheSameStateOnBothSides() {
		Linphone linphone = start(linphone("501"));
		AgentProcess agent = agent("405");
		String call = agent.dial(uri("501"));
		agent.awaitCall(call, "active", LATER);
		Hearing.awaitMore("linphone", linphone::heard, AGENT);
		linphone.hold(1);
		order(agent, "hold", call);
		linphone.await("is now paused", SOON);
		awaitLast(agent, call, "held");
		Hearing.awaitEnd("linphone", linphone::heard, AGENT);

		order(agent, "resume", call);
		awaitLast(agent, call, "remote-held");
		linphone.resume(1);
		awaitLast(agent, call, "active");
		Hearing.awaitMore("linphone", linphone::heard, AGENT);
		Hearing.awaitMore("the agent", agent::heard, LINPHONE);
	}

	/** The same with a baresip, which takes the call back in the same moment, too. */
	@Test
	void holdsAndResumesThatCrossThoseOfABaresipEndInTheSameStateOnBothSides() {
		Baresip baresip = start(baresip("601"));
		AgentProcess agent = agent("405");
		String call = agent.dial(uri("601"));
		agent.awaitCall(call, "active", LATER);
		baresip.hold();
		order(agent, "hold", call);
		awaitLast(agent, call, "held");
		awaitSending(agent, false);

		order(agent, "resume", call);
		baresip.resume();
		awaitLast(agent, call, "active");
		Hearing.awaitMore("the agent", agent::heard, BARESIP);
		awaitSending(agent, true);
	}

	/** A call that the other side holds is held by us as well, and each takes back its own hold. */
	@Test
	void holdsWhileHeldByABaresip() {
		Baresip baresip = start(baresip("601"));
		AgentProcess agent = agent("405");
		String call = agent.dial(uri("601"));
		agent.awaitCall(call, "active", LATER);
		baresip.hold();
		agent.awaitCall(call, "remote-held", SOON);
		agent.tell("hold", "call", call);
		awaitLast(agent, call, "held");
		agent.tell("resume", "call", call);
		awaitLast(agent, call, "remote-held");
		baresip.resume();
		awaitLast(agent, call, "active");
		Hearing.awaitMore("the agent", agent::heard, BARESIP);
		awaitSending(agent, true);
	}

	private static void order(AgentProcess agent, String command, String call) {
		agent.line("{\"cmd\":\"" + command + "\",\"call\":\"" + call + "\"}");
	}

	private static void awaitLast(AgentProcess agent, String call, String state) {
		Await.until(() -> state + " at the end of " + agent.states(call), SOON, () -> (' ' + agent.states(call)).endsWith(' ' + state));
	}

	/** Baresip records nothing more after a hold of its own, so the agent has to tell what it says. */
	private static void awaitSending(AgentProcess agent, boolean tone) {
		Await.until(() -> (tone ? "sound" : "silence") + " to be sent", SOON, () -> agent.events("media").stream()
				.reduce((former, latter) -> latter).map(last -> tone == last.get("txLevel").getAsDouble() > -40).orElse(false));
	}
}
