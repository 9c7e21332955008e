package org.webphone.interop.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;


import org.junit.jupiter.api.Test;

/** The six ways in which an offer meets its answer (RFC 6337 table 1), with the agent as caller and as called. */
class OfferAnswerPatternsTest extends ScenarioBench {

	private static final String REL = "Require: 100rel\nRSeq: %d\n";

	private void talkAndEnd(Leg leg, int port) {
		phone.await(call, "active");
		rtp.towards(port).send(700);
		rtp.awaitPackets(10);
		assertEquals(200, leg.bye().code());
		assertEquals("normal", phone.end(call));
	}

	private Leg incoming(String more, String sdp) {
		Leg leg = Leg.to(far, "405", phone.port).invite(more, sdp);
		call = phone.incoming(leg.callId);
		return leg;
	}

	private static void acknowledge(Leg leg, Message reliable, String sdp) {
		assertTrue(reliable.header("Require").contains("100rel"), reliable.text());
		leg.learn(reliable);
		assertEquals(200, leg.ask("PRACK", "RAck: " + reliable.header("RSeq") + " 1 INVITE\n", sdp).code());
	}

	/** Pattern 1: INVITE and its 200. */
	@Test
	void offerInInviteAnswerIn200() {
		Leg leg = incoming("", Sdp.at(rtp.port()));
		phone.answer(call);
		Message ok = leg.answered();
		leg.ack();
		talkAndEnd(leg, ok.audioPort());

		call = phone.dial(far.uri("peer"));
		Message invite = far.request("INVITE");
		Leg out = Leg.of(far, invite, "a");
		out.reply(invite, "200 OK", "", Sdp.at(rtp.port()));
		out.request("ACK");
		talkAndEnd(out, invite.audioPort());
	}

	/** Pattern 2: 200 and its ACK; as caller the agent always offers, so it is asked for an offer within the call. */
	@Test
	void offerIn200AnswerInAck() {
		Leg leg = incoming("", "");
		phone.answer(call);
		Message ok = leg.answered();
		leg.ack(Sdp.at(rtp.port()));
		phone.await(call, "active");
		Message again = leg.ask("INVITE", "", "");
		assertTrue(again.body().contains("m=audio"), again.text());
		leg.ack(Sdp.with(rtp.port(), 2, "a=sendrecv\n"));
		talkAndEnd(leg, ok.audioPort());
	}

	/** Pattern 3: INVITE and a reliable provisional response; the 200 brings nothing new. */
	@Test
	void offerInInviteAnswerInReliableResponse() {
		call = phone.dial(far.uri("peer"));
		Message invite = far.request("INVITE");
		Leg out = Leg.of(far, invite, "a");
		out.reply(invite, "183 Session Progress", REL.formatted(5), Sdp.at(rtp.port()));
		Message prack = out.request("PRACK");
		assertEquals("", prack.body());
		out.reply(prack, "200 OK");
		phone.await(call, "early");
		out.reply(invite, "200 OK", "", "");
		out.request("ACK");
		talkAndEnd(out, invite.audioPort());

		// As called: a caller that requires it gets 180 reliably, and the answer where RFC 3262 allows it.
		Leg leg = incoming("Require: 100rel\n", Sdp.at(rtp.port()));
		Message ringing = far.response(180, "INVITE");
		acknowledge(leg, ringing, "");
		phone.answer(call);
		Message ok = leg.answered();
		leg.ack(1, "");
		int port = ok.audioPort() > 0 ? ok.audioPort() : ringing.audioPort();
		talkAndEnd(leg, port);
	}

