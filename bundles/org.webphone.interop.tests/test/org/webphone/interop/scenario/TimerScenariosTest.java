package org.webphone.interop.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.webphone.testbench.Await;

import com.google.gson.JsonObject;

/**
 * Scenarios that last as long as the timers of SIP: side by side, each with a far end and an agent of its own, because a call
 * that is dialled or answered holds the others of its agent, and a registrar that is silent until its test begins is an outage.
 */
@Execution(ExecutionMode.CONCURRENT)
class TimerScenariosTest {

	private static final Duration TIMER_B = Duration.ofSeconds(50);
	private static final Duration MINUTES = Duration.ofSeconds(200);
	/** What a busy machine may add to a timer. */
	private static final double SLACK = 1.2;

	private static List<JsonObject> registrations(Telephone phone) {
		return phone.agent.events("registration");
	}

	@Test
	@Scenario("REG-EXPIRY")
	void bindingIsRefreshedBeforeTheGrantedMinuteIsOver() {
		try (FarEnd brief = FarEnd.open(); Telephone phone = Telephone.at(brief)) {
			Message first = brief.request("REGISTER", TIMER_B);
			brief.reply(first, "200 OK", "r", "Contact: " + first.header("Contact").replaceAll(">.*", ">") + ";expires=60\nExpires: 3600\n", "");
			Await.until("registered", TIMER_B, () -> registrations(phone).stream().anyMatch(e -> "registered".equals(Telephone.text(e, "state"))));
			Message refresh = brief.request("REGISTER", Duration.ofSeconds(70));
			double seconds = (refresh.nanos() - first.nanos()) / 1e9;
			assertTrue(seconds > 20 && seconds < 60, "refreshed after " + seconds + " s");
			assertEquals(first.callId(), refresh.callId());
			assertTrue(refresh.cseq() > first.cseq());
			assertEquals(first.header("Contact"), refresh.header("Contact"));
			brief.reply(refresh, "200 OK", "r", "Contact: " + first.header("Contact").replaceAll(">.*", ">") + ";expires=3600\n", "");
			assertTrue(registrations(phone).stream().noneMatch(e -> "failed".equals(Telephone.text(e, "state"))), "it stays registered");
		}
	}

	@Test
	@Scenario("REG-OUTAGE")
	void silentThenBusyRegistrarIsAskedSparinglyAndRecoveredFrom() {
		try (FarEnd outage = FarEnd.open(); Telephone phone = Telephone.at(outage)) {
			Message first = outage.request("REGISTER", TIMER_B);
			outage.reply(first, "200 OK", "r", "Contact: " + first.header("Contact").replaceAll(">.*", ">") + ";expires=10\n", "");
			Message lost = outage.request("REGISTER", TIMER_B);
			Await.until("the loss to be told", Duration.ofSeconds(45),
					() -> registrations(phone).stream().anyMatch(e -> "failed".equals(Telephone.text(e, "state"))));
			double told = (System.nanoTime() - lost.nanos()) / 1e9;
			assertTrue(told < 40, "told after " + told + " s");
			Await.until("90 s of silence", MINUTES, () -> System.nanoTime() - lost.nanos() > 90e9);
			// One that is answered while it is still waited for.
			long silence = System.nanoTime();
			Message late = outage.next("a further attempt", Duration.ofSeconds(70), m -> m.nanos() > silence && registers(m));
			outage.reply(late, "503 Service Unavailable", "r", "Retry-After: 20\n", "");
			long busy = System.nanoTime();
			Message again = outage.next("the attempt after 20 s", Duration.ofSeconds(45),
					m -> m.nanos() > busy && registers(m) && !m.branch().equals(late.branch()));
			assertTrue(again.nanos() - busy >= 19_900_000_000L, "nothing within 20 s");
			outage.reply(again, "200 OK", "r", "Contact: " + first.header("Contact").replaceAll(">.*", ">") + ";expires=600\n", "");
			Await.until("registered again", TIMER_B, () -> "registered".equals(Telephone.text(registrations(phone).getLast(), "state")));
			List<Message> attempts = outage.requests("REGISTER");
			assertTrue(attempts.stream().filter(m -> m.nanos() >= lost.nanos()).map(Message::branch).distinct().count() <= 10,
					"not more than ten requests");
			List<Long> starts = attempts.stream().filter(m -> m.nanos() >= lost.nanos() && m.nanos() <= late.nanos())
					.collect(java.util.stream.Collectors.groupingBy(Message::branch, java.util.LinkedHashMap::new,
							java.util.stream.Collectors.collectingAndThen(java.util.stream.Collectors.toList(), l -> l.getFirst().nanos())))
					.values().stream().toList();
			for (int i = 2; i < starts.size(); i++) {
				assertTrue(starts.get(i) - starts.get(i - 1) > (starts.get(i - 1) - starts.get(i - 2)) / SLACK, "distances grow: " + starts);
			}
		}
	}

