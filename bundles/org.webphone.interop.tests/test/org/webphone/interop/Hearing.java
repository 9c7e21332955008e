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

	/** Waits until the tone is heard for a while from now on, alone or among others. */
	static void awaitMore(String who, Supplier<Wav> ear, int hz) {
		ToneDetector tone = ToneDetector.amongOthers(hz);
		Duration before = tone.heardIn(ear.get());
		Await.until(() -> "more of " + hz + " Hz heard by " + who + "; there were " + before.toMillis() + " ms, now "
				+ tone.heardIn(ear.get()).toMillis() + " of " + ear.get().length().toMillis() + " ms", Limits.SOON,
				() -> tone.heardIn(ear.get()).minus(before).toMillis() >= 300);
	}

	/** Waits until the tone is not heard any more; there must go on something else. */
	static void awaitEnd(String who, Supplier<Wav> ear, int hz) {
		ToneDetector tone = ToneDetector.amongOthers(hz);
		Await.until("an end of " + hz + " Hz heard by " + who, Limits.SOON, () -> {
			Duration before = tone.heardIn(ear.get());
			return !Await.within(Duration.ofMillis(500), () -> tone.heardIn(ear.get()).compareTo(before) > 0);
		});
	}
}
