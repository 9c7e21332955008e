package org.webphone.testbench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class LinphoneTest {

	private static final Duration SOON = Duration.ofSeconds(10);

	@Test
	void talksWithAnotherPhoneThroughAnExchange() {
		try (Kamailio kamailio = KamailioSetup.standard().users("501", "502").start();
				Linphone linphone = LinphoneSetup.named("501").at(kamailio).tone(620).start();
				Baresip baresip = BaresipSetup.named("502").at(kamailio).tone(440).start()) {
			linphone.dial(kamailio.domainUri("502"));
			linphone.await("connected", SOON);
			Await.until("sound both ways", SOON, () -> new ToneDetector(620).heardIn(baresip.heard()).toMillis() > 300
					&& new ToneDetector(440).heardIn(linphone.heard()).toMillis() > 300);
			assertTrue(kamailio.messages("INVITE ").stream().anyMatch(m -> m.contains("m=audio")), "the offer was seen");
		}
	}

	@Test
	void offersOnlyTheChosenCodecs() {
		try (Linphone caller = LinphoneSetup.named("501").codecs("opus/48000").start();
				Linphone called = LinphoneSetup.named("502").tone(440).start()) {
			caller.dial(called.uri());
			caller.await("error", SOON);
			assertTrue(caller.lines().stream().noneMatch(line -> line.contains("connected")), "without a common codec");
		}
	}
}
