package org.webphone.interop.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Calls that want to take the place of another (RFC 3891). */
class ReplacesScenariosTest extends TransferBench {

	/** Somebody who was called by us takes the consultation over: our side of the attended transfer at the target. */
	@Test
	@Scenario("XFER-ATTENDED")
	void inviteThatReplacesAStandingCallIsTakenWithoutRinging() {
		String id = "a+b%c@" + Leg.id();
		Leg old = incomingWith(far, id);
		Leg taker = Leg.to(third, "405", phone.port).invite("Require: replaces\nReplaces: " + id + ";to-tag=" + old.remoteTag
				+ ";from-tag=" + old.localTag + '\n', Sdp.at(Sdp.NOWHERE));
		taker.answered();
		assertTrue(third.responses(180, "INVITE").isEmpty(), "no ringing");
		taker.ack();
		old.reply(old.request("BYE"), "200 OK");
		String taken = phone.incoming();
		phone.await(taken, "active");
		phone.end(call);
		assertEquals(200, taker.bye().code());
		assertEquals("normal", phone.end(taken));
	}

	@Test
	void replacesOfWhatIsNotThereIs481AndOfAnEndedCall603() {
		Leg nobody = Leg.to(third, "405", phone.port).invite("Replaces: nowhere;to-tag=1;from-tag=2\n", Sdp.at(Sdp.NOWHERE));
		nobody.ackError(nobody.response(481, "INVITE"));
		Leg two = Leg.to(third, "405", phone.port).invite("Replaces: a;to-tag=1;from-tag=2\nReplaces: b;to-tag=1;from-tag=2\n",
				Sdp.at(Sdp.NOWHERE));
		two.ackError(two.response(400, "INVITE"));
		Leg old = incomingWith(far, "id" + Leg.id());
		end(old);
		Leg late = Leg.to(third, "405", phone.port).invite("Replaces: " + old.callId + ";to-tag=" + old.remoteTag + ";from-tag="
				+ old.localTag + '\n', Sdp.at(Sdp.NOWHERE));
		Message refused = late.far.finalResponse("INVITE");
		assertTrue(refused.code() == 603 || refused.code() == 481, refused.start());
		late.ackError(refused);
	}

	@Test
	void replacesThatIsEarlyOnlyIsRefusedForAStandingCall() {
		Leg old = incomingWith(far, "id" + Leg.id());
		Leg late = Leg.to(third, "405", phone.port).invite("Replaces: " + old.callId + ";to-tag=" + old.remoteTag + ";from-tag="
				+ old.localTag + ";early-only\n", Sdp.at(Sdp.NOWHERE));
		late.ackError(late.response(486, "INVITE"));
		end(old);
	}

	/** RFC 3891 section 3: a call of ours that rings elsewhere may be taken over, and we stop calling there. */
	@Test
	void callOfOursThatStillRingsIsTakenOverAndCancelled() {
		String first = phone.dial(far.uri("peer"));
		Message invite = far.request("INVITE");
		Leg ringing = Leg.of(far, invite, "r" + Leg.id());
		ringing.reply(invite, "180 Ringing");
		phone.await(first, "ringing");
		Leg taker = Leg.to(third, "405", phone.port).invite("Require: replaces\nReplaces: " + invite.callId() + ";to-tag="
				+ invite.fromTag() + ";from-tag=" + ringing.localTag + ";early-only\n", Sdp.at(Sdp.NOWHERE));
		taker.answered();
		taker.ack();
		ringing.reply(far.request("CANCEL"), "200 OK");
		ringing.reply(invite, "487 Request Terminated");
		phone.end(first);
		String taken = phone.incoming(taker.callId);
		phone.await(taken, "active");
		assertEquals(200, taker.bye().code());
		phone.end(taken);
	}

	/** A call that rings here belongs to its caller: nobody takes it over by naming it (RFC 3891 section 3). */
	@Test
	void callThatRingsHereIsNotReplaced() {
		Leg ringing = Leg.to(far, "405", phone.port).invite("", Sdp.at(Sdp.NOWHERE));
		String first = phone.incoming(ringing.callId);
		ringing.ringing();
		Leg taker = Leg.to(third, "405", phone.port).invite("Replaces: " + ringing.callId + ";to-tag=" + ringing.remoteTag
				+ ";from-tag=" + ringing.localTag + '\n', Sdp.at(Sdp.NOWHERE));
		taker.ackError(taker.response(481, "INVITE"));
		phone.await(first, "incoming");
		ringing.cancel("");
		ringing.ackError(ringing.response(487, "INVITE"));
		phone.end(first);
	}

	/** Both tags have to fit; those of the wrong side do not. */
	@Test
	void tagsTheWrongWayRoundNameNoCall() {
		Leg old = incomingWith(far, "id" + Leg.id());
		Leg taker = Leg.to(third, "405", phone.port).invite("Replaces: " + old.callId + ";to-tag=" + old.localTag + ";from-tag="
				+ old.remoteTag + '\n', Sdp.at(Sdp.NOWHERE));
		taker.ackError(taker.response(481, "INVITE"));
		Leg none = Leg.to(third, "405", phone.port).invite("Replaces: " + old.callId + ";from-tag=" + old.localTag + '\n',
				Sdp.at(Sdp.NOWHERE));
		none.ackError(none.response(400, "INVITE"));
		end(old);
	}

	/** Sound that does not fit leaves the old call as it was. */
	@Test
	void replacementWithoutCommonSoundIsRefusedAndTheOldCallGoesOn() {
		Leg old = incomingWith(far, "id" + Leg.id());
		Leg taker = Leg.to(third, "405", phone.port).invite("Replaces: " + old.callId + ";to-tag=" + old.remoteTag + ";from-tag="
				+ old.localTag + '\n', Sdp.at(Sdp.NOWHERE).replace("PCMA", "telepathy").replace(" 8 101", " 96"));
		taker.ackError(taker.response(488, "INVITE"));
		rtp.awaitPackets(10);
		end(old);
	}
}
