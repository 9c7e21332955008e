package org.webphone.testbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class KamailioTest {

	private static final Duration SOON = Duration.ofSeconds(3);

	@Test
	void answersOptionsOnBothAddressesAndAsksForCredentials() {
		try (Kamailio kamailio = KamailioSetup.standard().user("405", "secret").start();
				SipProbe probe = SipProbe.udp("127.0.0.1", kamailio.port());
				SipProbe probe6 = SipProbe.udp("::1", kamailio.port())) {
			assertTrue(probe.options(SOON).startsWith("SIP/2.0 200"));
			assertTrue(probe6.options(SOON).startsWith("SIP/2.0 200"));

			probe.send(probe.request("REGISTER", "sip:" + kamailio.address(), ""));
			String answer = probe.receive(SOON);

			assertTrue(answer.startsWith("SIP/2.0 401"), answer);
			assertTrue(answer.contains("realm=\"exchange.example\""), answer);
			// The log is written behind the answer.
			Await.until("the REGISTER in the log", SOON, () -> kamailio.requests("REGISTER").size() == 1);
		}
	}

	@Test
	void comesBackOnItsPortAfterAStop() {
		try (Kamailio kamailio = KamailioSetup.standard().start();
				SipProbe probe = SipProbe.udp("127.0.0.1", kamailio.port())) {
			kamailio.stop();
			assertEquals("", probe.options(Duration.ofMillis(300)));
			kamailio.resume();
			assertTrue(probe.options(SOON).startsWith("SIP/2.0 200"));
		}
	}
}
