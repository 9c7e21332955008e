package org.webphone.interop.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An agent, two parties beside it and calls between them, for transfers. */
abstract class TransferBench extends ScenarioBench {

	FarEnd third;

	@BeforeEach
	void openThird() {
		third = FarEnd.open();
	}

	@AfterEach
	void closeThird() {
		third.close();
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
		leg.reply(hold, "200 OK", "", change("a=recvonly\n"));
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
}