	/** Pattern 4: reliable provisional response and its PRACK, for a caller who offers nothing and requires 100rel. */
	@Test
	void offerInReliableResponseAnswerInPrack() {
		Leg leg = incoming("Require: 100rel\n", "");
		Message ringing = far.response(180, "INVITE");
		boolean offered = ringing.body().contains("m=audio");
		assertTrue(offered, "RFC 3262 section 5: the first reliable response holds the offer\n" + ringing.text());
		acknowledge(leg, ringing, Sdp.at(rtp.port()));
		phone.answer(call);
		Message ok = leg.answered();
		assertEquals("", ok.body(), "no second offer");
		leg.ack(1, "");
		talkAndEnd(leg, ringing.audioPort());
	}

	/** Pattern 5: PRACK and its 200. */
	@Test
	void offerInPrackAnswerIn200() {
		Leg leg = incoming("Require: 100rel\n", Sdp.at(Sdp.NOWHERE));
		Message ringing = far.response(180, "INVITE");
		leg.learn(ringing);
		// The first exchange must be done before another may begin; where 180 had no answer, PRACK may not offer.
		if (ringing.audioPort() > 0) {
			Message ok = leg.ask("PRACK", "RAck: " + ringing.header("RSeq") + " 1 INVITE\n", Sdp.with(rtp.port(), 2, "a=sendrecv\n"));
			assertEquals(200, ok.code());
			assertTrue(ok.body().contains("m=audio"), ok.text());
		} else {
			assertEquals(200, leg.ask("PRACK", "RAck: " + ringing.header("RSeq") + " 1 INVITE\n", "").code());
		}
		phone.answer(call);
		leg.answered();
		leg.ack(1, "");
		phone.await(call, "active");
		assertEquals(200, leg.bye().code());
		assertEquals("normal", phone.end(call));
	}

	/** Pattern 6: UPDATE and its 200, before and after the answer. */
	@Test
	void offerInUpdateAnswerIn200() {
		call = phone.dial(far.uri("peer"));
		Message invite = far.request("INVITE");
		Leg out = Leg.of(far, invite, "a");
		out.reply(invite, "183 Session Progress", REL.formatted(1), Sdp.at(Sdp.NOWHERE));
		out.reply(out.request("PRACK"), "200 OK");
		Message early = out.ask("UPDATE", "", Sdp.with(rtp.port(), 2, "a=sendrecv\n"));
		assertEquals(200, early.code());
		assertTrue(early.body().contains("m=audio"), early.text());
		out.reply(invite, "200 OK", "", "");
		out.request("ACK");
		phone.await(call, "active");
		Message late = out.ask("UPDATE", "", Sdp.with(rtp.port(), 3, "a=sendonly\n"));
		assertEquals("recvonly", late.direction(), late.text());
		phone.await(call, "remote-held");
		assertEquals(200, out.ask("UPDATE", "", Sdp.with(rtp.port(), 4, "a=sendrecv\n")).code());
		talkAndEnd(out, invite.audioPort());
	}

	/** RFC 3311 section 5.2: an offer while an earlier one waits for its answer. */
	@Test
	void updateWithAnOfferBeforeTheFirstAnswerIsPutOff() {
		Leg leg = incoming("", Sdp.at(rtp.port()));
		leg.ringing();
		Message refused = leg.ask("UPDATE", "", Sdp.with(rtp.port(), 2, "a=sendrecv\n"));
		assertTrue(refused.code() == 491 || refused.code() == 500 || refused.code() == 504, refused.start());
		leg.cseq = 1;
		phone.answer(call);
		Message ok = leg.answered();
		leg.ack();
		leg.cseq = 2;
		talkAndEnd(leg, ok.audioPort());
	}

	@Test
	void prackOfNothingIsRefused() {
		Leg leg = incoming("Supported: 100rel\n", Sdp.at(rtp.port()));
		leg.ringing();
		assertEquals(481, leg.ask("PRACK", "RAck: 77 1 INVITE\n", "").code());
		phone.answer(call);
		leg.cseq = 1;
		Message ok = leg.answered();
		leg.ack();
		leg.cseq = 2;
		talkAndEnd(leg, ok.audioPort());
	}
}
