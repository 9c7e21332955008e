package org.webphone.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.webphone.interop.Limits.LATER;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.webphone.testbench.AgentProcess;
import org.webphone.testbench.AgentSetup;
import org.webphone.testbench.Baresip;
import org.webphone.testbench.BaresipSetup;
import org.webphone.testbench.PulseServer;
import org.webphone.testbench.Wav;

/**
 * Where the sound server cannot be spoken to directly the native library opens the devices, and where that is not had, Java
 * Sound does: a product without the library still sounds.
 */
class JavaSoundTest {

	private static final String COMMAND = "webphone.agent.command";

	/** Our own way to the sound server takes one server only, PulseAudio's libraries try one after the other. */
	private static String afterAnother(PulseServer pulse) {
		return "tcp:127.0.0.1:1 " + pulse.environment().get("PULSE_SERVER");
	}

	@Test
	void aCallIsHeardOnBothSidesThroughTheNativeLibraryWhereTheSoundServerMayBeElsewhere() {
		try (PulseServer pulse = PulseServer.start()) {
			callThroughDefaults(pulse, AgentSetup.with());
		}
	}

	@Test
	void aCallIsHeardOnBothSidesThroughTheDevicesOfJavaSound() {
		var product = new ReducedProduct("dev.onvoid.webrtc.linux.x86_64");
		String before = System.getProperty(COMMAND, "");
		System.setProperty(COMMAND, product.launcher() + " agent");
		try (PulseServer pulse = PulseServer.start()) {
			callThroughDefaults(pulse, AgentSetup.with().environment(product.user()));
		} finally {
			System.setProperty(COMMAND, before);
		}
	}

	private static void callThroughDefaults(PulseServer pulse, AgentSetup setup) {
		var microphone = pulse.microphone("library_microphone");
		var speaker = pulse.speaker("library_speaker");
		pulse.defaults(microphone, speaker);
		microphone.play(Wav.tone(48_000, 1000, -10, Duration.ofSeconds(60)));
		try (Baresip baresip = BaresipSetup.named("423").tone(660).start();
				AgentProcess agent = setup.and("--aor", "sip:405@127.0.0.1", "--no-register", "--codecs", "PCMA", "--audio-in",
						"device", "--audio-out", "device").environment(pulse.environment())
						.environment("PULSE_SERVER", afterAnother(pulse)).start()) {
			agent.awaitCall(agent.dial(baresip.uri()), "active", LATER);
			Hearing.awaitTone("baresip, from the microphone", baresip::heard, 1000);
			Hearing.awaitTone("the loudspeaker, from baresip", speaker::heard, 660);
			assertEquals(0, agent.finish());
		}
	}
}
