package org.webphone.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.interop.Limits.SOON;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.webphone.testbench.AgentProcess;
import org.webphone.testbench.AgentSetup;
import org.webphone.testbench.Await;
import org.webphone.testbench.Ports;
import org.webphone.testbench.SipProbe;
import org.webphone.testbench.Sipp;
import org.webphone.testbench.SippSetup;

/** Peers send rubbish; after each piece of it the next call works as if nothing had been. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

	private static final String GOOD_SDP = "v=0\no=peer 1 1 IN IP4 127.0.0.1\ns=-\nc=IN IP4 127.0.0.1\nt=0 0\n";

	private final int port = Ports.free();
	private AgentProcess agent;

	@BeforeAll
	void startAgent() {
		agent = AgentSetup.alone("405", "127.0.0.1:" + port).and("--auto-answer").start();
		agent.awaitPort(port);
	}

	@AfterAll
	void stopAgent() {
		if (agent != null) {
			agent.close();
		}
	}

	@AfterEach
	void theNextCallWorks() {
		try (Sipp sipp = scenario("caller-talks.xml").start()) {
			sipp.awaitSuccess(SOON);
		}
		Await.until("no call left over", SOON, () -> agent.tell("calls").getAsJsonArray("calls").isEmpty());
		assertEquals(List.of(), agent.strangeLines());
	}

	private SippSetup scenario(String name) {
		return SippSetup.scenario(BadInputTest.class, name).to("405", "127.0.0.1:" + port);
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"rubbish",
			"\n\n\n\n",
			"INVITE\n\n",
			"INVITE sip:405@127.0.0.1 SIP/2.0\n\n",
			"INVITE sip:405@127.0.0.1 SIP/2.0\nVia: nonsense\nFrom: <\nTo: >\nCall-ID:\nCSeq: minus INVITE\n\n",
			"SIP/2.0 200 OK\nVia: SIP/2.0/UDP 127.0.0.1:9;branch=z9hG4bKstray\nFrom: <sip:a@b>;tag=1\nTo: <sip:c@d>;tag=2\n"
					+ "Call-ID: stray\nCSeq: 1 INVITE\nContent-Length: 0\n\n",
			"INVITE sip:405@127.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 127.0.0.1:9;branch=z9hG4bKlong\nMax-Forwards: 70\n"
					+ "From: <sip:a@b>;tag=1\nTo: <sip:405@127.0.0.1>\nCall-ID: long\nCSeq: 99999999999 INVITE\n"
					+ "Content-Length: -5\n\n",
			"BYE sip:405@127.0.0.1 SIP/2.0\nContent-Length: 100000\n\n" })
	void rubbishOverUdpIsDroppedOrRefused(String message) {
		try (SipProbe probe = SipProbe.udp("127.0.0.1", port)) {
			probe.send(message);
			String answer = probe.receive(Duration.ofMillis(300));
			assertTrue(answer.isEmpty() || answer.startsWith("SIP/2.0 4") || answer.startsWith("SIP/2.0 5"), answer);
		}
	}

	@Test
	void randomBytesOverUdpAndTcpDoNoHarm() throws IOException {
		Random random = new Random(5);
		try (SipProbe probe = SipProbe.udp("127.0.0.1", port);
				Socket tcp = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
			for (int i = 0; i < 50; i++) {
				byte[] noise = new byte[random.nextInt(1, 2000)];
				random.nextBytes(noise);
				probe.send(noise);
			}
			tcp.getOutputStream().write("INVITE sip:405 SIP/2.0\r\nContent-Length: 99999\r\n\r\nabc".getBytes(StandardCharsets.US_ASCII));
			tcp.getOutputStream().flush();
		}
	}

	@ParameterizedTest(name = "{1} for an offer of {0}")
	@CsvSource({ "'m=audio 4000 RTP/AVP 97\\na=rtpmap:97 telepathy/8000', 488", "'m=video 4000 RTP/AVP 31', 488",
			"'m=audio 4000 RTP/SAVP 8', 488" })
	void anOfferWithoutCommonGroundIsRefused(String media, int code) {
		offer(GOOD_SDP + media.replace("\\n", "\n") + "\n", "application/sdp", code);
	}

	@Test
	void anOfferThatIsNoSdpIsRefusedAsBadOrNotAcceptable() {
		try (RawOffer caller = new RawOffer(port)) {
			caller.send("application/sdp", "this is no session description");
			String code = caller.finalResponse();
			assertTrue(code.equals("400") || code.equals("488"), code);
		}
	}

	@Test
	void anUnknownBodyIsRefusedWithTheTypesThatWork() {
		offer("<offer/>", "application/x-unknown", 415);
	}

	private void offer(String body, String type, int code) {
		try (Sipp sipp = scenario("caller-offers.xml").replacing("BODY", body).replacing("TYPE", type)
				.replacing("CODE", Integer.toString(code)).start()) {
			sipp.awaitSuccess(SOON);
		}
	}

	@ParameterizedTest(name = "{1} for {0}")
	@CsvSource({ "OPTIONS, 200", "NONSENSE, 405|501", "MESSAGE, 405|501|415", "UPDATE, 481" })
	void requestsOutsideACallAreAnsweredAsTheStandardSays(String method, String codes) {
		try (SipProbe probe = SipProbe.udp("127.0.0.1", port)) {
			probe.send(probe.request(method, "sip:405@127.0.0.1:" + port, ""));
			String answer = probe.receive(SOON);
			assertTrue(answer.matches("(?s)SIP/2.0 (" + codes + ") .*"), answer);
			if ("OPTIONS".equals(method)) {
				assertTrue(answer.contains("Allow:") && answer.contains("INVITE"), answer);
			}
		}
	}

	@Test
	void aByeForNoCallIsAnswered481() {
		try (SipProbe probe = SipProbe.udp("127.0.0.1", port)) {
			probe.send(probe.request("BYE", "sip:405@127.0.0.1:" + port, "").replace("To: <sip:405@127.0.0.1:" + port + ">",
					"To: <sip:405@127.0.0.1:" + port + ">;tag=nowhere"));
			assertTrue(probe.receive(SOON).startsWith("SIP/2.0 481"));
		}
	}

	@Test
	void anExtensionThatIsRequiredAndUnknownIsRefusedByName() {
		try (SipProbe probe = SipProbe.udp("127.0.0.1", port)) {
			probe.send(probe.request("OPTIONS", "sip:405@127.0.0.1:" + port, "Require: telepathy\n"));
			String answer = probe.receive(SOON);
			assertTrue(answer.startsWith("SIP/2.0 420") && answer.contains("telepathy"), answer);
		}
	}

	@Test
	void anInviteWithoutAnOfferGetsOne() {
		try (Sipp sipp = scenario("caller-offers-nothing.xml").start()) {
			sipp.awaitSuccess(SOON);
			assertTrue(sipp.messages().contains("m=audio"), sipp.messages());
		}
	}
}
