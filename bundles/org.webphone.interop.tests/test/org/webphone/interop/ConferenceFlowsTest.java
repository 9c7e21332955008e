package org.webphone.interop;

import static org.webphone.interop.Limits.LATER;
import static org.webphone.interop.Limits.SOON;

import org.junit.jupiter.api.Test;
import org.webphone.testbench.AgentProcess;
import org.webphone.testbench.Await;
import org.webphone.testbench.Baresip;
import org.webphone.testbench.Linphone;

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
}
