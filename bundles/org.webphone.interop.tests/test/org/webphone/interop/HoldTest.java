package org.webphone.interop;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.interop.Limits.LATER;
import static org.webphone.interop.Limits.SOON;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.webphone.testbench.AgentProcess;
import org.webphone.testbench.AgentSetup;
import org.webphone.testbench.Await;
import org.webphone.testbench.Baresip;
import org.webphone.testbench.BaresipSetup;

/** Hold and resume between the agent and a baresip. */
class HoldTest {

	private static AgentProcess agent() {
		return AgentSetup.with("--aor", "sip:405@127.0.0.1", "--no-register", "--audio-in", "tone:440").start();
	}

	@Test
	void aHeldPartyHearsNothingUntilItIsTakenBack() {
		try (Baresip baresip = BaresipSetup.named("423").tone(660).start(); AgentProcess agent = agent()) {
			String call = agent.dial(baresip.uri());
			agent.awaitCall(call, "active", LATER);
			Hearing.awaitTone("baresip", baresip::heard, 440);
			agent.tell("hold", "call", call);
			agent.awaitCall(call, "held", SOON);
			Await.until("silence at baresip", SOON, () -> quietFor(baresip, Duration.ofMillis(600)));
			agent.tell("resume", "call", call);
			Await.until("the call active again", SOON, () -> states(agent, call).endsWith("held active"));
			Duration heard = Hearing.of(baresip.heard(), 440);
			Await.until("the tone again", SOON, () -> Hearing.of(baresip.heard(), 440).minus(heard).toMillis() >= 400);
		}
	}

	@Test
	void tellsWhenTheOtherSideHoldsAndComesBack() {
		try (Baresip baresip = BaresipSetup.named("423").tone(660).start(); AgentProcess agent = agent()) {
			String call = agent.dial(baresip.uri());
			agent.awaitCall(call, "active", LATER);
			Hearing.awaitTone("baresip", baresip::heard, 440);
			baresip.hold();
			agent.awaitCall(call, "remote-held", SOON);
			baresip.resume();
			Await.until(() -> "active after remote-held in " + states(agent, call), SOON,
					() -> states(agent, call).endsWith("remote-held active"));
			Duration heard = Hearing.of(baresip.heard(), 440);
			Await.until("the tone again", SOON, () -> Hearing.of(baresip.heard(), 440).minus(heard).toMillis() >= 400);
			assertTrue(agent.isAlive());
		}
	}

	private static boolean quietFor(Baresip baresip, Duration time) {
		Duration before = Hearing.of(baresip.heard(), 440);
		return !Await.within(time, () -> Hearing.of(baresip.heard(), 440).compareTo(before) > 0);
	}

	/** The states it told, one after the other, without repetitions. */
	private static String states(AgentProcess agent, String call) {
		StringBuilder states = new StringBuilder();
		String last = "";
		for (var event : agent.events("call")) {
			String state = AgentProcess.text(event, "state");
			if (call.equals(AgentProcess.text(event, "call")) && !state.equals(last)) {
				states.append(' ').append(state);
				last = state;
			}
		}
		return states.toString().trim();
	}
}
