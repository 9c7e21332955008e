package org.webphone.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.webphone.interop.Limits.LATER;
import static org.webphone.interop.Limits.SOON;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.webphone.testbench.AgentProcess;
import org.webphone.testbench.AgentSetup;
import org.webphone.testbench.Baresip;
import org.webphone.testbench.BaresipSetup;
import org.webphone.testbench.PulseMicrophone;
import org.webphone.testbench.PulseServer;
import org.webphone.testbench.PulseSpeaker;
import org.webphone.testbench.Wav;

/** Devices of a sound server that come, go, change and are odd while a call uses them. */
class DevicesInCallTest {

	private static final Wav VOICE = Wav.tone(48_000, 1000, -10, Duration.ofSeconds(120));
	private static final Wav OTHER_VOICE = Wav.tone(48_000, 1500, -10, Duration.ofSeconds(120));

	private PulseServer pulse;
	private Baresip baresip;

	@BeforeEach
	void start() {
		pulse = PulseServer.start();
		baresip = BaresipSetup.named("423").tone(660).start();
	}

	@AfterEach
	void close() {
		if (baresip != null) {
			baresip.close();
		}
		if (pulse != null) {
			pulse.close();
		}
	}

	private AgentProcess agent(String in, String out) {
		return AgentSetup.with("--aor", "sip:405@127.0.0.1", "--no-register", "--codecs", "PCMA", "--audio-in", in,
				"--audio-out", out).environment(pulse.environment()).start();
	}

	private static String code(com.google.gson.JsonObject event) {
		return AgentProcess.text(event, "what");
	}

	private static void awaitDevice(AgentProcess agent, String what, String name) {
		agent.await(what + " " + name, SOON, event -> what.equals(code(event)) && name.equals(AgentProcess.text(event, "name")));
	}

	@Test
	void aHeadsetThatIsPulledOutIsReplacedAndTakenBackAndTheCallSaysSo() {
		PulseMicrophone deskMicrophone = pulse.microphone("desk_mic");
		PulseSpeaker desk = pulse.speaker("desk_speaker");
		pulse.defaults(deskMicrophone, desk);
		PulseMicrophone mouth = pulse.microphone("usb_mouth");
		PulseSpeaker ear = pulse.speaker("usb_ear");
		deskMicrophone.play(OTHER_VOICE);
		mouth.play(VOICE);
		try (AgentProcess agent = agent("device:usb_mouth", "device:usb_ear")) {
			agent.awaitCall(agent.dial(baresip.uri()), "active", LATER);
			Hearing.awaitTone("baresip, from the headset", baresip::heard, 1000);
			Hearing.awaitTone("the headset", ear::heard, 660);

			ear.unplug();
			mouth.unplug();
			Hearing.awaitTone("the loudspeaker on the desk", desk::heard, 660);
			Hearing.awaitTone("baresip, from the microphone on the desk", baresip::heard, 1500);
			awaitDevice(agent, "speaker-lost", "usb_ear");
			awaitDevice(agent, "speaker-replaced", "desk_speaker");
			awaitDevice(agent, "microphone-lost", "usb_mouth");
			awaitDevice(agent, "microphone-replaced", "desk_mic");

			PulseSpeaker again = pulse.speaker("usb_ear");
			PulseMicrophone mouthAgain = pulse.microphone("usb_mouth");
			mouthAgain.play(VOICE);
			awaitDevice(agent, "speaker-returned", "usb_ear");
			awaitDevice(agent, "microphone-returned", "usb_mouth");
			Hearing.awaitTone("the headset again", again::heard, 660);
			Hearing.awaitMore("baresip, from the headset again", baresip::heard, 1000);
			assertEquals(0, agent.finish());
		}
	}

	@Test
	void anAutomaticDeviceFollowsTheDefaultOfTheSoundServer() {
		PulseSpeaker first = pulse.speaker("first_speaker");
		PulseSpeaker second = pulse.speaker("second_speaker");
		PulseMicrophone firstMicrophone = pulse.microphone("first_mic");
		PulseMicrophone secondMicrophone = pulse.microphone("second_mic");
		firstMicrophone.play(VOICE);
		secondMicrophone.play(OTHER_VOICE);
		pulse.defaults(firstMicrophone, first);
		try (AgentProcess agent = agent("device", "device")) {
			agent.awaitCall(agent.dial(baresip.uri()), "active", LATER);
			Hearing.awaitTone("the first loudspeaker", first::heard, 660);
			Hearing.awaitTone("baresip, from the first microphone", baresip::heard, 1000);
			pulse.defaults(secondMicrophone, second);
			Hearing.awaitTone("the second loudspeaker", second::heard, 660);
			Hearing.awaitTone("baresip, from the second microphone", baresip::heard, 1500);
			assertEquals(List.of(), agent.events("trouble"), "nothing was wrong");
			assertEquals(0, agent.finish());
		}
	}

	@ParameterizedTest
	@CsvSource({ "44100, 2", "8000, 1", "48000, 8", "192000, 2" })
	void devicesOfOneRateAndAnyNumberOfChannelsCarryACall(int rate, int channels) {
		PulseMicrophone microphone = pulse.microphone("odd_mic", rate, channels);
		PulseSpeaker speaker = pulse.speaker("odd_speaker", rate, channels);
		pulse.defaults(microphone, speaker);
		microphone.play(VOICE);
		try (AgentProcess agent = agent("device", "device")) {
			agent.awaitCall(agent.dial(baresip.uri()), "active", LATER);
			Hearing.awaitTone("baresip, from the microphone", baresip::heard, 1000);
			Hearing.awaitTone("the loudspeaker", speaker::heard, 660);
			assertEquals(0, agent.finish());
		}
	}

	@Test
	void aLoudspeakerThatTheServerSuspendsIsToldAndUsedAgainWhenItIsGivenBack() {
		PulseSpeaker speaker = pulse.speaker("desk_speaker");
		pulse.defaults(pulse.microphone("desk_mic"), speaker);
		try (AgentProcess agent = agent("tone:440", "device:desk_speaker")) {
			agent.awaitCall(agent.dial(baresip.uri()), "active", LATER);
			Hearing.awaitTone("the loudspeaker", speaker::heard, 660);
			speaker.suspend(true);
			agent.await("words about the loudspeaker", SOON,
					event -> "output-gone".equals(AgentProcess.text(event, "code")) && !event.has("over"));
			speaker.suspend(false);
			Hearing.awaitMore("the loudspeaker again", speaker::heard, 660);
			agent.await("that it is over", SOON,
					event -> "output-gone".equals(AgentProcess.text(event, "code")) && event.has("over"));
			assertEquals(0, agent.finish());
		}
	}
}
