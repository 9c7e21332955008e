package org.webphone.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.interop.Limits.LATER;
import static org.webphone.interop.Limits.SOON;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.webphone.testbench.AgentProcess;
import org.webphone.testbench.Baresip;
import org.webphone.testbench.Linphone;

/** RFC 5359 sections 2.4 and 2.5 (RFC 5589): transfers in which the agent hands on, is handed on, and is handed to. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("exchange of the transferred")
class TransferFlowsTest extends FlowBench {

	@Test
	void handsALinphoneOnToABaresip() {
		Linphone transferee = start(linphone("501"));
		Baresip target = start(baresip("601"));
		AgentProcess agent = agent("405");
		String call = agent.dial(uri("501"));
		agent.awaitCall(call, "active", LATER);

		agent.tell("transfer", "call", call, "to", uri("601"));
		awaitTransferred(agent, call);
		String refer = Wire.await(kamailio, "REFER ", agent.sipCallId(call));
		assertTrue(Wire.header(refer, "Refer-To").contains("sip:601@"), refer);
		assertTrue(Wire.header(refer, "Referred-By").contains("sip:405@"), refer);
		Wire.await(kamailio, "NOTIFY ", agent.sipCallId(call), "\nSIP/2.0 200");
		// Hold is confirmed before the REFER goes out.
		String hold = Wire.find(kamailio, "INVITE ", agent.sipCallId(call), "\na=sendonly", "From: <sip:405@").getFirst();
		assertTrue(kamailio.messages().indexOf(hold) < kamailio.messages().indexOf(refer), "held first");
		Hearing.awaitMore("baresip", target::heard, LINPHONE);
		Hearing.awaitMore("linphone", transferee::heard, BARESIP);
		assertEquals("transferred", AgentProcess.text(agent.awaitCall(call, "ended", SOON), "reason"));
	}

	@Test
	void handsABaresipOnToALinphone() {
		Baresip transferee = start(baresip("601"));
		Linphone target = start(linphone("501"));
		AgentProcess agent = agent("405");
		String call = agent.dial(uri("601"));
		agent.awaitCall(call, "active", LATER);
		agent.tell("transfer", "call", call, "to", uri("501"));
		Wire.await(kamailio, "REFER ", agent.sipCallId(call));
		Hearing.awaitMore("linphone", target::heard, BARESIP);
		Hearing.awaitMore("baresip", transferee::heard, LINPHONE);
		agent.awaitCall(call, "ended", SOON);
	}

	@Test
	void isHandedOnByALinphone() {
		Linphone transferor = start(linphone("501"));
		Baresip target = start(baresip("601"));
		AgentProcess agent = agent("405", "--auto-answer");
		transferor.dial(uri("405"));
		String first = AgentProcess.text(agent.awaitCall(null, "active", LATER), "call");
		transferor.transfer(1, uri("601"));
		Wire.await(kamailio, "REFER ", agent.sipCallId(first));
		Hearing.awaitMore("baresip", target::heard, AGENT);
		Hearing.awaitMore("the agent", agent::heard, BARESIP);
		Wire.await(kamailio, "NOTIFY ", agent.sipCallId(first), "Subscription-State: active", "\nSIP/2.0 100");
		Wire.await(kamailio, "NOTIFY ", agent.sipCallId(first), "Subscription-State: terminated;reason=noresource",
				"\nSIP/2.0 200");
	}

	@Test
	void isHandedOnByABaresip() {
		Baresip transferor = start(baresip("601"));
		Linphone target = start(linphone("501"));
		AgentProcess agent = agent("405", "--auto-answer");
		transferor.dial(uri("405"));
		String first = AgentProcess.text(agent.awaitCall(null, "active", LATER), "call");
		transferor.transfer(uri("501"));
		Wire.await(kamailio, "REFER ", agent.sipCallId(first));
		Hearing.awaitMore("linphone", target::heard, AGENT);
		Hearing.awaitMore("the agent", agent::heard, LINPHONE);
		Wire.await(kamailio, "NOTIFY ", agent.sipCallId(first), "Subscription-State: terminated;reason=noresource",
				"\nSIP/2.0 200");
	}

	@Test
	void isHandedTo() {
		Baresip transferor = start(baresip("601"));
		Linphone transferee = start(linphone("501"));
		AgentProcess agent = agent("405", "--auto-answer");
		transferor.dial(uri("501"));
		transferor.await("CALL_ESTABLISHED", SOON);
		transferor.transfer(uri("405"));
		agent.awaitCall(null, "active", LATER);
		Hearing.awaitMore("the agent", agent::heard, LINPHONE);
		Hearing.awaitMore("linphone", transferee::heard, AGENT);
	}

	@Test
	void bringsTwoLinphonesTogether() {
		Linphone transferee = start(linphone("501"));
		Linphone target = start(linphone("502"));
		AgentProcess agent = agent("405");
		String first = agent.dial(uri("501"));
		agent.awaitCall(first, "active", LATER);
		String second = agent.dial(uri("502"));
		agent.awaitCall(second, "active", LATER);
		agent.awaitCall(first, "held", SOON);

		agent.tell("transfer", "call", first, "with", second);
		awaitTransferred(agent, first);
		String refer = Wire.await(kamailio, "REFER ", agent.sipCallId(first));
		assertTrue(Wire.header(refer, "Refer-To").contains("Replaces=" + agent.sipCallId(second).replace("@", "%40")), refer);
		Wire.await(kamailio, "INVITE ", "Replaces: *" + agent.sipCallId(second));
		Hearing.awaitMore("the target", target::heard, LINPHONE);
		Hearing.awaitMore("the transferee", transferee::heard, LINPHONE2);
		agent.awaitCall(first, "ended", SOON);
		agent.awaitCall(second, "ended", SOON);
	}

	@Test
	void isBroughtTogetherWithAnother() {
		Linphone transferor = start(linphone("501"));
		Linphone target = start(linphone("502"));
		AgentProcess agent = agent("405", "--auto-answer");
		transferor.dial(uri("405"));
		String first = AgentProcess.text(agent.awaitCall(null, "active", LATER), "call");
		transferor.hold(1);
		agent.awaitCall(first, "remote-held", SOON);
		transferor.dial(uri("502"));
		transferor.awaitConnected(2, SOON);
		transferor.transferTo(1, 2);
		String invite = Wire.await(kamailio, "INVITE ", "Replaces: ", "From: .*405@");
		assertFalse(Wire.header(invite, "Referred-By").isEmpty(), invite);
		Hearing.awaitMore("the target", target::heard, AGENT);
		Hearing.awaitMore("the agent", agent::heard, LINPHONE2);
		Wire.await(kamailio, "NOTIFY ", agent.sipCallId(first), "Subscription-State: terminated;reason=noresource",
				"\nSIP/2.0 200");
	}

	@Test
	void takesOverACallItTalksInAlready() {
		Linphone transferor = start(linphone("501"));
		Linphone transferee = start(linphone("502"));
		AgentProcess agent = agent("405", "--auto-answer");
		transferor.dial(uri("502"));
		transferor.awaitConnected(1, SOON);
		transferor.hold(1);
		transferor.dial(uri("405"));
		agent.awaitCall(null, "active", LATER);
		transferor.transferTo(1, 2);
		String invite = Wire.await(kamailio, "INVITE ", "Replaces: ", "From: .*502@");
		Hearing.awaitMore("the agent", agent::heard, LINPHONE2);
		Hearing.awaitMore("the transferee", transferee::heard, AGENT);
		String id = Wire.header(invite, "Call-ID");
		assertTrue(Wire.find(kamailio, "SIP/2.0 180", id).stream().noneMatch(m -> m.contains("Contact: <sip:405")),
				"it does not ring again");
	}

	@Test
	void aBusyTargetGivesTheCallerBack() {
		Linphone transferee = start(linphone("501"));
		AgentProcess agent = agent("405");
		String call = agent.dial(uri("501"));
		agent.awaitCall(call, "active", LATER);
		// Nobody is registered there.
		agent.ask("transfer", "call", call, "to", uri("602"));
		agent.await("the failure", SOON, event -> "transfer".equals(AgentProcess.text(event, "event"))
				&& "failed".equals(AgentProcess.text(event, "state")) && "404".equals(AgentProcess.text(event, "code")));
		agent.await("the caller back", SOON, event -> "transfer".equals(AgentProcess.text(event, "event"))
				&& "recovered".equals(AgentProcess.text(event, "state")));
		Hearing.awaitMore("the agent", agent::heard, LINPHONE);
		Hearing.awaitMore("linphone", transferee::heard, AGENT);
	}

	private static void awaitTransferred(AgentProcess agent, String call) {
		agent.await("a successful transfer", SOON, event -> "transfer".equals(AgentProcess.text(event, "event"))
				&& call.equals(AgentProcess.text(event, "call")) && "succeeded".equals(AgentProcess.text(event, "state")));
	}
}
