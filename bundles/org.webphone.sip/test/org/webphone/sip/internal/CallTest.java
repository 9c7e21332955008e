package org.webphone.sip.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.webphone.core.Address;
import org.webphone.sip.SipBody;
import org.webphone.sip.SipCall;
import org.webphone.sip.SipFailure;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipInvite;
import org.webphone.sip.SipOutcome;
import org.webphone.sip.SipReplaces;
import org.webphone.sip.SipTransport;

/** Whole calls between two stacks over the loopback interface. */
class CallTest {

	@ParameterizedTest
	@CsvSource({ "UDP,127.0.0.1", "TCP,127.0.0.1", "UDP,::1", "TCP,::1" })
	void callsAndIsHungUpOn(SipTransport transport, String host) {
		try (var a = new Phone("402", transport, host); var b = new Phone("405", transport, host)) {
			a.call(b);
			SipCall in = b.incoming();
			assertEquals("402", in.remote().user());
			assertEquals(Phone.OFFER, in.invite().body().orElseThrow());
			in.ring();
			a.hears("progress 180");
			in.accept(Phone.ANSWER);
			a.hears("answered");
			b.hears("acknowledged");
			assertEquals(Phone.ANSWER, a.responses.getLast().body().orElseThrow());
			in.end();
			a.hears("ended REMOTE 200");
			b.hears("ended LOCAL 200");
		}
	}

	@Test
	void callerHangsUp() {
		try (var a = Phone.udp("402"); var b = Phone.udp("405")) {
			SipCall out = connected(a, b);
			out.end();
			b.hears("ended REMOTE 200");
			a.hears("ended LOCAL 200");
		}
	}

	@Test
	void cancelsARingingCall() {
		try (var a = Phone.udp("402"); var b = Phone.udp("405")) {
			SipCall out = a.call(b);
			b.incoming().ring();
			a.hears("progress 180");
			out.end(SipHeaders.of("Reason", "SIP;cause=200;text=\"Call completed elsewhere\""));
			b.hears("ended CANCELLED 487");
			a.hears("ended LOCAL 487");
			assertTrue(b.end.headers().first("Reason").orElseThrow().contains("completed elsewhere"));
		}
	}

	@ParameterizedTest
	@CsvSource({ "486", "603", "480", "404" })
	void tellsTheCodeOfARejection(int code) {
		try (var a = Phone.udp("402"); var b = Phone.udp("405")) {
			a.call(b);
			b.incoming().reject(code);
			a.hears("ended REJECTED " + code);
			b.hears("ended LOCAL " + code);
		}
	}

	@Test
	void answersForNobodyWith480() {
		try (var a = Phone.udp("402"); var b = Phone.udp("405")) {
			b.closedToCalls = true;
			a.call(b);
			a.hears("ended REJECTED 480");
		}
	}

	@Test
	void refusedConnectionIsUnreachableAtOnce() throws IOException {
		// Bound but not listening: nobody else can be given the port, and nobody is there.
		try (var a = new Phone("402", SipTransport.TCP, "127.0.0.1"); var nobody = new Socket()) {
			nobody.bind(new InetSocketAddress("127.0.0.1", 0));
			a.line.call(SipInvite.to(Address.sip("9", "127.0.0.1", nobody.getLocalPort()), Phone.OFFER), a);
			a.hears("ended FAILED 503");
			assertEquals(Optional.of(SipFailure.UNREACHABLE), a.end.failure());
		}
	}

	@Test
	void reinvitesWithAnswer() {
		try (var a = Phone.udp("402"); var b = Phone.udp("405")) {
			SipCall out = connected(a, b);
			var done = out.reinvite(Phone.OFFER).toCompletableFuture();
			b.hears("offered INVITE");
			b.offers.get(0).accept(Phone.ANSWER);
			SipOutcome o = done.join();
			assertTrue(o.ok(), o::toString);
			assertEquals(Phone.ANSWER, o.response().orElseThrow().body().orElseThrow());
		}
	}

