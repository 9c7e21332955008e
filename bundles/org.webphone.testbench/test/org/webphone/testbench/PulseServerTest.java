package org.webphone.testbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class PulseServerTest {

	private static final Duration LIMIT = Duration.ofSeconds(15);

	@Test
	void phonesHearEachOtherThroughMicrophonesAndLoudspeakers() {
		try (PulseServer pulse = PulseServer.start()) {
			PulseMicrophone microphone = pulse.microphone("mic");
			PulseSpeaker speaker = pulse.speaker("spk");
			pulse.defaults(microphone, speaker);
			microphone.play(Wav.tone(48_000, 1000, -10, Duration.ofSeconds(60)));
			try (Baresip withDevices = BaresipSetup.named("anna").devices(pulse.environment()).start();
					Baresip withFiles = BaresipSetup.named("bert").tone(660).start()) {
				withDevices.dial(withFiles.uri());
				withFiles.await("CALL_ESTABLISHED", LIMIT);
				Await.until("the microphone's tone at the far end", LIMIT, () -> hears(withFiles.heard(), 1000));
				Await.until("the far end's tone in the loudspeaker", LIMIT, () -> hears(speaker.heard(), 660));
				assertEquals(0, new ToneDetector(1000).heardIn(speaker.heard()).toMillis());
			}
		}
	}

	private static boolean hears(Wav sound, int hz) {
		return new ToneDetector(hz).heardIn(sound).toMillis() >= 500;
	}
}
