package org.webphone.testbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class BaresipTest {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	@Test
	void twoPhonesHearEachOthersToneThroughKamailio() {
		try (Kamailio kamailio = KamailioSetup.standard().user("anna", "a1").user("bert", "b2").start();
				Baresip anna = BaresipSetup.named("anna").at(kamailio.address(), "a1").tone(440).start();
				Baresip bert = BaresipSetup.named("bert").at(kamailio.address(), "b2").tone(660).start()) {
			kamailio.awaitRegistered("anna", LIMIT);
			kamailio.awaitRegistered("bert", LIMIT);
			anna.dial(kamailio.uri("bert"));
			bert.await("CALL_ESTABLISHED", LIMIT);
			hears(anna, 660);
			hears(bert, 440);
			assertEquals(0, new ToneDetector(660).heardIn(bert.heard()).toMillis(), "its own tone comes back");
			anna.hangup();
			bert.await("CALL_CLOSED", LIMIT);
			Await.until("the BYE in the log", LIMIT, () -> kamailio.requests("BYE").size() >= 1);
		}
	}

	@Test
	void callsDirectlyOverTcpAndIpv6AndSendsDigits() {
		try (Baresip anna = BaresipSetup.named("anna").ipv6().overTcp().tone(440).start();
				Baresip bert = BaresipSetup.named("bert").ipv6().overTcp().manual().tone(660).start()) {
			anna.dial(bert.uri());
			bert.await("CALL_INCOMING", LIMIT);
			bert.answer();
			hears(anna, 660);
			anna.dtmf("7");
			bert.await("CALL_DTMF_START", LIMIT);
			assertEquals("7", bert.parameters("CALL_DTMF_START").getFirst());
		}
	}

	private static void hears(Baresip phone, int hz) {
		ToneDetector tone = new ToneDetector(hz);
		Await.until(() -> hz + " Hz; heard " + phone.heard().length() + " at " + tone.levelIn(phone.heard()) + " dB", LIMIT,
				() -> phone.heard().rate() > 0 && tone.heardIn(phone.heard()).toMillis() >= 500);
	}
}
