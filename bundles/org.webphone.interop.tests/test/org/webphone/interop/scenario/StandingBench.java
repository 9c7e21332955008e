package org.webphone.interop.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** An agent, and one call of its that stands. */
abstract class StandingBench extends ScenarioBench {

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

	Message reinvite(Leg leg, String sdp) {
		Message ok = leg.ask("INVITE", "", sdp);
		assertEquals(200, ok.code(), ok.text());
		leg.ack();
		return ok;
	}
}
