package org.webphone.interop.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webphone.testbench.Await;

import com.google.gson.JsonObject;

/** What this device does with calls that come in, who is shown to call, and what strangers write into their messages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncomingRulesTest {

	private Telephone phone;
	private FarEnd far;

	@BeforeAll
	void start() {
		phone = Telephone.start("--line-limit", "2");
	}

	@AfterAll
	void stop() {
		phone.close();
	}

	@BeforeEach
	void far() {
		far = FarEnd.towards(phone.port);
	}

	@AfterEach
	void nothingIsLeft() {
		phone.nothingIsLeft(far::close);
	}

	private Leg caller(String more) {
		return Leg.to(far, "405", phone.port).invite(more, Sdp.at(Sdp.NOWHERE));
	}

	private JsonObject row(Leg leg) {
		Await.until("a row for " + leg.callId, FarEnd.SOON, () -> rows(leg).size() == 1 && !Telephone.text(rows(leg).getFirst(), "end").isEmpty());
		return rows(leg).getFirst();
	}

	private List<JsonObject> rows(Leg leg) {
		return phone.agent.tell("history", "limit", 10).getAsJsonArray("calls").asList().stream().map(e -> e.getAsJsonObject())
				.filter(r -> leg.callId.equals(Telephone.text(r, "sipCallId"))).toList();
	}

	@Test
	void doNotDisturbIs480WithoutRingingAndARowThatSaysSo() {
		phone.agent.tell("dnd", "on", true);
		try {
			Leg leg = caller("");
			Message refused = leg.response(480, "INVITE");
			leg.ackError(refused);
			assertTrue(far.responses(180, "INVITE").isEmpty());
			JsonObject row = row(leg);
			assertEquals("missed", Telephone.text(row, "result"), row.toString());
			assertEquals("do-not-disturb", Telephone.text(row, "reason"), row.toString());
		} finally {
			phone.agent.tell("dnd", "on", false);
		}
		Leg leg = caller("");
		String call = phone.incoming(leg.callId);
		leg.ringing();
		phone.order("reject", call);
		leg.ackError(leg.far.finalResponse("INVITE"));
		phone.end(call);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Call-Info: <sip:far@127.0.0.1>;answer-after=0\n", "Call-Info: <sip:x@y>;purpose=icon, <sip:z@y>;answer-after=1\n",
			"Alert-Info: <http://example.org>;info=alert-autoanswer\n", "Alert-Info: info=alert-autoanswer\n", "Answer-Mode: Auto\n" })
	void callerMayAskToBeAnsweredAtOnce(String header) {
		Leg leg = caller(header);
		Message ok = leg.answered();
		assertEquals(200, ok.code());
		leg.ack();
		String call = phone.incoming(leg.callId);
		phone.await(call, "active");
		leg.bye();
		assertEquals("normal", phone.end(call));
	}

	@Test
	void forwardIs302WithTheContact() {
		Leg leg = caller("");
		String call = phone.incoming(leg.callId);
		leg.ringing();
		phone.agent.tell("forward", "call", call, "to", "438");
		Message moved = leg.response(302, "INVITE");
		assertTrue(moved.contact().startsWith("sip:438@"), moved.text());
		leg.ackError(moved);
		assertEquals("forwarded", phone.end(call));
		assertEquals("forwarded", Telephone.text(row(leg), "result"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 486, 603, 480, 404, 600 })
	void rejectSendsTheCodeThatWasAskedFor(int code) {
		Leg leg = caller("");
		String call = phone.incoming(leg.callId);
		leg.ringing();
		phone.agent.tell("reject", "call", call, "code", code);
		leg.ackError(leg.response(code, "INVITE"));
		phone.end(call);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 100, 180, 200, 302, 399, 700, -1 })
	void codeThatRefusesNothingIsAnErrorAndItGoesOnRinging(int code) {
		Leg leg = caller("");
		String call = phone.incoming(leg.callId);
		leg.ringing();
		assertEquals("error", Telephone.text(phone.agent.ask("reject", "call", call, "code", code), "event"));
		phone.await(call, "incoming");
		leg.cancel("");
		leg.ackError(leg.response(487, "INVITE"));
		phone.end(call);
	}

	@Test
	void thirdCallOfTwoLinesIsBusyWithoutRinging() {
		Leg one = caller("");
		String first = phone.incoming(one.callId);
		Leg two = caller("");
		String second = phone.incoming(two.callId);
		Leg three = caller("");
		three.ackError(three.response(486, "INVITE"));
		assertEquals("error", Telephone.text(phone.agent.ask("dial", "to", "600"), "event"));
		for (Leg leg : List.of(one, two)) {
			leg.cancel("");
			leg.ackError(leg.response(487, "INVITE"));
		}
		phone.end(first);
		phone.end(second);
	}

	@Test
	void secondCallThatIsAnsweredHoldsTheFirst() {
		Leg one = caller("");
		String first = phone.incoming(one.callId);
		phone.answer(first);
		one.answered();
		one.ack();
		phone.await(first, "active");
		Leg two = caller("");
		String second = phone.incoming(two.callId);
		two.ringing();
		phone.answer(second);
		Message hold = one.request("INVITE");
		assertEquals("sendonly", hold.direction(), hold.body());
		one.reply(hold, "200 OK", "", Sdp.with(Sdp.NOWHERE, 2, "a=recvonly\n"));
		one.request("ACK");
		two.answered();
		two.ack();
		phone.await(second, "active");
		phone.await(first, "held");
		two.bye();
		one.bye();
		phone.end(first);
		phone.end(second);
	}

	@Test
	void assertedIdentityIsShownAsCaller() {
		Leg leg = caller("P-Asserted-Identity: \"Ada Lovelace\" <sip:+32255512@127.0.0.1>, <tel:+32255512>\n");
		String call = phone.incoming(leg.callId);
		JsonObject event = phone.await(call, "incoming");
		assertEquals("+32255512", Telephone.text(event, "remote"), event.toString());
		assertEquals("Ada Lovelace", Telephone.text(event, "name"));
		leg.cancel("");
		leg.ackError(leg.response(487, "INVITE"));
		phone.end(call);
	}

	@Test
	void otherPartyOfAStandingCallMayBecomeSomebodyElse() {
		Leg leg = caller("");
		String call = phone.incoming(leg.callId);
		phone.answer(call);
		leg.answered();
		leg.ack();
		phone.await(call, "active");
		assertEquals(200, leg.ask("UPDATE", "P-Asserted-Identity: \"Bob\" <sip:438@127.0.0.1>\n", "").code());
		Await.until("the new party", FarEnd.SOON, () -> phone.agent.events("call").stream()
				.anyMatch(e -> call.equals(Telephone.text(e, "call")) && "438".equals(Telephone.text(e, "remote"))));
		leg.bye();
		phone.end(call);
	}

	/** Whatever a stranger writes: one JSON object a line, no control character, no end without measure. */
	@ParameterizedTest
	@ValueSource(strings = { "\"\\\"; rm -rf / #\"", "\"a\u0007b\u001b[31mc\u0000d\"", "\"\u202egnp.exe\"", "\"<b>x</b> & 'y' %s %n ${z}\"",
			"\"../../../etc/passwd\"", "\"\ud83d\ude00 \u0440\u0443\u0441\"" })
	void namesOfStrangersDoNoHarm(String name) {
		named(name);
	}

	/** A number, the number that was called and a Call-ID may hold the same, escaped. */
	@ParameterizedTest
	@ValueSource(strings = { "4%0d%0aX%1b%5b31m2", "%e2%80%ae%00x", "%22%3e%3cb%3e", "..%2f..%2fetc%2fpasswd" })
	void numbersOfStrangersDoNoHarm(String user) {
		Leg leg = Leg.to(far, "405", phone.port);
		leg.localUri = "<sip:" + user + "@127.0.0.1>";
		leg.remoteUri = "<sip:" + user + "@127.0.0.1>";
		leg.invite("Diversion: <sip:" + user + "@127.0.0.1>\nP-Asserted-Identity: <sip:" + user + "@127.0.0.1>\n", Sdp.at(Sdp.NOWHERE));
		String call = phone.incoming(leg.callId);
		JsonObject event = phone.await(call, "incoming");
		for (String field : List.of("remote", "line", "name", "forwardedBy")) {
			String shown = Telephone.text(event, field);
			assertTrue(shown.chars().noneMatch(c -> Character.isISOControl(c) || c >= 0x202a && c <= 0x202e), event.toString());
		}
		leg.cancel("");
		leg.ackError(leg.response(487, "INVITE"));
		phone.end(call);
	}

	@Test
	void nameOfTenThousandCharactersIsCutAndDoesNoHarm() {
		named('"' + "N".repeat(10_000) + '"');
		named("\"" + "\u00e9".repeat(5_000) + '"');
	}

	private void named(String name) {
		Leg leg = Leg.to(far, "405", phone.port);
		leg.localUri = name + ' ' + leg.localUri;
		leg.invite("Subject: \u001b]0;x\u0007\nUser-Agent: " + "x".repeat(3000) + '\n', Sdp.at(Sdp.NOWHERE));
		Message answer = far.next("an answer", FarEnd.SOON, m -> m.callId().equals(leg.callId) && m.code() >= 180);
		if (answer.code() == 400) {
			return; // control characters are no part of a name
		}
		String call = phone.incoming(leg.callId);
		JsonObject event = phone.await(call, "incoming");
		String shown = Telephone.text(event, "name");
		assertTrue(shown.length() <= 250, "cut: " + shown.length());
		assertTrue(shown.chars().noneMatch(c -> Character.isISOControl(c) || c >= 0x202a && c <= 0x202e), event.toString());
		leg.cancel("");
		leg.ackError(leg.response(487, "INVITE"));
		phone.end(call);
		assertFalse(Await.within(Duration.ofMillis(50), () -> !phone.agent.strangeLines().isEmpty()));
	}
}
