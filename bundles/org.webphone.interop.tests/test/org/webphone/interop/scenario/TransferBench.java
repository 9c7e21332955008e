package org.webphone.interop.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import com.google.gson.JsonObject;

/** An agent, two parties beside it and calls between them, for transfers. */
abstract class TransferBench extends ScenarioBench {

	private static final Duration ONE_SECOND = Duration.ofSeconds(1);

	FarEnd third;
	/** The far end's side of the call that is transferred, and how it was asked to. */
	Leg leg;
	Message refer;

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

	/** A call that stands, and the request to send its caller to the third party. */
	void asked() {
		leg = standing(far);
		refer = referred(leg, third.uri("438"));
	}

	/** The same, taken by the far end. */
	void underWay() {
		asked();
		leg.reply(refer, "202 Accepted");
	}

	/** The far end tells how the transfer goes. */
	Message report(String state, String fragment) {
		return notify(leg, refer, state, fragment);
	}

	/**
	 * {@link #takenBack} within the second that a caller can be left in silence, counted from an answer of the telephone behind
	 * the cause, so that a machine that hesitates does not count.
	 */
	void takenBackAtOnce(Leg leg) {
		Message awake = leg.ask("OPTIONS", "", "");
		Message resume = takenBack(leg);
		assertTrue(resume.nanos() - awake.nanos() < ONE_SECOND.toNanos(), "taken back at once");
	}

	/** The caller is resumed, has sound again, and the user is told. */
	Message takenBack(Leg leg) {
		return takenBack(leg, FarEnd.SOON);
	}

	Message takenBack(Leg leg, Duration within) {
		Message resume = leg.far.next("the caller taken back", within,
				m -> m.request() && m.method().equals("INVITE") && m.callId().equals(leg.callId));
		assertEquals("sendrecv", resume.direction(), resume.body());
		leg.reply(resume, "200 OK", "", change("a=sendrecv\n"));
		leg.request("ACK");
		phone.await(call, "active");
		rtp.awaitPackets(10);
		transfer("recovered");
		return resume;
	}

	/** What is told of the transfer. */
	JsonObject transfer(String state) {
		return phone.agent.await("transfer " + state, FarEnd.SOON, e -> "transfer".equals(Telephone.text(e, "event"))
				&& state.equals(Telephone.text(e, "state")) && call.equals(Telephone.text(e, "call")));
	}

	/** A blind transfer up to its REFER. */
	Message referred(Leg leg, String to) {
		int before = leg.requests("REFER").size();
		phone.agent.line("{\"cmd\":\"transfer\",\"call\":\"" + call + "\",\"to\":\"" + to + "\"}");
		assertEquals(before, leg.requests("REFER").size(), "hold first");
		hold(leg);
		Message refer = leg.request("REFER");
		phone.await(call, "transferring");
		assertTrue(refer.header("Refer-To").contains(to), refer.text());
		assertTrue(refer.header("Referred-By").contains("405@"), refer.text());
		return refer;
	}

	/** The transfer failed with this code. */
	JsonObject failed(String code) {
		JsonObject failed = transfer("failed");
		assertEquals(code, Telephone.text(failed, "code"), failed.toString());
		return failed;
	}
}
