package org.webphone.interop.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Transfers by us, and every way in which one can fail. */
class TransferScenariosTest extends TransferBench {

	@Test
	void blindTransferIsHeldThenReferredThenEnded() {
		underWay();
		assertEquals(200, report("active;expires=60", "SIP/2.0 100 Trying").code());
		transfer("trying");
		assertEquals(200, report("active;expires=60", "SIP/2.0 180 Ringing").code());
		assertEquals(200, report("terminated;reason=noresource", "SIP/2.0 200 OK").code());
		transfer("succeeded");
		leg.reply(leg.request("BYE"), "200 OK");
		assertEquals("transferred", phone.end(call));
	}

	@ParameterizedTest
	@CsvSource({ "486 Busy Here", "603 Decline", "480 Temporarily Unavailable", "408 Request Timeout", "404 Not Found",
			"503 Service Unavailable", "420 Bad Extension" })
	void callerIsTakenBackWhenTheTargetDoesNotTakeTheCall(String why) {
		underWay();
		report("active;expires=60", "SIP/2.0 100 Trying");
		report("terminated;reason=noresource", "SIP/2.0 " + why);
		takenBackAtOnce(leg);
		failed(why.substring(0, 3));
		assertTrue(phone.agent.events("call").stream().anyMatch(e -> "transfer-failed".equals(Telephone.text(e, "notice"))));
		end(leg);
	}

	@ParameterizedTest
	@CsvSource({ "603 Decline", "405 Method Not Allowed", "501 Not Implemented", "403 Forbidden", "489 Bad Event" })
	void callerIsTakenBackWhenTheReferIsRefused(String why) {
		asked();
		leg.reply(refer, why);
		takenBackAtOnce(leg);
		failed(why.substring(0, 3));
		end(leg);
	}

	@Test
	void callerIsTakenBackWhenTheSubscriptionEndsWithoutAnOutcome() {
		underWay();
		leg.ask("NOTIFY", "Event: refer\nSubscription-State: terminated;reason=timeout\n", "");
		takenBackAtOnce(leg);
		failed("0");
		end(leg);
	}

	@Test
	void callerIsTakenBackWhenNobodyWillReport() {
		asked();
		leg.reply(refer, "202 Accepted", "Refer-Sub: false\n", "");
		takenBackAtOnce(leg);
		end(leg);
	}

	/** Many exchanges end the call as soon as they have taken the REFER; nothing is left to take back. */
	@Test
	void goodbyeRightAfterTheReferIsASuccessfulTransfer() {
		underWay();
		assertEquals(200, leg.bye().code());
		assertEquals("transferred", phone.end(call));
		assertEquals(0, phone.live());
	}

	@Test
	void lateReportsAfterTheGoodbyeAreAnsweredAndChangeNothing() {
		underWay();
		assertEquals(200, leg.bye().code());
		phone.end(call);
		Message late = report("terminated;reason=noresource", "SIP/2.0 200 OK");
		assertTrue(late.code() == 200 || late.code() == 481, late.start());
	}

	@Test
	void reportThatOvertakesThe202Counts() {
		asked();
		assertEquals(200, report("active;expires=60", "SIP/2.0 100 Trying").code());
		leg.reply(refer, "202 Accepted");
		report("terminated;reason=noresource", "SIP/2.0 486 Busy Here");
		takenBack(leg);
		failed("486");
		end(leg);
	}

	@Test
	void blindTransferIsTakenBackByHand() {
		underWay();
		report("active;expires=60", "SIP/2.0 180 Ringing");
		phone.agent.line("{\"cmd\":\"transfer\",\"call\":\"" + call + "\",\"cancel\":true,\"id\":\"back\"}");
		takenBack(leg);
		phone.agent.await("done", FarEnd.SOON, e -> "back".equals(Telephone.text(e, "id")) && "done".equals(Telephone.text(e, "event")));
		Message late = report("terminated;reason=noresource", "SIP/2.0 487 Request Terminated");
		assertTrue(late.code() == 200 || late.code() == 481, late.start());
		assertTrue(phone.states(call).endsWith("active"));
		end(leg);
	}

	@Test
	void holdThatIsRefusedLeavesTheCallAsItWasWithoutAnyRefer() {
		leg = standing(far);
		phone.agent.line("{\"cmd\":\"transfer\",\"call\":\"" + call + "\",\"to\":\"438\",\"id\":\"x\"}");
		leg.reply(leg.request("INVITE"), "488 Not Acceptable Here");
		leg.request("ACK");
		phone.agent.await("error", FarEnd.SOON, e -> "x".equals(Telephone.text(e, "id")) && "error".equals(Telephone.text(e, "event")));
		assertTrue(leg.requests("REFER").isEmpty());
		rtp.awaitPackets(10);
		end(leg);
	}

