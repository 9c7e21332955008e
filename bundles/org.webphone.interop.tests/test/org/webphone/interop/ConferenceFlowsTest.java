package org.webphone.interop;

import static org.webphone.interop.Limits.LATER;
import static org.webphone.interop.Limits.SOON;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.webphone.testbench.AgentProcess;
import org.webphone.testbench.Await;
import org.webphone.testbench.Baresip;
import org.webphone.testbench.Linphone;
import org.webphone.testbench.Wav;

/** RFC 5359 section 2.10: three in one talk, with the agent in the middle. */
class ConferenceFlowsTest extends FlowBench {

	@Test
	void addsAThirdPartyAndEveryoneHearsTheTwoOthers() {
		Linphone linphone = start(linphone("501"));
		Baresip baresip = start(baresip("601"));
		AgentProcess agent = agent("405");
		String first = agent.dial(uri("501"));
		agent.awaitCall(first, "active", LATER);
		String second = agent.dial(uri("601"));
		agent.awaitCall(second, "active", LATER);
		agent.awaitCall(first, "held", SOON);

		agent.line("{\"cmd\":\"merge\",\"calls\":[\"" + first + "\",\"" + second + "\"]}");
		agent.awaitCall(first, "conference", SOON);
		agent.awaitCall(second, "conference", SOON);
		Hearing.awaitMore("linphone", linphone::heard, BARESIP);
		Hearing.awaitMore("linphone", linphone::heard, AGENT);
		Hearing.awaitMore("baresip", baresip::heard, LINPHONE);
		Hearing.awaitMore("baresip", baresip::heard, AGENT);
		Hearing.awaitMore("the agent", agent::heard, LINPHONE);
		Hearing.awaitMore("the agent", agent::heard, BARESIP);

		agent.tell("split", "call", second);
		Await.until(() -> "the end of the conference in " + agent.states(first), SOON,
				() -> agent.states(first).endsWith("active") || agent.states(first).endsWith("held"));
		Hearing.awaitEnd("linphone", linphone::heard, BARESIP);
		Hearing.awaitEnd("baresip", baresip::heard, LINPHONE);
	}

	/** Five in one talk; one is dropped, one says goodbye, one is split off, and then there are two again. */
	@Test
	void fiveTalkTogetherAndLeaveOneAfterTheOther() {
		Linphone linphone = start(linphone("501"));
		Linphone linphone2 = start(linphone("502"));
		Baresip baresip = start(baresip("601"));
		Baresip baresip2 = start(baresip("602"));
		AgentProcess agent = agent("405");
		List<String> calls = new ArrayList<>();
		for (String user : List.of("501", "601", "502", "602")) {
			calls.add(agent.dial(uri(user)));
			agent.awaitCall(calls.getLast(), "active", LATER);
			if (calls.size() > 1) {
				merge(agent, calls.getFirst(), calls.getLast());
			}
		}
		calls.forEach(call -> awaitState(agent, call, "conference"));
		// The other baresip was held meanwhile: it records nothing after that.
		Map<String, Supplier<Wav>> ears = Map.of("501", linphone::heard, "502", linphone2::heard, "602", baresip2::heard, "405", agent::heard);
		Map<String, Integer> voices = Map.of("501", LINPHONE, "502", LINPHONE2, "601", BARESIP, "602", BARESIP2, "405", AGENT);
		ears.forEach((who, ear) -> voices.forEach((from, hz) -> {
			if (!who.equals(from)) {
				Hearing.awaitMore(who, ear, hz);
			}
		}));

		// Dropped.
		agent.tell("hangup", "call", calls.get(3));
		awaitState(agent, calls.get(3), "ended");
		Hearing.awaitEnd("a linphone", linphone::heard, BARESIP2);
		// Gone by themselves.
		baresip.hangup();
		awaitState(agent, calls.get(1), "ended");
		Hearing.awaitEnd("a linphone", linphone::heard, BARESIP);
		Hearing.awaitMore("a linphone", linphone::heard, LINPHONE2);
		// Split off: held, and the last one is in an ordinary call.
		agent.tell("split", "call", calls.get(0));
		awaitState(agent, calls.get(0), "held");
		awaitState(agent, calls.get(2), "active");
		Hearing.awaitMore("the other linphone", linphone2::heard, AGENT);
		Hearing.awaitEnd("the other linphone", linphone2::heard, LINPHONE);
	}

	private static void merge(AgentProcess agent, String first, String second) {
		agent.line("{\"cmd\":\"merge\",\"calls\":[\"" + first + "\",\"" + second + "\"]}");
		awaitState(agent, first, "conference");
		awaitState(agent, second, "conference");
	}

	private static void awaitState(AgentProcess agent, String call, String state) {
		Await.until(() -> call + " to be " + state + ", it was " + agent.states(call), SOON, () -> agent.states(call).endsWith(state));
	}
}
