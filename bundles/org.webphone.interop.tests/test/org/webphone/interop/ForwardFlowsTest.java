package org.webphone.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.interop.Limits.LATER;
import static org.webphone.interop.Limits.SOON;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.webphone.testbench.AgentProcess;
import org.webphone.testbench.Baresip;
import org.webphone.testbench.ExchangeSetup;
import org.webphone.testbench.Linphone;

/**
 * RFC 5359 sections 2.7 to 2.9: calls that are forwarded at once, when it is busy, and when nobody answers. Mostly waiting, so they
 * run beside the other tests; one after the other, which the lock of the class sees to.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("exchange that forwards")
class ForwardFlowsTest extends FlowBench {

	/** Nobody is registered as 701 to 704: the exchange forwards their calls. */
	@Override
	ExchangeSetup setup() {
		return ExchangeSetup.PLAIN.redirects("701", "501").forwards("702", "501").forwardsBusy("405", "501")
				.forwardsUnanswered("406", "501", 2).forwardsBusy("601", "501").forwardsUnanswered("502", "601", 2);
	}

	@Test
	void followsARedirection() {
		Linphone linphone = start(linphone("501"));
		AgentProcess agent = agent("405");
		String call = agent.dial(uri("701"));
		agent.awaitCall(call, "active", LATER);
		Hearing.awaitMore("linphone", linphone::heard, AGENT);
		Hearing.awaitMore("the agent", agent::heard, LINPHONE);
		assertTrue(kamailio.requests("INVITE").stream().anyMatch(line -> line.startsWith("INVITE sip:501@") && line.contains("from 405")),
				kamailio.requests("INVITE").toString());
	}

	@Test
	void callsSomebodyWhoseCallsAreForwarded() {
		Linphone linphone = start(linphone("501"));
		AgentProcess agent = agent("405");
		String call = agent.dial(uri("702"));
		agent.awaitCall(call, "active", LATER);
		Hearing.awaitMore("linphone", linphone::heard, AGENT);
		Hearing.awaitMore("the agent", agent::heard, LINPHONE);
	}

	@Test
	void isBusyAndTheExchangeForwardsTheCaller() {
		Linphone linphone = start(linphone("501"));
		Baresip baresip = start(baresip("601"));
		AgentProcess agent = agent("405");
		baresip.dial(uri("405"));
		String call = agent.awaitIncoming(SOON);
		agent.tell("reject", "call", call, "code", 486);
		Wire.await(kamailio, "SIP/2.0 486", agent.sipCallId(call));
		Hearing.awaitMore("linphone", linphone::heard, BARESIP);
		Hearing.awaitMore("baresip", baresip::heard, LINPHONE);
		assertEquals("busy", AgentProcess.text(agent.awaitCall(call, "ended", SOON), "reason"));
	}

	@Test
	void callsSomebodyBusyAndGetsTheOther() {
		Linphone linphone = start(linphone("501"));
		Baresip baresip = start(baresip("601").manual());
		AgentProcess agent = agent("405");
		String call = agent.dial(uri("601"));
		baresip.await("CALL_INCOMING", SOON);
		baresip.hangup();
		agent.awaitCall(call, "active", LATER);
		Hearing.awaitMore("linphone", linphone::heard, AGENT);
		Hearing.awaitMore("the agent", agent::heard, LINPHONE);
	}

	@Test
	void doesNotAnswerAndTheExchangeForwardsTheCaller() {
		Linphone linphone = start(linphone("501"));
		Baresip baresip = start(baresip("601"));
		AgentProcess agent = agent("406");
		baresip.dial(uri("406"));
		String call = agent.awaitIncoming(SOON);
		agent.awaitCall(call, "ended", SOON);
		Wire.await(kamailio, "SIP/2.0 487", agent.sipCallId(call));
		Hearing.awaitMore("linphone", linphone::heard, BARESIP);
		Hearing.awaitMore("baresip", baresip::heard, LINPHONE);
		assertEquals("missed", AgentProcess.text(agent.awaitRow(agent.sipCallId(call), SOON), "result"));
	}

	@Test
	void callsSomebodyWhoDoesNotAnswerAndGetsTheOther() {
		Linphone silent = start(linphone("502").manual());
		Baresip baresip = start(baresip("601"));
		AgentProcess agent = agent("405");
		String call = agent.dial(uri("502"));
		silent.await("Receiving new incoming call", SOON);
		agent.awaitCall(call, "active", LATER);
		Hearing.awaitMore("baresip", baresip::heard, AGENT);
		Hearing.awaitMore("the agent", agent::heard, BARESIP);
	}
}
