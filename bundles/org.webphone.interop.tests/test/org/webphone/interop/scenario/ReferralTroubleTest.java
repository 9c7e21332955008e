package org.webphone.interop.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.webphone.testbench.Await;

/** What goes wrong where others transfer us: each referral is reported, and leaves one call or none. */
@Execution(ExecutionMode.CONCURRENT)
class ReferralTroubleTest extends TransferBench {

	/** We are sent on to the third party, and have agreed. */
	private void sentAway() {
		leg = standing(far);
		assertEquals(202, leg.ask("REFER", "Refer-To: <" + third.uri("438") + ">\n", "").code());
	}

	private Message lastReport(Leg leg, int code) {
		Message done = far.next("the last NOTIFY", FarEnd.SOON, m -> m.request() && m.method().equals("NOTIFY") && m.body().contains(" " + code + " "));
		assertTrue(done.header("Subscription-State").startsWith("terminated"), done.text());
		leg.reply(done, "200 OK");
		return done;
	}

	/** We are sent to a call that is gone by then (RFC 3891 section 3): it is reported, and the old call goes on. */
	@Execution(ExecutionMode.SAME_THREAD)
	@ParameterizedTest
	@CsvSource({ "481 Call Does Not Exist", "603 Decline", "486 Busy Here", "404 Not Found", "500 Server Error",
			"420 Bad Extension" })
	void referralToACallThatIsGoneIsReported(String why) {
		leg = standing(far);
		assertEquals(202, leg.ask("REFER", "Refer-To: <" + third.uri("438") + "?Replaces=gone%3Bto-tag%3D1%3Bfrom-tag%3D2>\n", "").code());
		Message invite = third.request("INVITE");
		assertFalse(invite.header("Replaces").isEmpty(), invite.text());
		third.reply(invite, why, "x");
		lastReport(leg, Integer.parseInt(why.substring(0, 3)));
		assertEquals(200, leg.ask("INVITE", "", change("a=sendrecv\n")).code());
		leg.ack();
		phone.await(call, "active");
		rtp.awaitPackets(5);
		end(leg);
		assertEquals(0, phone.live());
	}

	/** The transferor leaves as soon as we have agreed to call (many exchanges do): the target is called to the end. */
	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void transferorWhoLeavesAtOnceDoesNotStopTheNewCall() {
		sentAway();
		assertEquals(200, leg.bye().code());
		phone.end(call);
		Message invite = third.request("INVITE");
		third.reply(invite, "180 Ringing", "n");
		Leg next = Leg.of(third, invite, "n");
		next.reply(invite, "200 OK", "", Sdp.at(Sdp.NOWHERE));
		next.request("ACK");
		Await.until("the new call", FarEnd.SOON, () -> phone.live() == 1);
		assertEquals(200, next.bye().code());
		Await.until("no call", FarEnd.SOON, () -> phone.live() == 0);
	}

	/** The transferor leaves, and the target does not want us: we are left without a call, and the row says why. */
	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void transferorWhoLeavesAndATargetThatDeclinesLeaveNothing() {
		sentAway();
		assertEquals(200, leg.bye().code());
		Message invite = third.request("INVITE");
		third.reply(invite, "603 Decline", "n");
		Await.until("no call", FarEnd.SOON, () -> phone.live() == 0);
		assertTrue(phone.agent.events("call").stream().anyMatch(e -> invite.callId().equals(Telephone.text(e, "sipCallId"))
				&& "declined".equals(Telephone.text(e, "reason"))), () -> phone.agent.events("call").toString());
	}

	/** RFC 3515 section 2.4.1: a second referral while the first is under way does not make two calls. */
	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void secondReferralWhileTheFirstIsUnderWayIsRefusedOrFollowedAlone() {
		sentAway();
		Message invite = third.request("INVITE");
		third.reply(invite, "180 Ringing", "n");
		Message second = leg.ask("REFER", "Refer-To: <" + third.uri("439") + ">\n", "");
		assertTrue(second.code() >= 400, second.start());
		Leg next = Leg.of(third, invite, "n");
		next.reply(invite, "200 OK", "", Sdp.at(Sdp.NOWHERE));
		next.request("ACK");
		lastReport(leg, 200);
		end(leg);
		assertEquals(200, next.bye().code());
		Await.until("no call", FarEnd.SOON, () -> phone.live() == 0);
		assertEquals(1, third.requests("INVITE").stream().map(Message::callId).distinct().count());
	}

	/** Nobody transfers a call that nobody has answered: a REFER in an early dialog is refused, and it rings on. */
	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void referralInAnEarlyDialogIsRefusedAndItRingsOn() {
		leg = Leg.to(far, "405", phone.port).invite();
		call = phone.incoming(leg.callId);
		leg.ringing();
		Message refused = leg.ask("REFER", "Refer-To: <" + third.uri("438") + ">\n", "");
		assertTrue(refused.code() >= 400, refused.start());
		phone.await(call, "incoming");
		phone.answer(call);
		leg.cseq = 1;
		leg.answered();
		leg.ack();
		leg.cseq = 2;
		phone.await(call, "active");
		end(leg);
		assertTrue(third.requests("INVITE").isEmpty());
	}
}
