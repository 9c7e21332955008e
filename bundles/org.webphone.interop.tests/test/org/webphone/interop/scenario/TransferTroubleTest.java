package org.webphone.interop.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import com.google.gson.JsonObject;

/** What goes wrong in the middle of a transfer, on every side of it: one end, with its reason, and nobody in silence. */
@Execution(ExecutionMode.CONCURRENT)
class TransferTroubleTest extends TransferBench {

	/** Well below the 32 s of a transaction, for a busy machine. */
	private static final Duration PATIENCE = Duration.ofSeconds(20);

	/** The call to the target, where there are two. */
	private String consultation;

	private void order(String fields, String id) {
		phone.agent.line("{\"cmd\":\"transfer\",\"call\":\"" + call + "\"," + fields + ",\"id\":\"" + id + "\"}");
	}

	private void awaitError(String id) {
		phone.agent.await("error", FarEnd.SOON, e -> id.equals(Telephone.text(e, "id")) && "error".equals(Telephone.text(e, "event")));
	}

	@Execution(ExecutionMode.SAME_THREAD)
	@ParameterizedTest
	@CsvSource({ "400 Bad Request", "420 Bad Extension", "488 Not Acceptable Here", "500 Server Internal Error", "503 Service Unavailable",
			"600 Busy Everywhere", "606 Not Acceptable" })
	void callerIsTakenBackWhateverRefusesTheRefer(String why) {
		asked();
		leg.reply(refer, why);
		takenBackAtOnce(leg);
		failed(why.substring(0, 3));
		end(leg);
	}

	/** RFC 5057 section 5.1: who answers 481 has no such call any more, so there is nobody to take back. */
	@Execution(ExecutionMode.SAME_THREAD)
	@ParameterizedTest
	@ValueSource(strings = { "481 Call/Transaction Does Not Exist" })
	void callThatTheReferDoesNotFindIsOver(String gone) {
		asked();
		leg.reply(refer, gone);
		Message next = far.next("a BYE or an INVITE", FarEnd.SOON, m -> m.request() && (m.method().equals("BYE") || m.method().equals("INVITE")));
		leg.reply(next, gone);
		phone.end(call);
		assertEquals(0, phone.live());
	}

	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void callerWhoHangsUpWhileTheHoldIsAskedForEndsTheTransfer() {
		leg = standing(far);
		order("\"to\":\"" + third.uri("438") + '"', "gone");
		Message hold = leg.request("INVITE");
		assertEquals(200, leg.bye().code());
		leg.reply(hold, "487 Request Terminated");
		awaitError("gone");
		assertEquals("normal", phone.end(call));
		assertTrue(leg.requests("REFER").isEmpty());
	}

	/** The consultation ends in the moment in which the caller is held for the transfer: nobody is sent to a call that is gone. */
	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void consultationThatEndsDuringTheHoldGivesTheCallerBack() {
		Leg consultation = standing(third);
		String second = call;
		Leg caller = incomingWith(far, "id" + Leg.id(), consultation);
		order("\"with\":\"" + second + '"', "with");
		Message hold = caller.request("INVITE");
		assertEquals(200, consultation.bye().code());
		phone.end(second);
		caller.reply(hold, "200 OK", "", change("a=recvonly\n"));
		caller.request("ACK");
		takenBack(caller);
		failed("481");
		assertTrue(caller.requests("REFER").isEmpty());
		end(caller);
	}

	private Leg incomingWith(FarEnd at, String id, Leg held) {
		Leg leg = Leg.to(at, "405", phone.port).invite("", Sdp.at(rtp.port()));
		call = phone.incoming(leg.callId);
		phone.answer(call);
		Message hold = held.request("INVITE");
		held.reply(hold, "200 OK", "", Sdp.with(Sdp.NOWHERE, 2, "a=recvonly\n"));
		held.request("ACK");
		leg.answered();
		leg.ack();
		phone.await(call, "active");
		return leg;
	}

	/** The caller puts us on hold while the target rings; taken back, it is still the caller who holds. */
	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void callerWhoHoldsDuringATransferIsTakenBackAsHeldByThem() {
		underWay();
		assertEquals(200, leg.ask("INVITE", "", change("a=sendonly\n")).code());
		leg.ack();
		report("terminated;reason=noresource", "SIP/2.0 486 Busy Here");
		Message resume = leg.request("INVITE");
		leg.reply(resume, "200 OK", "", change("a=sendonly\n"));
		leg.request("ACK");
		failed("486");
		phone.await(call, "remote-held");
		end(leg);
	}

