package org.webphone.interop.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webphone.testbench.Await;

/** The responses of RFC 4475 sent into a transaction that waits for one: used, or dropped, and never a wrong turn. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BentResponsesTest {

	private Telephone phone;
	private FarEnd far;

	@BeforeAll
	void start() {
		phone = Telephone.start();
	}

	@AfterAll
	void stop() {
		phone.close();
	}

	@BeforeEach
	void far() {
		far = FarEnd.open();
	}

	@AfterEach
	void nothingIsLeft() {
		phone.nothingIsLeft(far::close);
	}

	/** {@code bigcode}, {@code scalarlg}, {@code bcast} and more: as if nothing had come. */
	@ParameterizedTest
	@ValueSource(strings = { "SIP/2.0 4294967301 better not break the receiver", "SIP/2.0 -200 OK", "SIP/2.0 2000 OK", "SIP/2.0 20 OK",
			"SIP/2.0 700 Beyond", "SIP/3.0 200 OK", "SIP/2.0 2e2 OK", "HTTP/1.1 200 OK" })
	void statusThatIsNoneIsDropped(String status) {
		String call = phone.dial(far.uri("peer"));
		Message invite = far.request("INVITE");
		Leg leg = Leg.of(far, invite, "a");
		leg.reply(invite, "180 Ringing");
		phone.await(call, "ringing");
		far.send(answer(invite, "a").replace("SIP/2.0 200 OK", status));
		assertFalse(Await.within(Duration.ofMillis(300), () -> !phone.states(call).endsWith("ringing")), phone.states(call));
		works(call, invite, leg);
	}

	@ParameterizedTest
	@ValueSource(strings = { "CSeq: 9292394834772304023312 INVITE", "CSeq: 1 OPTIONS", "CSeq: 4294967297 INVITE", "CSeq: INVITE" })
	void sequenceThatDoesNotFitIsDropped(String cseq) {
		String call = phone.dial(far.uri("peer"));
		Message invite = far.request("INVITE");
		Leg leg = Leg.of(far, invite, "a");
		leg.reply(invite, "180 Ringing");
		phone.await(call, "ringing");
		far.send(answer(invite, "a").replaceAll("CSeq:[^\n]*", cseq));
		assertFalse(Await.within(Duration.ofMillis(300), () -> !phone.states(call).endsWith("ringing")), phone.states(call));
		works(call, invite, leg);
	}

	/** Two Via: it was meant for somebody else (RFC 3261 section 18.1.2). */
	@Test
	void responseForSomebodyElseIsDropped() {
		String call = phone.dial(far.uri("peer"));
		Message invite = far.request("INVITE");
		Leg leg = Leg.of(far, invite, "a");
		leg.reply(invite, "180 Ringing");
		phone.await(call, "ringing");
		far.send(answer(invite, "a").replaceFirst("Via:", "Via: SIP/2.0/UDP 192.0.2.198;branch=z9hG4bKforeign\nVia:"));
		assertFalse(Await.within(Duration.ofMillis(300), () -> !phone.states(call).endsWith("ringing")), phone.states(call));
		works(call, invite, leg);
	}

	/** {@code noreason} and {@code unreason}: perfectly right. */
	@Test
	void reasonsMayBeEmptyOrInAnyScript() {
		String call = phone.dial(far.uri("peer"));
		Message invite = far.request("INVITE");
		Leg leg = Leg.of(far, invite, "a");
		leg.reply(invite, "180 ");
		phone.await(call, "ringing");
		leg.reply(invite, "200 = 2**3 * 5**2 \u043d\u043e \u0441\u0442\u043e \u0434\u0435\u0432\u044f\u043d\u043e\u0441\u0442\u043e", "", Sdp.at(Sdp.NOWHERE));
		leg.request("ACK");
		phone.await(call, "active");
		leg.bye();
		assertEquals("normal", phone.end(call));
	}

	private void works(String call, Message invite, Leg leg) {
		leg.reply(invite, "200 OK", "", Sdp.at(Sdp.NOWHERE));
		leg.request("ACK");
		phone.await(call, "active");
		leg.bye();
		assertEquals("normal", phone.end(call));
	}

	/** A 200 as it ought to be, to be bent. */
	private String answer(Message invite, String tag) {
		String copied = String.join("\n", invite.text().lines().takeWhile(l -> !l.isBlank())
				.filter(l -> l.matches("(?i)(via|from|to|call-id|cseq)\\s*:.*"))
				.map(l -> l.startsWith("To:") ? l + ";tag=" + tag : l).toList());
		String sdp = Sdp.at(Sdp.NOWHERE);
		return "SIP/2.0 200 OK\n" + copied + "\nContact: <sip:far@" + far.hostPort() + ">\nContent-Type: application/sdp\nContent-Length: "
				+ sdp.replace("\n", "\r\n").length() + "\n\n" + sdp;
	}
}