	@Test
	void refusedReinviteLeavesTheCallAsItWas() {
		try (var a = Phone.udp("402"); var b = Phone.udp("405")) {
			SipCall out = connected(a, b);
			var done = out.reinvite(Phone.OFFER).toCompletableFuture();
			b.hears("offered INVITE");
			b.offers.get(0).refuse(488, "");
			assertEquals(488, done.join().code());
			out.end();
			b.hears("ended REMOTE 200");
		}
	}

	@Test
	void twoReinvitesAtOnceAreBothDoneInTheEnd() {
		try (var a = Phone.udp("402"); var b = Phone.udp("405")) {
			SipCall out = connected(a, b);
			var first = out.reinvite(Phone.OFFER).toCompletableFuture();
			var second = b.calls.get(0).reinvite(Phone.OFFER).toCompletableFuture();
			Waiting.waitFor("both are answered", () -> a.heard + " " + b.heard, () -> {
				a.offers.forEach(o -> o.accept(Phone.ANSWER));
				b.offers.forEach(o -> o.accept(Phone.ANSWER));
				return first.isDone() && second.isDone();
			});
			assertTrue(first.join().ok(), () -> first.join().toString());
			assertTrue(second.join().ok(), () -> second.join().toString());
		}
	}

	@Test
	void infoCarriesDigits() {
		try (var a = Phone.udp("402"); var b = Phone.udp("405")) {
			SipCall out = connected(a, b);
			assertTrue(out.info(SipBody.of("application/dtmf-relay", "Signal=5\r\nDuration=160\r\n")).toCompletableFuture()
					.join().ok());
			assertEquals(415, out.info(SipBody.of("text/plain", "5")).toCompletableFuture().join().code());
		}
	}

	@Test
	void offerlessInviteIsAnsweredInAck() {
		try (var a = Phone.udp("402"); var b = Phone.udp("405")) {
			SipCall out = a.line.call(new SipInvite(b.address(), Optional.empty(), SipHeaders.NONE), a);
			b.incoming().accept(Phone.OFFER);
			a.hears("answered");
			out.acknowledge(Phone.ANSWER);
			b.hears("acknowledged with answer");
		}
	}

	@Test
	void provisionalResponsesAreReliableWhenTheyCarryASession() {
		try (var a = Phone.udp("402"); var b = Phone.udp("405")) {
			a.call(b);
			SipCall in = b.incoming();
			in.ring(183, SipHeaders.NONE, Optional.of(Phone.ANSWER));
			in.accept(Phone.ANSWER);
			a.hears("answered");
			assertTrue(a.responses.get(0).headers().hasToken("Require", "100rel"));
			assertEquals(1, a.count("progress 183"));
			b.hears("acknowledged");
		}
	}

	@Test
	void replacesACallOfOurs() {
		try (var a = Phone.udp("402"); var b = Phone.udp("405"); var c = Phone.udp("412")) {
			SipCall ab = connected(a, b);
			c.line.call(SipInvite.to(b.address(), Phone.OFFER).replacing(ab.dialogForPeer().orElseThrow()), c);
			Waiting.waitFor("the second call", () -> b.calls.size() == 2);
			SipCall second = b.calls.get(1);
			assertEquals(b.calls.get(0), second.replaces().orElseThrow());
			second.accept(Phone.ANSWER);
			c.hears("answered");
			b.hears("ended REPLACED 200");
			a.hears("ended REMOTE 200");
		}
	}

	@Test
	void replacesOfNothingIs481() {
		try (var b = Phone.udp("405"); var c = Phone.udp("412")) {
			c.line.call(SipInvite.to(b.address(), Phone.OFFER)
					.replacing(new SipReplaces("nothing", "x", "y", false)), c);
			c.hears("ended REJECTED 481");
		}
	}

	static SipCall connected(Phone a, Phone b) {
		SipCall out = a.call(b);
		b.incoming().accept(Phone.ANSWER);
		a.hears("answered");
		b.hears("acknowledged");
		return out;
	}
}
