package org.webphone.agent.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

class HeardTest {

	private static Heard sine(double hertz, double amplitude) {
		short[] samples = new short[16_000];
		for (int i = 0; i < samples.length; i++) {
			samples[i] = (short) (amplitude * 32767 * Math.sin(2 * Math.PI * hertz * i / 16_000));
		}
		return new Heard(samples, 16_000);
	}

	@Test
	void findsTheToneThatIsThereAndNoOther() {
		assertEquals(1000, sine(440, 0.2).toneMillis(440));
		assertEquals(0, sine(440, 0.2).toneMillis(660));
		assertEquals(1000, sine(440, 0.2).soundMillis());
	}

	@Test
	void silenceIsNothing() {
		assertEquals(0, sine(440, 0.001).toneMillis(440));
		assertEquals(0, sine(440, 0).soundMillis());
	}

	@Test
	void demoTakesItsOwnOptionsOnly() throws OptionException {
		assertEquals(Duration.ofSeconds(7), DemoApplication.callIn(List.of("--headless", "--call-in", "7")));
		assertThrows(OptionException.class, () -> DemoApplication.callIn(List.of("--call-in")));
		assertThrows(OptionException.class, () -> DemoApplication.callIn(List.of("--loud")));
	}
}
