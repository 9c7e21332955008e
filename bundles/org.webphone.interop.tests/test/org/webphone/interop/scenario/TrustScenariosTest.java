package org.webphone.interop.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** What the account's own exchange may say and a stranger may not (RFC 3325, RFC 5373). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrustScenariosTest {

	private static final Duration LONG = Duration.ofSeconds(60);
	private static final String ASSERTED = "P-Asserted-Identity: \"Ada Lovelace\" <sip:+32255512@127.0.0.1>\n";

	private FarEnd exchange;
	private FarEnd stranger;
	private Telephone phone;
	private String contact;

	@BeforeAll
	void start() {
		exchange = FarEnd.open();
		phone = Telephone.at(exchange);
		Message register = exchange.request("REGISTER", LONG);
		contact = register.contact();
		exchange.reply(register, "200 OK", "r", "Contact: <" + contact + ">;expires=600\n", "");
		phone.agent.awaitRegistration("registered", LONG);
	}

	@AfterAll
	void stop() {
		phone.close();
		exchange.close();
	}

	@BeforeEach
	void stranger() {
		stranger = FarEnd.towards(phone.port);
	}

	@AfterEach
	void nothingIsLeft() {
		try {
			phone.tidy();
		} finally {
			stranger.close();
		}
		assertEquals(List.of(), phone.agent.strangeLines());
	}

	private Leg caller(FarEnd from, String more) {
		Leg leg = Leg.to(from, "405", phone.port);
		leg.target = contact;
		return leg.invite(more, Sdp.at(Sdp.NOWHERE));
	}

	private void cancel(Leg leg, String call) {
		leg.cancel("");
		leg.ackError(leg.response(487, "INVITE"));
		phone.end(call);
	}

	@Test
	void exchangeSaysWhoCalls() {
		Leg leg = caller(exchange, ASSERTED);
		String call = phone.incoming(leg.callId);
		assertEquals("+32255512", Telephone.text(phone.await(call, "incoming"), "remote"));
		cancel(leg, call);
	}

	@Test
	void strangerIsWhoHisFromSays() {
		Leg leg = caller(stranger, ASSERTED);
		String call = phone.incoming(leg.callId);
		assertEquals("far", Telephone.text(phone.await(call, "incoming"), "remote"));
		cancel(leg, call);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Answer-Mode: Auto\n", "Priv-Answer-Mode: Auto\n", "Require: answermode\nAnswer-Mode: Auto;require\n",
			"Call-Info: <sip:x@y>;answer-after=0\n", "Alert-Info: <http://x>;info=alert-autoanswer;delay=0\n", "Alert-Info: Ring Answer\n" })
	void exchangeMayHaveItAnsweredAtOnce(String header) {
		Leg leg = caller(exchange, header);
		leg.answered();
		leg.ack();
		String call = phone.incoming(leg.callId);
		phone.await(call, "active");
		leg.bye();
		assertEquals("normal", phone.end(call));
	}

	/** A microphone that anybody on the network could open would be an ear in the room. */
	@ParameterizedTest
	@ValueSource(strings = { "Answer-Mode: Auto\n", "Priv-Answer-Mode: Auto\n", "Call-Info: <sip:x@y>;answer-after=0\n",
			"Alert-Info: <http://x>;info=alert-autoanswer\n" })
	void strangerOnlyRings(String header) {
		Leg leg = caller(stranger, header);
		String call = phone.incoming(leg.callId);
		leg.ringing();
		phone.await(call, "incoming");
		cancel(leg, call);
		assertTrue(stranger.responses(200, "INVITE").isEmpty());
	}

	@Test
	void strangerWhoWantsNoRingingIsRefused() {
		Leg leg = caller(stranger, "Require: answermode\nPriv-Answer-Mode: Auto;require\n");
		leg.ackError(leg.response(403, "INVITE"));
		assertTrue(stranger.responses(180, "INVITE").isEmpty());
	}

	@Test
	void callerMayAskThatAPersonAnswers() {
		Leg leg = caller(exchange, "Answer-Mode: Manual\nAlert-Info: Auto Answer\n");
		String call = phone.incoming(leg.callId);
		leg.ringing();
		cancel(leg, call);
		assertTrue(exchange.responses(200, "INVITE").stream().noneMatch(m -> m.callId().equals(leg.callId)));
	}

	@Test
	void voicemailIsToldByTheExchangeAlone() {
		String more = "Event: message-summary\nContent-Type: application/simple-message-summary\n";
		assertEquals(481, Leg.to(stranger, "405", phone.port).ask("NOTIFY", more, "Messages-Waiting: yes\nVoice-Message: 99/0\n").code());
		assertEquals(200, Leg.to(exchange, "405", phone.port).ask("NOTIFY", more, "Messages-Waiting: yes\nVoice-Message: 3/1\n").code());
		phone.agent.await("voicemail", FarEnd.SOON, e -> "mwi".equals(Telephone.text(e, "event")) && "3".equals(Telephone.text(e, "new")));
		assertTrue(phone.agent.events("mwi").stream().noneMatch(e -> "99".equals(Telephone.text(e, "new"))));
	}

	/** Programs that try names at every address of the network find nobody here. */
	@Test
	void strangerWhoCallsAnotherNameFindsNobody() {
		Leg leg = Leg.to(stranger, "100", phone.port).invite("", Sdp.at(Sdp.NOWHERE));
		leg.ackError(leg.response(404, "INVITE"));
	}
}
