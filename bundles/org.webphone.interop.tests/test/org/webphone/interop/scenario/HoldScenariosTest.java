package org.webphone.interop.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.webphone.testbench.Await;

/** Hold in every notation, by either side, and sound that moves. */
class HoldScenariosTest extends StandingBench {

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', value = { "sendonly | a=sendonly | recvonly", "inactive | a=inactive | inactive",
			"old | c=IN IP4 0.0.0.0 | recvonly|inactive", "session | s=a=sendonly | recvonly",
			"both | c=IN IP4 0.0.0.0;a=sendonly | recvonly|inactive", "both inactive | c=IN IP4 0.0.0.0;a=inactive | inactive" })
	@Scenario("HOLD-VARIANTS")
	void everyNotationOfHoldIsUnderstoodTwiceAndUndoneWithoutSession(String name, String lines, String direction) {
		Leg leg = standing();
		rtp.awaitPackets(10);
		for (int i = 0; i < 2; i++) {
			String sdp = change(lines.startsWith("s=") ? "" : lines.replace(';', '\n') + '\n');
			Message ok = reinvite(leg, lines.startsWith("s=") ? sdp.replace("t=0 0\n", "t=0 0\n" + lines.substring(2) + '\n') : sdp);
			assertTrue(ok.direction().matches(direction), ok.body());
			phone.await(call, "remote-held");
		}
		Message offer = leg.ask("INVITE", "", "");
		assertEquals(200, offer.code());
		assertEquals("sendrecv", offer.direction(), offer.body());
		leg.ack(change("a=sendrecv\n"));
		phone.await(call, "active");
		rtp.awaitPackets(10);
		end(leg);
	}

	@Test
	@Scenario("HOLD-VARIANTS")
	void reportsGoOnWhileHeld() {
		Leg leg = standing();
		reinvite(leg, change("a=inactive\na=rtcp:" + rtp.port() + '\n'));
		phone.await(call, "remote-held");
		long reports = rtp.received().stream().filter(Rtp.Packet::rtcp).count();
		Await.until("two reports", Duration.ofSeconds(20), () -> rtp.received().stream().filter(Rtp.Packet::rtcp).count() >= reports + 2);
		Await.until("a moment without sound", FarEnd.SOON, () -> {
			long before = rtp.count();
			return !Await.within(Duration.ofMillis(200), () -> rtp.count() > before);
		});
		reinvite(leg, change("a=sendrecv\n"));
		phone.await(call, "active");
		rtp.awaitPackets(10);
		end(leg);
	}

	@ParameterizedTest(name = "released first by {0}")
	@ValueSource(strings = { "us", "them" })
	@Scenario("HOLD-VARIANTS")
	void holdOfBothSidesIsReleasedInEitherOrder(String first) {
		Leg leg = standing();
		phone.order("hold", call);
		Message hold = leg.request("INVITE");
		assertEquals("sendonly", hold.direction(), hold.body());
		leg.reply(hold, "200 OK", "", change("a=recvonly\n"));
		leg.request("ACK");
		phone.await(call, "held");
		Message ok = reinvite(leg, change("a=sendonly\n"));
		assertEquals("inactive", ok.direction(), ok.body());
		if (first.equals("us")) {
			phone.order("resume", call);
			Message resume = leg.request("INVITE");
			leg.reply(resume, "200 OK", "", change("a=sendonly\n"));
			leg.request("ACK");
			phone.await(call, "remote-held");
			assertEquals("sendrecv", reinvite(leg, change("a=sendrecv\n")).direction());
		} else {
			assertEquals("sendonly", reinvite(leg, change("a=sendrecv\n")).direction());
			phone.await(call, "held");
			phone.order("resume", call);
			Message resume = leg.request("INVITE");
			assertEquals("sendrecv", resume.direction(), resume.body());
			leg.reply(resume, "200 OK", "", change("a=sendrecv\n"));
			leg.request("ACK");
		}
		phone.await(call, "active");
		rtp.awaitPackets(10);
		end(leg);
	}

	/** Whoever only listens (their microphone is off, or they announce what we say) holds nobody (RFC 3264 section 6.1). */
	@Test
	void aPartyThatOnlyListensHearsUsUntilWeHoldIt() {
		Leg leg = standing();
		assertEquals("sendonly", reinvite(leg, change("a=recvonly\n")).direction());
		rtp.awaitPackets(25);
		phone.await(call, "active");
		phone.order("hold", call);
		leg.reply(leg.request("INVITE"), "200 OK", "", change("a=recvonly\n"));
		leg.request("ACK");
		phone.await(call, "held");
		Await.until("a moment without sound", FarEnd.SOON, () -> {
			long before = rtp.count();
			return !Await.within(Duration.ofMillis(200), () -> rtp.count() > before);
		});
		phone.order("resume", call);
		leg.reply(leg.request("INVITE"), "200 OK", "", change("a=recvonly\n"));
		leg.request("ACK");
		phone.await(call, "active");
		rtp.awaitPackets(10);
		end(leg);
	}

	@Test
	void reinviteWithPortZeroHoldsTheSoundAndTheNextBringsItBack() {
		Leg leg = standing();
		Message ok = leg.ask("INVITE", "", Sdp.with(0, ++version, ""));
		leg.ack();
		assertTrue(ok.code() == 200 || ok.code() == 488, ok.start());
		reinvite(leg, change("a=sendrecv\n"));
		phone.await(call, "active");
		rtp.awaitPackets(10);
		end(leg);
	}

	@Test
	void newAddressOfTheirSoundIsFollowed() {
		Leg leg = standing();
		try (Rtp other = new Rtp()) {
			reinvite(leg, Sdp.with(other.port(), ++version, "a=sendrecv\n"));
			other.awaitPackets(20);
		}
		end(leg);
	}
}
