package org.webphone.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.interop.Limits.LATER;
import static org.webphone.interop.Limits.SOON;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.webphone.testbench.AgentProcess;
import org.webphone.testbench.Await;
import org.webphone.testbench.Baresip;
import org.webphone.testbench.ExchangeSetup;
import org.webphone.testbench.Linphone;

import com.google.gson.JsonObject;

/**
 * RFC 5359 section 2.16 and what leads to it: an exchange tells the dialogs of a colleague (RFC 4235), and a colleague takes a
 * call that the agent placed.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("exchange that tells dialogs")
class PickupFlowsTest extends FlowBench {

	@Override
	ExchangeSetup setup() {
		return ExchangeSetup.PLAIN.withPresence().forwards("**502", "602");
	}

	@Test
	void seesAColleagueRingTalkAndBeFreeAgain() {
		Linphone colleague = start(linphone("501").manual());
		Baresip caller = start(baresip("601"));
		AgentProcess agent = agent("405");
		agent.tell("watch", "uri", "501");
		awaitPresence(agent, "available");
		caller.dial(uri("501"));
		assertEquals("601", AgentProcess.text(awaitPresence(agent, "ringing"), "remote"));
		colleague.answer();
		assertEquals("601", AgentProcess.text(awaitPresence(agent, "busy"), "remote"));
		caller.hangup();
		Await.until(() -> "available at the end of " + presences(agent), SOON,
				() -> presences(agent).endsWith("ringing busy available"));
		assertEquals("available ringing busy available", presences(agent).replaceFirst("^unknown ", ""));
	}

	@Test
	void aColleagueTakesTheCallThatTheAgentPlaced() {
		Linphone colleague = start(linphone("502").manual());
		AgentProcess caller = agent("405");
		AgentProcess agent = agent("406");
		agent.tell("watch", "uri", "502");
		awaitPresence(agent, "available");
		String placed = caller.dial(uri("502"));
		colleague.await("Receiving new incoming call", SOON);
		awaitPresence(agent, "ringing");
		String call = AgentProcess.text(agent.tell("pickup", "of", "502"), "call");
		agent.awaitCall(call, "active", LATER);
		Hearing.awaitMore("the one who picked up", agent::heard, AGENT);
		Hearing.awaitMore("the caller", caller::heard, AGENT2);
		colleague.await("ended", SOON);
		assertTrue(List.of("active").contains(AgentProcess.text(caller.events("call").getLast(), "state")), placed);
	}

	/** Linphone lets nobody take over what it dials: it rings instead. The exchange's code helps; baresip stands for its pickup. */
	@Test
	void aCallThatALinphonePlacedIsPickedUpByTheCode() {
		Linphone colleague = start(linphone("502").manual());
		Linphone caller = start(linphone("501").manual());
		Baresip pickup = start(baresip("602"));
		AgentProcess agent = agent("406");
		agent.tell("watch", "uri", "502");
		awaitPresence(agent, "available");
		caller.dial(uri("502"));
		awaitPresence(agent, "ringing");
		String call = AgentProcess.text(agent.tell("pickup", "of", "502"), "call");
		agent.awaitCall(call, "active", LATER);
		Hearing.awaitMore("the exchange's pickup", pickup::heard, AGENT2);
		assertTrue(kamailio.requests("INVITE").stream().anyMatch(line -> line.startsWith("INVITE sip:**502@")), kamailio.requests("INVITE").toString());
		long taken = Wire.find(kamailio, "INVITE ", "Replaces: ").stream().map(m -> Wire.header(m, "Call-ID")).distinct().count();
		Wire.await(kamailio, "CANCEL ", "From: .*406@");
		assertTrue(taken > 0, "the standard's way was tried first");
		assertEquals("picked-up", AgentProcess.text(endOf(agent, call), "result"));
	}

	private static JsonObject endOf(AgentProcess agent, String call) {
		agent.tell("hangup", "call", call);
		agent.awaitCall(call, "ended", SOON);
		return agent.awaitRow(agent.sipCallId(call), SOON);
	}

	private static JsonObject awaitPresence(AgentProcess agent, String state) {
		return agent.await("presence " + state, SOON, event -> "presence".equals(AgentProcess.text(event, "event"))
				&& state.equals(AgentProcess.text(event, "state")));
	}

	private static String presences(AgentProcess agent) {
		StringBuilder all = new StringBuilder();
		String last = "";
		for (var event : agent.events("presence")) {
			String state = AgentProcess.text(event, "state");
			if (!state.equals(last)) {
				all.append(' ').append(state);
			}
			last = state;
		}
		return all.toString().strip();
	}
}
