package org.webphone.interop.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** An agent, and one call of its that stands. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StandingBench {

	Telephone phone;
	FarEnd far;
	Rtp rtp;
	String call;
	int version;

	@BeforeAll
	void start() {
		phone = Telephone.start("--audio-in", "tone:440");
	}

	@BeforeEach
	void far() {
		far = FarEnd.open();
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
			rtp.close();
		}
		assertEquals(List.of(), phone.agent.strangeLines());
	}

	/** A call of the agent's that stands. */
	Leg standing() {
		call = phone.dial(far.uri("peer"));
		Message invite = far.request("INVITE");
		Leg leg = Leg.of(far, invite, "p" + Leg.id());
		rtp.towards(invite.audioPort()).send(700);
		leg.reply(invite, "200 OK", "Allow: INVITE, ACK, BYE, CANCEL, UPDATE, REFER, NOTIFY, INFO\n", Sdp.at(rtp.port()));
		leg.request("ACK");
		phone.await(call, "active");
		return leg;
	}

	String change(String lines) {
		return Sdp.with(rtp.port(), ++version, lines);
	}

	void end(Leg leg) {
		assertEquals(200, leg.bye().code());
		assertEquals("normal", phone.end(call));
	}

	Message reinvite(Leg leg, String sdp) {
		Message ok = leg.ask("INVITE", "", sdp);
		assertEquals(200, ok.code(), ok.text());
		leg.ack();
		return ok;
	}
}