	/** The voicemail is asked for at the same server, in its own time. */
	private static boolean registers(Message m) {
		return m.request() && m.method().equals("REGISTER");
	}

	@Test
	@Scenario("IN-LOSTACK")
	void answerThatIsNeverConfirmedIsRepeatedAndGivenUp() {
		try (Telephone phone = Telephone.start(); FarEnd far = FarEnd.towards(phone.port)) {
			Leg leg = Leg.to(far, "405", phone.port).invite();
			String call = phone.incoming(leg.callId);
			phone.answer(call);
			Message first = leg.answered();
			Await.until("three answers", TIMER_B, () -> far.responses(200, "INVITE").size() >= 3);
			leg.again();
			Message bye = leg.far.next("BYE", TIMER_B, m -> m.request() && m.method().equals("BYE"));
			leg.reply(bye, "200 OK");
			double seconds = (bye.nanos() - first.nanos()) / 1e9;
			assertTrue(seconds > 31 && seconds < 32 + 4 * SLACK, "BYE after " + seconds + " s");
			List<Message> answers = far.responses(200, "INVITE");
			// At 0, 0.5, 1.5, 3.5, 7.5, then each 4 s; one more is the answer to our repetition.
			assertTrue(answers.size() >= 9 && answers.size() <= 13, answers.size() + " answers");
			double last = (answers.getLast().nanos() - answers.get(answers.size() - 2).nanos()) / 1e9;
			assertTrue(last < 4 * SLACK + 1 && last > 2.5, "4 s apart at the end, not " + last);
			assertEquals("network", phone.end(call));
			assertEquals(1, phone.agent.events("call").stream().filter(e -> leg.callId.equals(Telephone.text(e, "sipCallId"))
					&& "incoming".equals(Telephone.text(e, "state"))).map(e -> Telephone.text(e, "call")).distinct().count());
		}
	}

	@Test
	@Scenario("OUT-NOREPLY")
	void silentPartyIsAskedSevenTimesAndGivenUpAfter32Seconds() {
		try (Telephone phone = Telephone.start(); FarEnd far = FarEnd.open()) {
			String call = phone.dial(far.uri("nobody"));
			JsonObject ended = phone.await(call, "ended", TIMER_B);
			assertEquals("network", Telephone.text(ended, "reason"), ended.toString());
			assertTrue(Telephone.text(ended, "detail").endsWith("."), ended.toString());
			List<Message> invites = far.requests("INVITE");
			assertEquals(7, invites.size());
			double[] at = { 0, 0.5, 1.5, 3.5, 7.5, 15.5, 31.5 };
			for (int i = 0; i < at.length; i++) {
				double came = (invites.get(i).nanos() - invites.getFirst().nanos()) / 1e9;
				assertEquals(at[i], came, SLACK, "INVITE " + (i + 1));
			}
			double waited = ended.get("ringMs").getAsDouble() / 1000;
			assertTrue(waited > 31 && waited < 32 + 3 * SLACK, "ended after " + waited);
		}
	}

	@Test
	@Scenario("OUT-NOREPLY")
	void cancelledCallThatIsNeverAnsweredIsClosed() {
		try (Telephone phone = Telephone.start(); FarEnd far = FarEnd.open()) {
			String call = phone.dial(far.uri("nobody"));
			Message invite = far.request("INVITE");
			far.reply(invite, "180 Ringing", "a");
			phone.await(call, "ringing");
			phone.order("hangup", call);
			Message cancel = far.request("CANCEL");
			far.reply(cancel, "200 OK", "a");
			assertEquals("cancelled", phone.end(call, TIMER_B));
			// A 200 that comes still later than 64*T1 finds nobody, one that comes before is acknowledged and ended.
			Await.until("half of it", TIMER_B, () -> System.nanoTime() - cancel.nanos() > 10e9);
			far.reply(invite, "200 OK", "a", "", Sdp.at(Sdp.NOWHERE));
			far.request("ACK");
			far.reply(far.request("BYE"), "200 OK", "a");
		}
	}

