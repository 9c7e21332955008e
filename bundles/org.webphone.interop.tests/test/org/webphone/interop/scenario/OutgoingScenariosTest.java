package org.webphone.interop.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.webphone.testbench.Await;
import org.webphone.testbench.ToneDetector;
import org.webphone.testbench.Wav;

/** Calls that the agent places, to parties whose every word is laid down. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutgoingScenariosTest {

	@TempDir
	static Path folder;
	private Telephone phone;
	private Path heard;
	private FarEnd far;

	@BeforeAll
	void start() {
		heard = folder.resolve("heard.wav");
		phone = Telephone.start("--audio-out", heard.toString());
	}

	@BeforeEach
	void far() {
		far = FarEnd.open();
	}

	@AfterAll
	void stop() {
		phone.close();
	}

	@AfterEach
	void nothingIsLeft() {
		phone.nothingIsLeft(far::close);
	}

	@Test
	@Scenario("OUT-FORK")
	void forkEndsOnTheOneThatAnsweredFirst() {
		try (Rtp a = new Rtp(); Rtp b = new Rtp()) {
			String call = phone.dial(far.uri("peer"));
			Message invite = far.request("INVITE");
			a.towards(invite.audioPort()).send(700);
			b.towards(invite.audioPort());
			far.reply(invite, "183 Session Progress", "a", "", Sdp.at(a.port()));
			phone.await(call, "early");
			hears(700);
			far.reply(invite, "183 Session Progress", "b", "", Sdp.at(b.port()));
			b.send(1100);
			far.reply(invite, "200 OK", "b", "", Sdp.at(b.port()));
			assertEquals("b", far.request("ACK").toTag());
			phone.await(call, "active");
			hears(1100);
			far.reply(invite, "200 OK", "a", "", Sdp.at(a.port()));
			assertEquals("a", far.request("ACK").toTag());
			Message bye = far.request("BYE");
			assertEquals("a", bye.toTag());
			far.reply(bye, "200 OK", "a");
			assertEquals(1, phone.live());
			b.awaitPackets(20);
			phone.order("hangup", call);
			Message end = far.request("BYE");
			assertEquals("b", end.toTag());
			far.reply(end, "200 OK", "b");
			assertEquals("normal", phone.end(call));
		}
	}

	private void hears(double hz) {
		var tone = new ToneDetector(hz);
		Duration before = tone.heardIn(Wav.read(heard));
		Await.until(hz + " Hz", FarEnd.SOON, () -> tone.heardIn(Wav.read(heard)).minus(before).toMillis() >= 200);
	}

	@Test
	@Scenario("OUT-302")
	void bestContactFirstLoopAndForeignSchemesLeftOut() {
		try (FarEnd better = FarEnd.open(); FarEnd worse = FarEnd.open()) {
			String call = phone.dial(far.uri("peer"));
			Message invite = far.request("INVITE");
			far.reply(invite, "302 Moved Temporarily", "a", "Contact: <" + worse.uri("w") + ">;q=0.2, <" + better.uri("b") + ">;q=0.9\n"
					+ "Contact: <mailto:someone@example.org>;q=1.0, <" + far.uri("peer") + ">;q=1.0\n", "");
			far.request("ACK");
			Message second = better.request("INVITE");
			assertTrue(worse.requests("INVITE").isEmpty());
			better.reply(second, "486 Busy Here", "b");
			Message third = worse.request("INVITE");
			Leg leg = Leg.of(worse, third, "c");
			leg.reply(third, "200 OK", "", Sdp.at(Sdp.NOWHERE));
			worse.request("ACK");
			phone.await(call, "active");
			assertEquals(1, far.requests("INVITE").stream().map(Message::branch).distinct().count());
			assertTrue(phone.agent.events("call").stream().anyMatch(e -> call.equals(Telephone.text(e, "call"))
					&& "diverted".equals(Telephone.text(e, "notice")) && "w".equals(Telephone.text(e, "remote"))), () -> "the diversion is told: " + phone.agent.events("call"));
			leg.bye();
			phone.end(call);
		}
	}

	@Test
	@Scenario("OUT-302")
	void cascadeOfDiversionsStops() {
		String call = phone.dial(far.uri("peer"));
		for (int i = 0; i < 5; i++) {
			far.reply(far.request("INVITE"), "302 Moved Temporarily", "t" + i,
					"Contact: <" + far.uri("x" + i) + ">, <" + far.uri("y" + i) + ">, <" + far.uri("z" + i) + ">\n", "");
		}
		assertFalse(phone.end(call).isEmpty());
		assertEquals(5, far.requests("INVITE").stream().map(Message::branch).distinct().count());
	}

	@Test
	@Scenario("OUT-100REL")
	void reliableResponsesAreAcknowledgedInOrderAndInEachFork() {
		String call = phone.dial(far.uri("peer"));
		Message invite = far.request("INVITE");
		assertTrue(invite.header("Supported").contains("100rel"), invite.text());
		far.reply(invite, "183 Session Progress", "a", rel(1), Sdp.at(Sdp.NOWHERE));
		Message prack = far.request("PRACK");
		assertEquals("1 " + invite.cseq() + " INVITE", prack.header("RAck"));
		far.reply(prack, "200 OK", "a");
		far.reply(invite, "180 Ringing", "a", rel(3), "");
		assertFalse(Await.within(Duration.ofMillis(400), () -> far.requests("PRACK").size() > 1), "no PRACK before 2 was seen");
		far.reply(invite, "180 Ringing", "a", rel(2), "");
		Message second = far.request("PRACK");
		assertEquals("2 " + invite.cseq() + " INVITE", second.header("RAck"));
		assertEquals(prack.cseq() + 1, second.cseq());
		far.reply(second, "200 OK", "a");
		far.reply(invite, "180 Ringing", "a", rel(3), "");
		Message third = far.request("PRACK");
		assertEquals("3 " + invite.cseq() + " INVITE", third.header("RAck"));
		far.reply(third, "200 OK", "a");
		far.reply(invite, "183 Session Progress", "b", rel(9), Sdp.at(Sdp.NOWHERE));
		Message fork = far.request("PRACK");
		assertEquals("b", fork.toTag());
		assertEquals("9 " + invite.cseq() + " INVITE", fork.header("RAck"));
		far.reply(fork, "200 OK", "b");
		Leg leg = Leg.of(far, invite, "a");
		Message updated = leg.ask("UPDATE", "", Sdp.with(Sdp.NOWHERE, 2, "a=sendrecv\n"));
		assertEquals(200, updated.code());
		assertTrue(updated.body().contains("m=audio"), updated.text());
		leg.reply(invite, "200 OK", "", "");
		assertEquals(invite.cseq(), far.request("ACK").cseq());
		phone.await(call, "active");
		leg.bye();
		assertEquals("normal", phone.end(call));
	}

	private static String rel(int number) {
		return "Require: 100rel\nRSeq: " + number + '\n';
	}

	@Test
	@Scenario("OUT-NOTAG")
	void answerWithoutTagMakesACallWhoseByeHasNone() {
		String call = phone.dial(far.uri("peer"));
		Message invite = far.request("INVITE");
		far.reply(invite, "183 Session Progress", "", "", Sdp.at(Sdp.NOWHERE));
		far.reply(invite, "200 OK", "", "", Sdp.at(Sdp.NOWHERE));
		assertEquals("", far.request("ACK").toTag());
		phone.await(call, "active");
		phone.order("hangup", call);
		Message bye = far.request("BYE");
		assertEquals("", bye.toTag());
		far.reply(bye, "200 OK", "");
		assertEquals("normal", phone.end(call));
	}

	/** The far end's BYE of such a call comes without tag, too. */
	@Test
	@Scenario("OUT-NOTAG")
	void farEndWithoutTagHangsUp() {
		String call = phone.dial(far.uri("peer"));
		Message invite = far.request("INVITE");
		far.reply(invite, "200 OK", "", "", Sdp.at(Sdp.NOWHERE));
		far.request("ACK");
		phone.await(call, "active");
		Leg leg = Leg.of(far, invite, "x");
		far.send(leg.text("BYE", leg.target, 1, "z9hG4bK" + Leg.id(), "", "").replace(";tag=x", ""));
		far.response(200, "BYE");
		assertEquals("normal", phone.end(call));
	}

	@Test
	void answerThatCrossesOurCancelIsAcknowledgedAndEnded() {
		String call = phone.dial(far.uri("peer"));
		Message invite = far.request("INVITE");
		far.reply(invite, "180 Ringing", "a");
		phone.await(call, "ringing");
		phone.order("hangup", call);
		Message cancel = far.request("CANCEL");
		assertEquals(invite.branch(), cancel.branch());
		assertEquals(invite.requestUri(), cancel.requestUri());
		far.reply(invite, "200 OK", "a", "", Sdp.at(Sdp.NOWHERE));
		far.reply(cancel, "200 OK", "a");
		far.request("ACK");
		far.reply(far.request("BYE"), "200 OK", "a");
		assertEquals("cancelled", phone.end(call));
	}

	@Test
	void sessionIntervalThatIsAskedForIsOffered() {
		String call = phone.dial(far.uri("peer"));
		Message invite = far.request("INVITE");
		assertTrue(invite.header("Supported").contains("timer"), invite.text());
		far.reply(invite, "422 Session Interval Too Small", "a", "Min-SE: 3600\n", "");
		Message second = far.request("INVITE");
		assertTrue(Integer.parseInt(second.header("Session-Expires").replaceAll(";.*", "")) >= 3600, second.text());
		assertEquals("3600", second.header("Min-SE"));
		assertEquals(invite.callId(), second.callId());
		assertEquals(invite.cseq() + 1, second.cseq());
		far.reply(second, "486 Busy Here", "a");
		assertEquals("busy", phone.end(call));
	}

	@Test
	void serverThatAsksForPatienceOverAnUnknownExtensionIsRefused() {
		String call = phone.dial(far.uri("peer"));
		far.reply(far.request("INVITE"), "421 Extension Required", "a", "Require: telepathy\n", "");
		assertEquals("server", phone.end(call));
	}

	/** RFC 3261 section 13.2.2.4: the answer with a session that cannot be used is acknowledged, then the call is ended. */
	@Test
	void answerWithoutCommonSoundIsAcknowledgedAndEnded() {
		for (String sdp : List.of("", "v=0\no=far 7 1 IN IP4 127.0.0.1\ns=-\nc=IN IP4 127.0.0.1\nt=0 0\nm=audio 9000 RTP/AVP 96\n"
				+ "a=rtpmap:96 telepathy/8000\n", "nonsense", "v=0\no=far 7 1 IN IP4 127.0.0.1\ns=-\nc=IN IP4 127.0.0.1\nt=0 0\n"
						+ "m=audio 0 RTP/AVP 8\n")) {
			String call = phone.dial(far.uri("peer"));
			Message invite = far.request("INVITE");
			Leg leg = Leg.of(far, invite, "a");
			leg.reply(invite, "200 OK", "", sdp);
			leg.request("ACK");
			leg.reply(leg.request("BYE"), "200 OK");
			assertEquals("media", phone.end(call), sdp);
		}
	}

	/** An early answer that cannot be used does not end the call; the final one decides. */
	@Test
	void earlyMediaThatCannotBeUsedDoesNotEndTheCall() {
		String call = phone.dial(far.uri("peer"));
		Message invite = far.request("INVITE");
		Leg leg = Leg.of(far, invite, "a");
		leg.reply(invite, "183 Session Progress", "", "nonsense");
		leg.reply(invite, "183 Session Progress", "", "");
		leg.reply(invite, "180 Ringing");
		phone.await(call, "ringing");
		leg.reply(invite, "200 OK", "", Sdp.at(Sdp.NOWHERE));
		leg.request("ACK");
		phone.await(call, "active");
		leg.bye();
		phone.end(call);
	}

	@Test
	void answerIsTakenFromTheReliableResponseWhereThe200HasNone() {
		try (Rtp rtp = new Rtp()) {
			String call = phone.dial(far.uri("peer"));
			Message invite = far.request("INVITE");
			Leg leg = Leg.of(far, invite, "a");
			rtp.towards(invite.audioPort()).send(950);
			leg.reply(invite, "183 Session Progress", rel(1), Sdp.at(rtp.port()));
			leg.reply(leg.request("PRACK"), "200 OK");
			leg.reply(invite, "200 OK", "", "");
			leg.request("ACK");
			phone.await(call, "active");
			hears(950);
			rtp.awaitPackets(10);
			leg.bye();
			phone.end(call);
		}
	}

	@Test
	void everyProvisionalResponseBelow180KeepsDialing() {
		String call = phone.dial(far.uri("peer"));
		Message invite = far.request("INVITE");
		far.reply(invite, "100 Trying", "");
		far.reply(invite, "181 Call Is Being Forwarded", "a");
		far.reply(invite, "182 Queued", "a");
		far.reply(invite, "199 Early Dialog Terminated", "a");
		far.reply(invite, "180 Ringing", "b");
		phone.await(call, "ringing");
		far.reply(invite, "603 Decline", "b");
		assertEquals("declined", phone.end(call));
		assertNotEquals("", far.request("ACK").toTag());
	}

	@Test
	void strictRouterOfOldGetsItsOwnAddressAsTarget() {
		try (FarEnd router = FarEnd.open()) {
			String call = phone.dial(far.uri("peer"));
			Message invite = far.request("INVITE");
			Leg leg = Leg.of(far, invite, "a");
			leg.reply(invite, "200 OK", "Record-Route: <sip:127.0.0.1:" + router.port() + ">\n", Sdp.at(Sdp.NOWHERE));
			Message ack = router.request("ACK");
			assertEquals("sip:127.0.0.1:" + router.port(), ack.requestUri());
			assertTrue(ack.header("Route").contains("far@" + far.hostPort()), ack.text());
			phone.await(call, "active");
			phone.order("hangup", call);
			router.reply(router.request("BYE"), "200 OK", "a");
			phone.end(call);
		}
	}
}
