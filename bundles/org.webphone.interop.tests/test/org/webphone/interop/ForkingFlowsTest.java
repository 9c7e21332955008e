package org.webphone.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.webphone.interop.Limits.LATER;
import static org.webphone.interop.Limits.SOON;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.webphone.testbench.AgentProcess;
import org.webphone.testbench.Baresip;
import org.webphone.testbench.ExchangeSetup;
import org.webphone.testbench.Kamailio;
import org.webphone.testbench.KamailioSetup;
import org.webphone.testbench.Linphone;

/** Several phones of one person ring (RFC 3261 section 16.7): who answers has the call, and for the others it is not a missed one. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("exchange that forks")
class ForkingFlowsTest extends FlowBench {

	@Override
	Kamailio exchange() {
		return KamailioSetup.standard().users("405", "501", "601").forking().with(ExchangeSetup.PLAIN).start();
	}

	private static void awaitElsewhere(AgentProcess agent, String call) {
		assertEquals("answered-elsewhere", AgentProcess.text(agent.awaitCall(call, "ended", SOON), "reason"));
		assertEquals("elsewhere", AgentProcess.text(agent.awaitRow(agent.sipCallId(call), SOON), "result"));
	}

	@Test
	void theOtherAgentKnowsThatTheCallWasAnsweredElsewhere() {
		AgentProcess desk = agent("405");
		AgentProcess home = agent("405");
		Baresip caller = start(baresip("601"));
		caller.dial(uri("405"));
		String call = desk.awaitIncoming(SOON);
		String other = home.awaitIncoming(SOON);
		desk.tell("answer", "call", call);
		Wire.await(kamailio, "SIP/2.0 200", home.sipCallId(other), "CSeq: .*CANCEL");
		awaitElsewhere(home, other);
		Hearing.awaitMore("the caller", caller::heard, AGENT);
		Hearing.awaitMore("the desk", desk::heard, BARESIP);
	}

	@Test
	void aLinphoneOfTheSamePersonAnswersFirst() {
		AgentProcess desk = agent("405");
		Baresip caller = start(baresip("601"));
		Linphone pocket = start(linphone("405").manual());
		caller.dial(uri("405"));
		String call = desk.awaitIncoming(SOON);
		pocket.await("Receiving new incoming call", SOON);
		pocket.answer();
		awaitElsewhere(desk, call);
		Hearing.awaitMore("linphone", pocket::heard, BARESIP);
	}

	@Test
	void aCallerWhoGivesUpIsAMissedCallOnBoth() {
		AgentProcess desk = agent("405");
		AgentProcess home = agent("405");
		Baresip caller = start(baresip("601"));
		caller.dial(uri("405"));
		String call = desk.awaitIncoming(SOON);
		String other = home.awaitIncoming(SOON);
		caller.hangup();
		assertEquals("cancelled", AgentProcess.text(desk.awaitCall(call, "ended", SOON), "reason"));
		assertEquals("cancelled", AgentProcess.text(home.awaitCall(other, "ended", SOON), "reason"));
		assertEquals("missed", AgentProcess.text(desk.awaitRow(desk.sipCallId(call), SOON), "result"));
		assertEquals("missed", AgentProcess.text(home.awaitRow(home.sipCallId(other), SOON), "result"));
	}

	/** One phone declines: the others ring on (486 of one branch is not the last word). */
	@Test
	void whoDeclinesIsOutOfItAndTheOtherAnswers() {
		AgentProcess desk = agent("405");
		AgentProcess home = agent("405");
		Baresip caller = start(baresip("601"));
		caller.dial(uri("405"));
		String call = desk.awaitIncoming(SOON);
		String other = home.awaitIncoming(SOON);
		desk.tell("reject", "call", call, "code", 486);
		home.tell("answer", "call", other);
		Hearing.awaitMore("the one at home", home::heard, BARESIP);
		assertEquals("busy", AgentProcess.text(desk.awaitCall(call, "ended", LATER), "reason"));
	}
}