	@Test
	void reinviteDuringATransferIsAnsweredAndTheTransferGoesOn() {
		underWay();
		Message ok = leg.ask("INVITE", "", change("a=sendrecv\n"));
		assertEquals(200, ok.code());
		assertEquals("sendonly", ok.direction(), "still held by us\n" + ok.body());
		leg.ack();
		report("terminated;reason=noresource", "SIP/2.0 486 Busy Here");
		takenBack(leg);
		end(leg);
	}

	@Test
	@Scenario("XFER-ATTENDED")
	void referToNamesTheDialogOfTheConsultationAsTheTargetSeesIt() throws Exception {
		Leg caller = standing(far);
		String first = call;
		phone.agent.line("{\"cmd\":\"hold\",\"call\":\"" + first + "\"}");
		hold(caller);
		phone.await(first, "held");
		Leg target = standing(third, "a+b%25c");
		String second = call;
		call = first;
		phone.agent.line("{\"cmd\":\"transfer\",\"call\":\"" + first + "\",\"with\":\"" + second + "\"}");
		Message refer = caller.request("REFER");
		String referTo = refer.header("Refer-To");
		String escaped = referTo.replaceAll(".*\\?Replaces=([^>&]*).*", "$1");
		assertFalse(escaped.contains(";") || escaped.contains("=") || escaped.contains("@"), referTo);
		String replaces = URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.UTF_8);
		assertEquals(target.callId + ";to-tag=" + target.localTag + ";from-tag=" + target.remoteTag, replaces);
		assertTrue(referTo.contains("far@" + third.hostPort()), "the target's own Contact: " + referTo);
		caller.reply(refer, "202 Accepted");
		notify(caller, refer, "terminated;reason=noresource", "SIP/2.0 200 OK");
		caller.reply(caller.request("BYE"), "200 OK");
		assertEquals("transferred", phone.end(first));
		assertEquals(200, target.bye().code());
		phone.end(second);
	}

	/** The consultation may also have come in, with whatever its caller took as Call-ID. */
	@Test
	@Scenario("XFER-ATTENDED")
	void callIdOfAConsultationThatCameInIsEscaped() {
		Leg caller = standing(far);
		String first = call;
		String id = "a+b%c@" + Leg.id();
		Leg target = Leg.to(third, "405", phone.port);
		third.send(target.text("INVITE", target.target, 1, "z9hG4bK" + Leg.id(), "", Sdp.at(Sdp.NOWHERE)).replace(target.callId, id));
		String second = phone.incoming();
		phone.answer(second);
		hold(caller);
		target.learn(third.response(200, "INVITE"));
		target = target.named(id);
		target.cseq = 1;
		target.ack();
		phone.await(second, "active");
		phone.agent.line("{\"cmd\":\"transfer\",\"call\":\"" + first + "\",\"with\":\"" + second + "\"}");
		Message refer = caller.request("REFER");
		String replaces = URLDecoder.decode(refer.header("Refer-To").replaceAll(".*\\?Replaces=([^>&]*).*", "$1").replace("+", "%2B"),
				StandardCharsets.UTF_8);
		assertEquals(id + ";to-tag=" + target.localTag + ";from-tag=" + target.remoteTag, replaces);
		caller.reply(refer, "202 Accepted");
		caller.reply(refer, "202 Accepted");
		notify(caller, refer, "terminated;reason=noresource", "SIP/2.0 200 OK");
		caller.reply(caller.request("BYE"), "200 OK");
		assertEquals("transferred", phone.end(first));
		assertEquals(200, target.bye().code());
		phone.end(second);
	}

	/** Semi-attended: the target still rings, so there is no dialog to replace; the caller is sent there blindly. */
	@Test
	@Scenario("XFER-ATTENDED")
	void consultationThatStillRingsFallsBackToABlindTransfer() {
		Leg caller = standing(far);
		String first = call;
		phone.agent.line("{\"cmd\":\"hold\",\"call\":\"" + first + "\"}");
		hold(caller);
		phone.await(first, "held");
		String second = phone.dial(third.uri("438"));
		Message invite = third.request("INVITE");
		third.reply(invite, "180 Ringing", "r");
		phone.await(second, "ringing");
		phone.agent.line("{\"cmd\":\"transfer\",\"call\":\"" + first + "\",\"with\":\"" + second + "\"}");
		Message cancel = third.request("CANCEL");
		third.reply(cancel, "200 OK", "r");
		third.reply(invite, "487 Request Terminated", "r");
		Message refer = caller.request("REFER");
		assertTrue(refer.header("Refer-To").contains("438@" + third.hostPort()), refer.text());
		assertFalse(refer.header("Refer-To").contains("Replaces"), refer.text());
		call = first;
		caller.reply(refer, "202 Accepted");
		notify(caller, refer, "terminated;reason=noresource", "SIP/2.0 200 OK");
		caller.reply(caller.request("BYE"), "200 OK");
		assertEquals("transferred", phone.end(first));
		phone.end(second);
	}
}
