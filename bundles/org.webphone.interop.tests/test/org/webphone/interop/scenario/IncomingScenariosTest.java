package org.webphone.interop.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webphone.testbench.Await;

/** Calls that come in, from a caller whose every word is laid down. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncomingScenariosTest {

	private Telephone phone;
	private FarEnd far;

	@BeforeAll
	void start() {
		phone = Telephone.start();
		far = FarEnd.towards(phone.port);
	}

	@AfterAll
	void stop() {
		far.close();
		phone.close();
	}

	@AfterEach
	void nothingIsLeft() {
		phone.tidy();
		assertEquals(List.of(), phone.agent.strangeLines());
	}

	private Leg caller() {
		return Leg.to(far, "405", phone.port);
	}

	/** RFC 4475 section 3.1.1.1, aimed at this telephone. */
	@Test
	@Scenario("IN-CANCEL")
	void tortuousInviteRingsAndIsCancelled() {
		String sdp = "v=0\r\no=mhandley 29739 7272939 IN IP4 192.0.2.3\r\ns=-\r\nc=IN IP4 192.0.2.4\r\nt=0 0\r\nm=audio 49217 RTP/AVP 0 12\r\n"
				+ "m=video 3227 RTP/AVP 31\r\na=rtpmap:31 LPC\r\n";
		String id = Leg.id();
		String uri = "sip:405@127.0.0.1:" + phone.port;
		String via = "v:  SIP  / 2.0  / UDP\r\n    " + far.hostPort() + ";rport;branch=390skdjuw" + id + "\r\n";
		String tail = "TO :\r\n " + uri + " ;   tag    = 1918181833n\r\nfrom:\r\n \"J Rosenberg \\\\\\\"\"       <sip:jdrosen@example.com>\r\n ;\r\n tag = 98asjd8\r\n"
				+ "MaX-fOrWaRdS: 0068\r\nCall-ID: wsinv." + id + "\r\n";
		far.sendRaw("INVITE " + uri + ";unknownparam SIP/2.0\r\n" + tail + "Content-Length   : " + sdp.length()
				+ "\r\ncseq: 0009\r\n  INVITE\r\nVia  : SIP  /   2.0\r\n /UDP\r\n    " + far.hostPort() + ";rport;branch=z9hG4bK390sk" + id
				+ "\r\ns :\r\nNewFangledHeader:   newfangled value\r\n continued newfangled value\r\nUnknownHeaderWithUnusualValue: ;;,,;;,;\r\n"
				+ "Content-Type: application/sdp\r\nRoute:\r\n <sip:services.example.com;lr;unknownwith=value;unknown-no-value>\r\n"
				+ via + "m:\"Quoted string \\\"\\\"\" <sip:jdrosen@" + far.hostPort()
				+ "> ; newparam =\r\n      newvalue ;\r\n  secondparam ; q = 0.33\r\n\r\n" + sdp);
		String call = phone.incoming();
		far.response(180, "INVITE");
		far.sendRaw("CANCEL " + uri + ";unknownparam SIP/2.0\r\nVia: SIP/2.0/UDP " + far.hostPort() + ";rport;branch=z9hG4bK390sk" + id
				+ "\r\n" + tail + "CSeq: 9 CANCEL\r\nContent-Length: 0\r\n\r\n");
		far.response(200, "CANCEL");
		far.response(487, "INVITE");
		far.sendRaw("ACK " + uri + ";unknownparam SIP/2.0\r\nVia: SIP/2.0/UDP " + far.hostPort() + ";rport;branch=z9hG4bK390sk" + id
				+ "\r\n" + tail + "CSeq: 9 ACK\r\nContent-Length: 0\r\n\r\n");
		assertEquals("cancelled", phone.end(call));
		var row = phone.agent.awaitRow("wsinv." + id, FarEnd.SOON);
		assertEquals("missed", Telephone.text(row, "result"), row.toString());
	}

	@Test
	@Scenario("IN-CANCEL")
	void cancelledCallIsOneMissedCall() {
		Leg leg = caller().invite();
		String call = phone.incoming();
		leg.ringing();
		leg.cancel("");
		leg.response(200, "CANCEL");
		leg.ackError(leg.response(487, "INVITE"));
		assertEquals("cancelled", phone.end(call));
		Await.until("one missed call", FarEnd.SOON, () -> phone.agent.tell("history", "limit", 5).getAsJsonArray("calls").asList()
				.stream().map(e -> e.getAsJsonObject()).filter(r -> leg.callId.equals(Telephone.text(r, "sipCallId"))
						&& "missed".equals(Telephone.text(r, "result"))).count() == 1);
	}

	@Test
	void cancelWithTheReasonOfAnAnswerElsewhereIsNoMissedCall() {
		Leg leg = caller().invite();
		String call = phone.incoming();
		leg.ringing();
		leg.cancel("Reason: SIP;cause=200;text=\"Call completed elsewhere\"\n");
		leg.response(200, "CANCEL");
		leg.ackError(leg.response(487, "INVITE"));
		assertEquals("answered-elsewhere", phone.end(call));
		assertEquals("elsewhere", Telephone.text(phone.agent.awaitRow(leg.callId, FarEnd.SOON), "result"));
	}

	@Test
	@Scenario("IN-NOSDP")
	void offerlessInviteIsAnsweredWithAllCodecsAndTheAckBringsTheAnswer() {
		Leg leg = caller().invite("", "");
		String call = phone.incoming();
		leg.ringing();
		phone.answer(call);
		Message ok = leg.answered();
		for (String codec : List.of("opus/48000", "G722/8000", "telephone-event/8000")) {
			assertTrue(ok.body().contains(codec), ok.body());
		}
		assertTrue(ok.body().matches("(?s).*m=audio \\d+ RTP/AVP[ 0-9]* 8[ \r].*"), ok.body());
		try (Rtp rtp = new Rtp()) {
			rtp.towards(ok.audioPort());
			leg.ack(Sdp.at(rtp.port()));
			phone.await(call, "active");
			rtp.send(440);
			rtp.awaitPackets(20);
			phone.agent.await("sound of the caller", FarEnd.SOON, e -> call.equals(Telephone.text(e, "call"))
					&& "media".equals(Telephone.text(e, "event")) && e.get("rxPackets").getAsInt() > 20);
		}
		leg.bye();
		assertEquals("normal", phone.end(call));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "v=0\no=far 7 1 IN IP4 127.0.0.1\ns=-\nc=IN IP4 127.0.0.1\nt=0 0\nm=audio 9000 RTP/AVP 96\n"
			+ "a=rtpmap:96 telepathy/8000\n", "this is no session description" })
	@Scenario("IN-NOSDP")
	void ackWithoutUsableAnswerEndsTheCallWithBye(String answer) {
		Leg leg = caller().invite("", "");
		String call = phone.incoming();
		leg.ringing();
		phone.answer(call);
		leg.answered();
		leg.ack(answer);
		Message bye = leg.request("BYE");
		leg.reply(bye, "200 OK");
		assertEquals("media", phone.end(call));
	}

	@Test
	@Scenario("IN-BODY")
	void unknownTypeIsRefusedWithWhatIsTaken() {
		Leg leg = caller().invite("Content-Type: application/unknown\n", "something");
		Message refused = leg.response(415, "INVITE");
		assertTrue(refused.header("Accept").contains("application/sdp"), refused.text());
		leg.ackError(refused);
	}

	@Test
	@Scenario("IN-BODY")
	void sessionInTheSecondPartIsFound() {
		accepted("Content-Type: multipart/mixed;boundary=\"x y\"\n",
				"preamble\n--x y\nContent-Type: text/plain\n\nhello\n--x y\nContent-Type: application/sdp\n\n" + Sdp.at(Sdp.NOWHERE)
						+ "\n--x y--\n");
	}

	@Test
	@Scenario("IN-BODY")
	void emptyPartDoesNoHarm() {
		accepted("Content-Type: multipart/mixed;boundary=xx\n",
				"--xx\n\n--xx\nContent-Type: application/sdp\n\n" + Sdp.at(Sdp.NOWHERE) + "\n--xx\nContent-Type: text/plain\n\n--xx--\n");
		accepted("Content-Type: multipart/alternative;boundary=xx\n",
				"--xx\nContent-Type: text/plain\n\n\n--xx\nContent-Type: application/sdp\n\n" + Sdp.at(Sdp.NOWHERE) + "\n--xx--\n");
	}

	@Test
	@Scenario("IN-BODY")
	void unknownBodyThatIsOptionalIsPassedOver() {
		Leg leg = caller().invite("Content-Type: application/unknown\nContent-Disposition: icon;handling=optional\n", "something");
		String call = phone.incoming();
		leg.ringing();
		phone.answer(call);
		Message ok = leg.answered();
		assertTrue(ok.body().contains("m=audio"), ok.text());
		leg.ack(Sdp.at(Sdp.NOWHERE));
		phone.await(call, "active");
		leg.bye();
		phone.end(call);
	}

	/** All parts empty: no session at all, so this is an INVITE without an offer or one that is refused; never a crash. */
	@Test
	@Scenario("IN-BODY")
	void multipartOfNothingHasADefinedAnswer() {
		Leg leg = caller().invite("Content-Type: multipart/mixed;boundary=xx\n", "--xx\n\n--xx--\n");
		Message answer = far.next("an answer", FarEnd.SOON, m -> !m.request() && m.callId().equals(leg.callId) && m.code() > 100);
		if (answer.code() < 200) {
			String call = phone.incoming();
			phone.order("reject", call);
			answer = far.next("an end", FarEnd.SOON, m -> m.callId().equals(leg.callId) && m.code() >= 300);
			phone.end(call);
		}
		leg.ackError(answer);
	}

	private void accepted(String type, String body) {
		Leg leg = caller().invite(type, body);
		String call = phone.incoming();
		leg.ringing();
		phone.answer(call);
		assertTrue(leg.answered().body().contains("m=audio"));
		leg.ack();
		phone.await(call, "active");
		leg.bye();
		assertEquals("normal", phone.end(call));
	}

	@Test
	@Scenario("IN-EARLYBYE")
	void byeOnTheEarlyDialogEndsTheRinging() {
		Leg leg = caller().invite();
		String call = phone.incoming();
		leg.ringing();
		assertEquals(200, leg.bye().code());
		leg.cseq--;
		leg.ackError(leg.response(487, "INVITE"));
		assertEquals("cancelled", phone.end(call));
		assertEquals("missed", Telephone.text(phone.agent.awaitRow(leg.callId, FarEnd.SOON), "result"));
	}

	/** RFC 5407 section 3.1.2: the ACK is lost or late, a BYE comes first. */
	@Test
	void byeThatOvertakesTheAckEndsTheCall() {
		Leg leg = caller().invite();
		String call = phone.incoming();
		leg.ringing();
		phone.answer(call);
		leg.answered();
		assertEquals(200, leg.bye().code());
		assertEquals("normal", phone.end(call));
		leg.ack(1, "");
		assertFalse(Await.within(Duration.ofMillis(700), () -> !leg.requests("BYE").isEmpty()), "no BYE after BYE");
	}

	/** RFC 5407 section 3.1.4 and 3.1.5: a re-INVITE comes before the ACK of the first INVITE, which was lost. */
	@Test
	void reinviteBeforeTheAckIsPutOff() {
		Leg leg = caller().invite();
		String call = phone.incoming();
		leg.ringing();
		phone.answer(call);
		leg.answered();
		Message refused = leg.ask("INVITE", "", Sdp.with(Sdp.NOWHERE, 2, "a=sendonly\n"));
		assertTrue(refused.code() == 500 || refused.code() == 491, refused.start());
		leg.ack(2, "");
		leg.ack(1, "");
		phone.await(call, "active");
		Message later = leg.ask("INVITE", "", Sdp.with(Sdp.NOWHERE, 2, "a=sendonly\n"));
		assertEquals(200, later.code());
		leg.ack();
		phone.await(call, "remote-held");
		leg.bye();
		phone.end(call);
	}

	@Test
	void cancelAfterTheAnswerChangesNothing() {
		Leg leg = caller().invite();
		String call = phone.incoming();
		leg.ringing();
		phone.answer(call);
		leg.answered();
		leg.cancel("");
		leg.response(200, "CANCEL");
		leg.ack();
		phone.await(call, "active");
		assertEquals(200, leg.bye().code());
		phone.end(call);
	}

	@Test
	void inviteThatIsRepeatedAfterTheAckDoesNotRingAgain() {
		Leg leg = caller().invite();
		String call = phone.incoming();
		leg.ringing();
		phone.answer(call);
		leg.answered();
		leg.ack();
		phone.await(call, "active");
		leg.again();
		assertFalse(Await.within(Duration.ofMillis(500), () -> phone.live() > 1), "it rings again");
		leg.bye();
		phone.end(call);
	}

	@Test
	void severalUnknownExtensionsAreAllNamed() {
		Leg leg = caller().invite("Require: telepathy, 100rel\nRequire: nothing-known\n", Sdp.at(Sdp.NOWHERE));
		Message refused = leg.response(420, "INVITE");
		assertTrue(refused.header("Unsupported").contains("telepathy"), refused.text());
		assertTrue(refused.text().contains("nothing-known"), refused.text());
		assertFalse(refused.header("Unsupported").contains("100rel"), refused.text());
		leg.ackError(refused);
	}

	@Test
	void sessionIntervalThatIsTooSmallIsRefused() {
		Leg leg = caller().invite("Supported: timer\nSession-Expires: 30\n", Sdp.at(Sdp.NOWHERE));
		Message refused = leg.response(422, "INVITE");
		assertEquals("90", refused.header("Min-SE"), refused.text());
		leg.ackError(refused);
	}

	@Test
	void sessionTimerOfTheCallerIsTaken() {
		Leg leg = caller().invite("Supported: timer\nSession-Expires: 1800;refresher=uac\n", Sdp.at(Sdp.NOWHERE));
		String call = phone.incoming();
		phone.answer(call);
		Message ok = leg.answered();
		assertTrue(ok.header("Session-Expires").startsWith("1800"), ok.text());
		assertTrue(ok.header("Session-Expires").contains("refresher=uac"), ok.text());
		assertTrue(ok.header("Require").contains("timer"), ok.text());
		leg.ack();
		phone.await(call, "active");
		leg.bye();
		phone.end(call);
	}

	@Test
	void optionsInsideAndOutsideOfACallTellWhatIsPossible() {
		Leg leg = caller().invite();
		String call = phone.incoming();
		phone.answer(call);
		leg.answered();
		leg.ack();
		phone.await(call, "active");
		Message inside = leg.ask("OPTIONS", "", "");
		assertEquals(200, inside.code());
		assertTrue(inside.header("Allow").contains("INVITE") && inside.header("Supported").contains("100rel"), inside.text());
		Leg other = caller();
		Message outside = other.ask("OPTIONS", "", "");
		assertEquals(200, outside.code());
		assertTrue(outside.header("Accept").contains("application/sdp"), outside.text());
		leg.bye();
		phone.end(call);
	}

	@Test
	void emptyInfoIsAnsweredAndUnknownOnesAreRefused() {
		Leg leg = caller().invite();
		String call = phone.incoming();
		phone.answer(call);
		leg.answered();
		leg.ack();
		phone.await(call, "active");
		assertEquals(200, leg.ask("INFO", "", "").code());
		assertEquals(415, leg.ask("INFO", "Content-Type: application/unknown\n", "x").code());
		assertEquals(200, leg.ask("INFO", "Content-Type: application/dtmf-relay\n", "Signal=5\nDuration=160\n").code());
		phone.agent.await("the digit", FarEnd.SOON, e -> "dtmf".equals(Telephone.text(e, "event"))
				&& "5".equals(Telephone.text(e, "digit")) && "info".equals(Telephone.text(e, "method")));
		leg.bye();
		phone.end(call);
	}
}