	/** Taking back crosses a re-INVITE of the caller's: both wait, and the caller is back all the same. */
	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void takingBackThatCrossesAReinviteIsTriedAgain() {
		underWay();
		report("terminated;reason=noresource", "SIP/2.0 603 Decline");
		leg.reply(leg.request("INVITE"), "491 Request Pending");
		leg.request("ACK");
		takenBack(leg);
		failed("603");
		end(leg);
	}

	/** When the caller cannot be taken back the user is told, and may try again. */
	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void takingBackThatIsRefusedLeavesTheCallHeldAndCanBeTriedAgain() {
		underWay();
		report("terminated;reason=noresource", "SIP/2.0 404 Not Found");
		leg.reply(leg.request("INVITE"), "500 Server Internal Error");
		leg.request("ACK");
		failed("404");
		phone.await(call, "held");
		phone.order("resume", call);
		leg.reply(leg.request("INVITE"), "200 OK", "", change("a=sendrecv\n"));
		leg.request("ACK");
		phone.await(call, "active");
		rtp.awaitPackets(5);
		end(leg);
	}

	/** Reports that mean nothing (RFC 3515 section 2.4.4) neither end nor break the transfer. */
	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void reportsThatMeanNothingAreAnsweredAndTheRightOneCounts() {
		underWay();
		assertEquals(481, leg.ask("NOTIFY", "Event: refer;id=77777\nSubscription-State: active\nContent-Type: message/sipfrag\n",
				"SIP/2.0 486 Busy Here\n").code());
		assertEquals(489, leg.ask("NOTIFY", "Event: dialog\nSubscription-State: active\n", "").code());
		for (String body : List.of("", "SIP/2.0\n", "SIP/2.0 abc\n", "HTTP/1.1 486 Busy\n", "\n\n\n", "SIP/2.0 99 Early\n")) {
			int code = leg.ask("NOTIFY", "Event: refer;id=" + refer.cseq() + "\nSubscription-State: active;expires=60\n"
					+ "Content-Type: message/sipfrag\n", body).code();
			assertTrue(code == 200 || code == 400, body + code);
		}
		assertTrue(phone.states(call).endsWith("transferring"), phone.states(call));
		report("terminated;reason=noresource", "SIP/2.0 200 OK");
		leg.reply(leg.request("BYE"), "200 OK");
		assertEquals("transferred", phone.end(call));
	}

	/** Who reports success and failure is believed once. */
	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void secondOutcomeChangesNothing() {
		underWay();
		report("active;expires=60", "SIP/2.0 486 Busy Here");
		takenBack(leg);
		Message late = report("terminated;reason=noresource", "SIP/2.0 200 OK");
		assertTrue(late.code() == 200 || late.code() == 481, late.start());
		rtp.awaitPackets(10);
		assertTrue(phone.states(call).endsWith("active"), phone.states(call));
		end(leg);
	}

	/** Nobody says a word to the REFER: the caller does not wait for the end of the transaction, and is asked no more. */
	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void callerIsTakenBackSoonWhenNobodyAnswersTheRefer() {
		asked();
		Message resume = takenBack(leg, PATIENCE);
		List<Message> asked = leg.requests("REFER");
		assertTrue(asked.size() >= 4 && asked.size() <= 6, asked.size() + " requests");
		assertTrue(asked.stream().allMatch(m -> m.nanos() < resume.nanos()), "none behind it");
		JsonObject failed = failed("408");
		assertFalse(Telephone.text(failed, "detail").isEmpty(), failed.toString());
		leg.reply(refer, "202 Accepted");
		stays(report("terminated;reason=noresource", "SIP/2.0 200 OK"));
		end(leg);
	}

	/** RFC 3515 section 2.4.4: the first report is due at once. The target may have been called, but nobody knows. */
	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void callerIsTakenBackSoonWhenNoReportComes() {
		underWay();
		takenBack(leg, PATIENCE);
		JsonObject failed = failed("0");
		assertFalse(Telephone.text(failed, "detail").isEmpty(), failed.toString());
		stays(report("active;expires=60", "SIP/2.0 180 Ringing"));
		stays(report("terminated;reason=noresource", "SIP/2.0 200 OK"));
		end(leg);
	}