	/** The answer to the REFER is lost, but reports come: they say that it was taken (RFC 6665 section 4.1.2.4). */
	@Test
	void transferWhoseAnswerIsLostGoesByItsReports() {
		transfer(false);
	}

	/** A target that rings for longer than any timer of SIP is still a target that rings. */
	@Test
	void transferToAPatientTargetIsWaitedFor() {
		transfer(true);
	}

	private static void transfer(boolean answered) {
		try (Telephone phone = Telephone.start(); FarEnd far = FarEnd.open()) {
			String call = phone.dial(far.uri("peer"));
			Message invite = far.request("INVITE");
			Leg leg = Leg.of(far, invite, "a");
			leg.reply(invite, "200 OK", "", Sdp.at(Sdp.NOWHERE));
			leg.request("ACK");
			phone.agent.await("active", Telephone.SOON, e -> call.equals(Telephone.text(e, "call")) && "active".equals(Telephone.text(e, "state")));
			phone.agent.line("{\"cmd\":\"transfer\",\"call\":\"" + call + "\",\"to\":\"438\"}");
			leg.reply(leg.request("INVITE"), "200 OK", "", Sdp.with(Sdp.NOWHERE, 2, "a=recvonly\n"));
			leg.request("ACK");
			Message refer = leg.request("REFER");
			if (answered) {
				leg.reply(refer, "202 Accepted");
			}
			leg.ask("NOTIFY", "Event: refer\nSubscription-State: active;expires=120\nContent-Type: message/sipfrag\n", "SIP/2.0 180 Ringing\n");
			assertFalse(Await.within(Duration.ofSeconds(42), () -> leg.requests("INVITE").stream().map(Message::cseq).distinct().count() > 2), "taken back while it rings");
			leg.ask("NOTIFY", "Event: refer\nSubscription-State: terminated;reason=noresource\nContent-Type: message/sipfrag\n",
					"SIP/2.0 200 OK\n");
			leg.reply(leg.request("BYE"), "200 OK");
			assertEquals("transferred", phone.end(call));
		}
	}

	@Test
	void sessionIsRefreshedByUsWhereItIsOurTurn() {
		try (Telephone phone = Telephone.start(); FarEnd far = FarEnd.open()) {
			String call = phone.dial(far.uri("peer"));
			Message invite = far.request("INVITE");
			Leg leg = Leg.of(far, invite, "a");
			leg.reply(invite, "200 OK", "Allow: INVITE, ACK, BYE, CANCEL, UPDATE\nRequire: timer\nSession-Expires: 90;refresher=uac\n",
					Sdp.at(Sdp.NOWHERE));
			Message ack = leg.request("ACK");
			Message refresh = far.next("a refresh", Duration.ofSeconds(60), m -> m.request() && (m.method().equals("UPDATE") || m.method().equals("INVITE"))
					&& m.callId().equals(leg.callId));
			double seconds = (refresh.nanos() - ack.nanos()) / 1e9;
			assertTrue(seconds > 30 && seconds < 60, "after " + seconds + " s");
			assertTrue(refresh.header("Session-Expires").startsWith("90"), refresh.text());
			assertTrue(refresh.header("Session-Expires").contains("refresher=uac"), refresh.text());
			leg.reply(refresh, "200 OK", "Require: timer\nSession-Expires: 90;refresher=uac\n", "");
			leg.bye();
			assertEquals("normal", phone.end(call));
		}
	}

	@Test
	void callWhoseRefreshNeverComesIsEndedInTime() {
		try (Telephone phone = Telephone.start(); FarEnd far = FarEnd.towards(phone.port)) {
			Leg leg = Leg.to(far, "405", phone.port).invite("Supported: timer\nSession-Expires: 90;refresher=uac\n", Sdp.at(Sdp.NOWHERE));
			String call = phone.incoming(leg.callId);
			phone.answer(call);
			Message ok = leg.answered();
			leg.ack();
			Message bye = far.next("BYE", Duration.ofSeconds(95), m -> m.request() && m.method().equals("BYE"));
			double seconds = (bye.nanos() - ok.nanos()) / 1e9;
			assertTrue(seconds > 50 && seconds < 90, "after " + seconds + " s");
			leg.reply(bye, "200 OK");
			assertEquals("network", phone.end(call));
		}
	}
}
