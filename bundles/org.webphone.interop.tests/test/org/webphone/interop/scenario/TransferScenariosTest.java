package org.webphone.interop.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.webphone.testbench.Await;

import com.google.gson.JsonObject;

/** Transfers: handed on by us, handed on by the other side, and taken over from us; and every way in which one can fail. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransferScenariosTest {

	private static final Duration ONE_SECOND = Duration.ofSeconds(1);

	private Telephone phone;
	private FarEnd far;
	private FarEnd third;
	private Rtp rtp;
	private String call;
	private int version;

	@BeforeAll
	void start() {
		phone = Telephone.start("--audio-in", "tone:440");
	}

	@BeforeEach
	void far() {
		far = FarEnd.open();
		third = FarEnd.open();
		rtp = new Rtp();
		version = 1;
	}

	@AfterAll
	void stop() {
		phone.close();
	}

	@AfterEach
	void nothingIsLeft() {
		try {
			phone.tidy();
		} finally {
			far.close();
			third.close();
			rtp.close();
		}
		assertEquals(List.of(), phone.agent.strangeLines());
	}

	private Leg standing(FarEnd at) {
		return standing(at, Leg.id());
	}

	private Leg standing(FarEnd at, String tag) {
		call = phone.dial(at.uri("peer"));
		Message invite = at.request("INVITE");
		Leg leg = Leg.of(at, invite, tag);
		leg.reply(invite, "200 OK", "", Sdp.at(at == far ? rtp.port() : Sdp.NOWHERE));
		leg.request("ACK");
		phone.await(call, "active");
		return leg;
	}

	/** Hold is asked for, and confirmed by the far end. */
	private void hold(Leg leg) {
		Message hold = leg.request("INVITE");
		assertEquals("sendonly", hold.direction(), hold.body());
		leg.reply(hold, "200 OK", "", Sdp.with(rtp.port(), ++version, "a=recvonly\n"));
		leg.request("ACK");
	}

	private void takenBack(Leg leg) {
		Message resume = leg.request("INVITE");
		assertEquals("sendrecv", resume.direction(), resume.body());
		leg.reply(resume, "200 OK", "", Sdp.with(rtp.port(), ++version, "a=sendrecv\n"));
		leg.request("ACK");
		phone.await(call, "active");
		rtp.awaitPackets(10);
		transfer("recovered");
	}

	private JsonObject transfer(String state) {
		return phone.agent.await("transfer " + state, FarEnd.SOON, e -> "transfer".equals(Telephone.text(e, "event"))
				&& state.equals(Telephone.text(e, "state")) && call.equals(Telephone.text(e, "call")));
	}

	private Message referred(Leg leg, String to) {
		phone.agent.line("{\"cmd\":\"transfer\",\"call\":\"" + call + "\",\"to\":\"" + to + "\"}");
		assertTrue(leg.requests("REFER").isEmpty(), "hold first");
		hold(leg);
		Message refer = leg.request("REFER");
		phone.await(call, "transferring");
		assertTrue(refer.header("Refer-To").contains(to), refer.text());
		assertTrue(refer.header("Referred-By").contains("405@"), refer.text());
		return refer;
	}

	private Message notify(Leg leg, Message refer, String state, String fragment) {
		return leg.ask("NOTIFY", "Event: refer;id=" + refer.cseq() + "\nSubscription-State: " + state
				+ "\nContent-Type: message/sipfrag;version=2.0\n", fragment + '\n');
	}

	private void failed(String code) {
		JsonObject failed = transfer("failed");
		assertEquals(code, Telephone.text(failed, "code"), failed.toString());
	}

	private void end(Leg leg) {
		assertEquals(200, leg.bye().code());
		assertEquals("normal", phone.end(call));
	}

	@Test
	void blindTransferIsHeldThenReferredThenEnded() {
		Leg leg = standing(far);
		Message refer = referred(leg, third.uri("438"));
		leg.reply(refer, "202 Accepted");
		assertEquals(200, notify(leg, refer, "active;expires=60", "SIP/2.0 100 Trying").code());
		transfer("trying");
		assertEquals(200, notify(leg, refer, "active;expires=60", "SIP/2.0 180 Ringing").code());
		assertEquals(200, notify(leg, refer, "terminated;reason=noresource", "SIP/2.0 200 OK").code());
		transfer("succeeded");
		leg.reply(leg.request("BYE"), "200 OK");
		assertEquals("transferred", phone.end(call));
	}

	@ParameterizedTest
	@CsvSource({ "486 Busy Here", "603 Decline", "480 Temporarily Unavailable", "408 Request Timeout", "404 Not Found",
			"503 Service Unavailable" })
	void callerIsTakenBackWhenTheTargetDoesNotTakeTheCall(String why) {
		Leg leg = standing(far);
		Message refer = referred(leg, third.uri("438"));
		leg.reply(refer, "202 Accepted");
		notify(leg, refer, "active;expires=60", "SIP/2.0 100 Trying");
		long told = System.nanoTime();
		notify(leg, refer, "terminated;reason=noresource", "SIP/2.0 " + why);
		Message resume = leg.request("INVITE");
		assertTrue(resume.nanos() - told < ONE_SECOND.toNanos(), "taken back at once");
		leg.reply(resume, "200 OK", "", Sdp.with(rtp.port(), ++version, "a=sendrecv\n"));
		failed(why.substring(0, 3));
		phone.await(call, "active");
		rtp.awaitPackets(10);
		transfer("recovered");
		assertTrue(phone.agent.events("call").stream().anyMatch(e -> "transfer-failed".equals(Telephone.text(e, "notice"))));
		end(leg);
	}

	@ParameterizedTest
	@CsvSource({ "603 Decline", "405 Method Not Allowed", "501 Not Implemented", "403 Forbidden", "489 Bad Event" })
	void callerIsTakenBackWhenTheReferIsRefused(String why) {
		Leg leg = standing(far);
		Message refer = referred(leg, third.uri("438"));
		leg.reply(refer, why);
		takenBack(leg);
		failed(why.substring(0, 3));
		end(leg);
	}

	@Test
	void callerIsTakenBackWhenTheSubscriptionEndsWithoutAnOutcome() {
		Leg leg = standing(far);
		Message refer = referred(leg, third.uri("438"));
		leg.reply(refer, "202 Accepted");
		leg.ask("NOTIFY", "Event: refer\nSubscription-State: terminated;reason=timeout\n", "");
		takenBack(leg);
		failed("0");
		end(leg);
	}

	@Test
	void callerIsTakenBackWhenNobodyWillReport() {
		Leg leg = standing(far);
		Message refer = referred(leg, third.uri("438"));
		leg.reply(refer, "202 Accepted", "Refer-Sub: false\n", "");
		takenBack(leg);
		end(leg);
	}

	/** Many exchanges end the call as soon as they have taken the REFER; nothing is left to take back. */
	@Test
	void goodbyeRightAfterTheReferIsASuccessfulTransfer() {
		Leg leg = standing(far);
		Message refer = referred(leg, third.uri("438"));
		leg.reply(refer, "202 Accepted");
		assertEquals(200, leg.bye().code());
		assertEquals("transferred", phone.end(call));
		assertEquals(0, phone.live());
	}

	@Test
	void lateReportsAfterTheGoodbyeAreAnsweredAndChangeNothing() {
		Leg leg = standing(far);
		Message refer = referred(leg, third.uri("438"));
		leg.reply(refer, "202 Accepted");
		assertEquals(200, leg.bye().code());
		phone.end(call);
		Message late = notify(leg, refer, "terminated;reason=noresource", "SIP/2.0 200 OK");
		assertTrue(late.code() == 200 || late.code() == 481, late.start());
	}

	@Test
	void reportThatOvertakesThe202Counts() {
		Leg leg = standing(far);
		Message refer = referred(leg, third.uri("438"));
		assertEquals(200, notify(leg, refer, "active;expires=60", "SIP/2.0 100 Trying").code());
		leg.reply(refer, "202 Accepted");
		notify(leg, refer, "terminated;reason=noresource", "SIP/2.0 486 Busy Here");
		takenBack(leg);
		failed("486");
		end(leg);
	}

	@Test
	void blindTransferIsTakenBackByHand() {
		Leg leg = standing(far);
		Message refer = referred(leg, third.uri("438"));
		leg.reply(refer, "202 Accepted");
		notify(leg, refer, "active;expires=60", "SIP/2.0 180 Ringing");
		phone.agent.line("{\"cmd\":\"transfer\",\"call\":\"" + call + "\",\"cancel\":true,\"id\":\"back\"}");
		takenBack(leg);
		phone.agent.await("done", FarEnd.SOON, e -> "back".equals(Telephone.text(e, "id")) && "done".equals(Telephone.text(e, "event")));
		Message late = notify(leg, refer, "terminated;reason=noresource", "SIP/2.0 487 Request Terminated");
		assertTrue(late.code() == 200 || late.code() == 481, late.start());
		assertTrue(phone.states(call).endsWith("active"));
		end(leg);
	}

	@Test
	void holdThatIsRefusedLeavesTheCallAsItWasWithoutAnyRefer() {
		Leg leg = standing(far);
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
		Leg leg = standing(far);
		Message refer = referred(leg, third.uri("438"));
		leg.reply(refer, "202 Accepted");
		Message ok = leg.ask("INVITE", "", Sdp.with(rtp.port(), ++version, "a=sendrecv\n"));
		assertEquals(200, ok.code());
		assertEquals("sendonly", ok.direction(), "still held by us\n" + ok.body());
		leg.ack();
		notify(leg, refer, "terminated;reason=noresource", "SIP/2.0 486 Busy Here");
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

	/** Somebody who was called by us takes the consultation over: our side of the attended transfer at the target. */
	@Test
	@Scenario("XFER-ATTENDED")
	void inviteThatReplacesAStandingCallIsTakenWithoutRinging() {
		String id = "a+b%c@" + Leg.id();
		Leg old = incomingWith(far, id);
		Leg taker = Leg.to(third, "405", phone.port).invite("Require: replaces\nReplaces: " + id + ";to-tag=" + old.remoteTag
				+ ";from-tag=" + old.localTag + '\n', Sdp.at(Sdp.NOWHERE));
		taker.answered();
		assertTrue(third.responses(180, "INVITE").isEmpty(), "no ringing");
		taker.ack();
		old.reply(old.request("BYE"), "200 OK");
		String taken = phone.incoming();
		phone.await(taken, "active");
		phone.end(call);
		assertEquals(200, taker.bye().code());
		assertEquals("normal", phone.end(taken));
	}

	/** The agent is called with this Call-ID, and answers. */
	private Leg incomingWith(FarEnd at, String id) {
		Leg leg = Leg.to(at, "405", phone.port);
		String text = leg.text("INVITE", leg.target, 1, "z9hG4bK" + Leg.id(), "", Sdp.at(rtp.port())).replace(leg.callId, id);
		at.send(text);
		call = phone.incoming();
		phone.answer(call);
		leg.learn(at.response(200, "INVITE"));
		leg = leg.named(id);
		leg.cseq = 1;
		leg.ack();
		phone.await(call, "active");
		return leg;
	}

	@Test
	void replacesOfWhatIsNotThereIs481AndOfAnEndedCall603() {
		Leg nobody = Leg.to(third, "405", phone.port).invite("Replaces: nowhere;to-tag=1;from-tag=2\n", Sdp.at(Sdp.NOWHERE));
		nobody.ackError(nobody.response(481, "INVITE"));
		Leg two = Leg.to(third, "405", phone.port).invite("Replaces: a;to-tag=1;from-tag=2\nReplaces: b;to-tag=1;from-tag=2\n",
				Sdp.at(Sdp.NOWHERE));
		two.ackError(two.response(400, "INVITE"));
		Leg old = incomingWith(far, "id" + Leg.id());
		end(old);
		Leg late = Leg.to(third, "405", phone.port).invite("Replaces: " + old.callId + ";to-tag=" + old.remoteTag + ";from-tag="
				+ old.localTag + '\n', Sdp.at(Sdp.NOWHERE));
		Message refused = late.far.finalResponse("INVITE");
		assertTrue(refused.code() == 603 || refused.code() == 481, refused.start());
		late.ackError(refused);
	}

	@Test
	void replacesThatIsEarlyOnlyIsRefusedForAStandingCall() {
		Leg old = incomingWith(far, "id" + Leg.id());
		Leg late = Leg.to(third, "405", phone.port).invite("Replaces: " + old.callId + ";to-tag=" + old.remoteTag + ";from-tag="
				+ old.localTag + ";early-only\n", Sdp.at(Sdp.NOWHERE));
		late.ackError(late.response(486, "INVITE"));
		end(old);
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

	@Test
	@Scenario("XFER-ATTENDED")
	void referralOfTheOtherSideIsFollowedWithReplacesAndReported() {
		Leg leg = standing(far);
		String old = call;
		Message accepted = leg.ask("REFER", "Refer-To: <" + third.uri("438")
				+ "?Replaces=a%2Bb%25c%40x%3Bto-tag%3D1%3Bfrom-tag%3D2&Require=replaces>\nReferred-By: <sip:far@example.org>\n", "");
		assertEquals(202, accepted.code());
		long refer = leg.cseq;
		Message trying = leg.request("NOTIFY");
		assertTrue(trying.body().startsWith("SIP/2.0 100"), trying.text());
		assertEquals("refer;id=" + refer, trying.header("Event").replace(" ", ""));
		assertTrue(trying.header("Subscription-State").startsWith("active"), trying.text());
		leg.reply(trying, "200 OK");
		Message invite = third.request("INVITE");
		assertEquals("a+b%c@x;to-tag=1;from-tag=2", invite.header("Replaces").replace(" ", ""));
		assertTrue(invite.header("Require").contains("replaces"), invite.text());
		assertTrue(invite.header("Referred-By").contains("far@example.org"), invite.text());
		Leg next = Leg.of(third, invite, "n");
		next.reply(invite, "200 OK", "", Sdp.at(Sdp.NOWHERE));
		next.request("ACK");
		Message done = far.next("the last NOTIFY", FarEnd.SOON, m -> m.request() && m.method().equals("NOTIFY") && m.body().contains(" 200 "));
		assertTrue(done.header("Subscription-State").startsWith("terminated"), done.text());
		leg.reply(done, "200 OK");
		assertEquals(200, leg.bye().code());
		assertTrue(List.of("transferred", "normal").contains(phone.end(old)));
		assertEquals(1, phone.live());
		assertEquals(200, next.bye().code());
		Await.until("no call", FarEnd.SOON, () -> phone.live() == 0);
	}

	@Test
	void referralThatFailsIsReportedAndTheOldCallGoesOn() {
		Leg leg = standing(far);
		assertEquals(202, leg.ask("REFER", "Refer-To: <" + third.uri("438") + ">\n", "").code());
		third.reply(third.request("INVITE"), "486 Busy Here", "b");
		Message done = far.next("the last NOTIFY", FarEnd.SOON, m -> m.request() && m.method().equals("NOTIFY") && m.body().contains(" 486 "));
		assertTrue(done.header("Subscription-State").startsWith("terminated"), done.text());
		leg.reply(done, "200 OK");
		Message ok = leg.ask("INVITE", "", Sdp.with(rtp.port(), ++version, "a=sendrecv\n"));
		assertEquals(200, ok.code());
		leg.ack();
		Await.until("the old call active", FarEnd.SOON, () -> phone.states(call).endsWith("active")
				|| phone.states(call).endsWith("held"));
		assertEquals("sendrecv", ok.direction(), "the transferor hears and is heard again\n" + ok.body());
		end(leg);
	}

	/** The transferor takes the call back while the target rings: the target is no longer called. */
	@Test
	void referralThatIsTakenBackIsGivenUp() {
		Leg leg = standing(far);
		assertEquals(200, leg.ask("INVITE", "", Sdp.with(rtp.port(), ++version, "a=sendonly\n")).code());
		leg.ack();
		phone.await(call, "remote-held");
		assertEquals(202, leg.ask("REFER", "Refer-To: <" + third.uri("438") + ">\n", "").code());
		Message invite = third.request("INVITE");
		third.reply(invite, "180 Ringing", "r");
		assertEquals(200, leg.ask("INVITE", "", Sdp.with(rtp.port(), ++version, "a=sendrecv\n")).code());
		leg.ack();
		Message cancel = third.request("CANCEL");
		third.reply(cancel, "200 OK", "r");
		third.reply(invite, "487 Request Terminated", "r");
		Message done = far.next("the last NOTIFY", FarEnd.SOON, m -> m.request() && m.method().equals("NOTIFY") && m.body().contains(" 487 "));
		leg.reply(done, "200 OK");
		end(leg);
	}

	@ParameterizedTest
	@CsvSource({ "'Refer-To: <sip:a@127.0.0.1>, <sip:b@127.0.0.1>'", "'Refer-To: nonsense'", "'Subject: nothing'" })
	void referralThatNamesNoOneAddressIsRefused(String line) {
		Leg leg = standing(far);
		assertEquals(400, leg.ask("REFER", line + '\n', "").code());
		rtp.awaitPackets(5);
		end(leg);
	}
}