	/** What comes too late is answered and changes nothing. */
	private void stays(Message late) {
		assertTrue(late.code() == 200 || late.code() == 481, late.start());
		rtp.awaitPackets(5);
		assertTrue(phone.states(call).endsWith("active"), phone.states(call));
	}

	/** Reports without a number mean the first transfer (RFC 3515 section 2.4.6): the one under way is another. */
	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void reportOfATransferThatWasTakenBackSaysNothingOfTheNext() {
		underWay();
		report("active;expires=60", "SIP/2.0 180 Ringing");
		order("\"cancel\":true", "back");
		takenBack(leg);
		Message first = refer;
		refer = referred(leg, third.uri("439"));
		leg.reply(refer, "202 Accepted");
		report("active;expires=60", "SIP/2.0 100 Trying");
		assertTrue(first.cseq() < refer.cseq());
		leg.ask("NOTIFY", "Event: refer\nSubscription-State: terminated;reason=noresource\n", "");
		report("terminated;reason=noresource", "SIP/2.0 200 OK");
		leg.reply(leg.request("BYE"), "200 OK");
		assertEquals("transferred", phone.end(call));
	}

	/** Two calls, the caller on hold, and our REFER that brings both together. @return the leg to the target */
	private Leg bringingTogether() {
		leg = standing(far);
		String first = call;
		phone.agent.line("{\"cmd\":\"hold\",\"call\":\"" + first + "\"}");
		hold(leg);
		phone.await(first, "held");
		Leg target = standing(third);
		consultation = call;
		call = first;
		order("\"with\":\"" + consultation + '"', "with");
		refer = leg.request("REFER");
		return target;
	}

	/** RFC 5589 section 7.7: the target knows no Replaces, so the caller comes back and is sent there without it. */
	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void callerWhoseTargetKnowsNoReplacesIsSentThereBlindly() {
		Leg target = bringingTogether();
		assertTrue(refer.header("Refer-To").contains("Replaces="), refer.text());
		leg.reply(refer, "202 Accepted");
		report("active;expires=60", "SIP/2.0 100 Trying");
		report("terminated;reason=noresource", "SIP/2.0 420 Bad Extension");
		Message aside = target.request("INVITE");
		target.reply(aside, "200 OK", "", Sdp.with(Sdp.NOWHERE, 2, "a=recvonly\n"));
		takenBack(leg);
		failed("420");
		assertEquals(200, target.bye().code());
		phone.end(consultation);
		refer = referred(leg, third.uri("peer"));
		assertFalse(refer.header("Refer-To").contains("Replaces"), refer.text());
		leg.reply(refer, "202 Accepted");
		report("terminated;reason=noresource", "SIP/2.0 200 OK");
		leg.reply(leg.request("BYE"), "200 OK");
		assertEquals("transferred", phone.end(call));
	}

	/** The caller leaves while the two are brought together: the one who was asked first is still there to talk to. */
	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void callerWhoLeavesAnAttendedTransferLeavesUsWithTheTarget() {
		Leg target = bringingTogether();
		leg.reply(refer, "202 Accepted");
		report("active;expires=60", "SIP/2.0 180 Ringing");
		assertEquals(200, leg.bye().code());
		assertEquals("transferred", phone.end(call));
		Message late = report("terminated;reason=noresource", "SIP/2.0 487 Request Terminated");
		assertTrue(late.code() == 200 || late.code() == 481, late.start());
		assertTrue(phone.states(consultation).endsWith("active"), phone.states(consultation));
		assertTrue(target.requests("BYE").isEmpty());
		assertEquals(200, target.bye().code());
		assertEquals("normal", phone.end(consultation));
	}

	/** A caller who asks for something else than a change is answered during the transfer. */
	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void requestsOfTheCallerAreAnsweredDuringATransfer() {
		asked();
		assertEquals(200, leg.ask("OPTIONS", "", "").code());
		leg.reply(refer, "202 Accepted");
		assertEquals(200, leg.ask("UPDATE", "", change("a=sendrecv\n")).code());
		assertEquals(200, leg.ask("INFO", "Content-Type: application/dtmf-relay\n", "Signal=5\nDuration=160\n").code());
		report("terminated;reason=noresource", "SIP/2.0 200 OK");
		leg.reply(leg.request("BYE"), "200 OK");
		assertEquals("transferred", phone.end(call));
	}}
