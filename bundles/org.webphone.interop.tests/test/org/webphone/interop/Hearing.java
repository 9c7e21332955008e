package org.webphone.interop;

import java.time.Duration;
import java.util.function.Supplier;

import org.webphone.testbench.Await;
import org.webphone.testbench.ToneDetector;
import org.webphone.testbench.Wav;

/** The proof of sound: a tone that was sent is found in what somebody heard. */
final class Hearing {

	private static final Duration ENOUGH = Duration.ofMillis(500);

	private Hearing() {
	}

	/** Waits until half a second of the tone was heard. */
	static void awaitTone(String who, Supplier<Wav> ear, int hz) {
		ToneDetector tone = new ToneDetector(hz);
		Await.until(() -> hz + " Hz heard by " + who + "; there are " + ear.get().length().toMillis() + " ms, "
				+ tone.heardIn(ear.get()).toMillis() + " ms of it the tone, at " + Math.round(tone.levelIn(ear.get()))
				+ " dBFS", Limits.SOON, () -> tone.heardIn(ear.get()).compareTo(ENOUGH) >= 0);
	}

	/** How long the tone was heard. */
	static Duration of(Wav sound, int hz) {
		return new ToneDetector(hz).heardIn(sound);
	}
}
