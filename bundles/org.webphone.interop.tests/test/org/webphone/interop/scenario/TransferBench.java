package org.webphone.interop.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** An agent, two parties beside it and calls between them, for transfers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TransferBench {

	Telephone phone;
	FarEnd far;
	FarEnd third;
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

	Leg standing(FarEnd at) {
		return standing(at, Leg.id());
	}

	Leg standing(FarEnd at, String tag) {
		call = phone.dial(at.uri("peer"));
		Message invite = at.request("INVITE");
		Leg leg = Leg.of(at, invite, tag);
		leg.reply(invite, "200 OK", "", Sdp.at(at == far ? rtp.port() : Sdp.NOWHERE));
		leg.request("ACK");
		phone.await(call, "active");
		return leg;
	}

	/** Hold is asked for, and confirmed by the far end. */
	void hold(Leg leg) {
		Message hold = leg.request("INVITE");
		assertEquals("sendonly", hold.direction(), hold.body());
		leg.reply(hold, "200 OK", "", Sdp.with(rtp.port(), ++version, "a=recvonly\n"));
		leg.request("ACK");
	}

	/** The agent is called with this Call-ID, and answers. */
	Leg incomingWith(FarEnd at, String id) {
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

	Message notify(Leg leg, Message refer, String state, String fragment) {
		return leg.ask("NOTIFY", "Event: refer;id=" + refer.cseq() + "\nSubscription-State: " + state
				+ "\nContent-Type: message/sipfrag;version=2.0\n", fragment + '\n');
	}

	void end(Leg leg) {
		assertEquals(200, leg.bye().code());
		assertEquals("normal", phone.end(call));
	}
}
