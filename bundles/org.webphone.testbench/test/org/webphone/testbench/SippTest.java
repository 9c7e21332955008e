package org.webphone.testbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class SippTest {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	@Test
	void playsTheCalledPartyToTheEnd() {
		try (Sipp sipp = SippSetup.scenario(SippTest.class, "uas-answers.xml").start();
				Baresip baresip = BaresipSetup.named("anna").start()) {
			baresip.dial(sipp.uri("peer"));
			baresip.await("CALL_ESTABLISHED", LIMIT);
			baresip.hangup();
			sipp.awaitSuccess(LIMIT);
			assertEquals(1, sipp.received("INVITE "));
			assertEquals(1, sipp.received("BYE "));
		}
	}

	@Test
	void saysSoWhenTheOtherSideLeavesTheScenario() {
		try (Sipp sipp = SippSetup.scenario(SippTest.class, "uas-answers.xml").overTcp().ipv6().start();
				Baresip baresip = BaresipSetup.named("anna").ipv6().start()) {
			baresip.dial(sipp.uri("peer"));
			baresip.await("CALL_ESTABLISHED", LIMIT);
			assertThrows(AssertionError.class, () -> sipp.awaitSuccess(Duration.ofMillis(300)));
		}
	}
}
