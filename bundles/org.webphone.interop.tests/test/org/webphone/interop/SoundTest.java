package org.webphone.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.interop.Limits.LATER;
import static org.webphone.interop.Limits.SOON;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webphone.testbench.AgentProcess;
import org.webphone.testbench.AgentSetup;
import org.webphone.testbench.Await;
import org.webphone.testbench.Baresip;
import org.webphone.testbench.BaresipSetup;
import org.webphone.testbench.Ports;
import org.webphone.testbench.PulseMicrophone;
import org.webphone.testbench.PulseServer;
import org.webphone.testbench.PulseSpeaker;
import org.webphone.testbench.Wav;
import org.webphone.testbench.Workspace;

import com.google.gson.JsonObject;

/** Sound from files and devices, in each codec, and what is said when there is none. */
class SoundTest {

	private static AgentSetup agent(String... options) {
		return AgentSetup.with("--aor", "sip:405@127.0.0.1", "--no-register").and(options);
	}

	@ParameterizedTest
	@ValueSource(strings = { "PCMA", "PCMU" })
	void aFileIsHeardAndHearingGoesToAFile(String codec) {
		Path speech = Wav.tone(16_000, 500, -10, Duration.ofSeconds(20)).write(Workspace.create("speech").resolve("speech.wav"));
		try (Baresip baresip = BaresipSetup.named("423").codecs(codec).tone(660).start();
				AgentProcess agent = agent("--audio-in", speech.toString(), "--audio-out", "heard.wav").start()) {
			String call = agent.dial(baresip.uri());
			agent.awaitCall(call, "active", LATER);
			Hearing.awaitTone("baresip", baresip::heard, 500);
			JsonObject media = agent.await("a second of sound", SOON, event -> "media".equals(AgentProcess.text(event, "event"))
					&& event.get("rxPackets").getAsInt() > 40);
			assertEquals(codec, AgentProcess.text(media, "codec"), media.toString());
			assertTrue(media.get("txLevel").getAsDouble() > -20, media.toString());
			assertEquals(0, agent.finish());
			assertTrue(Hearing.of(Wav.read(agent.folder().resolve("heard.wav")), 660).toMillis() >= 500);
		}
	}

	@Test
	void microphoneAndLoudspeakerCarryACall() {
		try (PulseServer pulse = PulseServer.start()) {
			PulseMicrophone microphone = pulse.microphone("desk_mic");
			PulseSpeaker speaker = pulse.speaker("desk_speaker");
			pulse.defaults(microphone, speaker);
			microphone.play(Wav.tone(48_000, 1000, -10, Duration.ofSeconds(60)));
			try (Baresip baresip = BaresipSetup.named("423").tone(660).start();
					AgentProcess agent = agent("--audio-in", "device", "--audio-out", "device")
							.environment(pulse.environment()).start()) {
				String call = agent.dial(baresip.uri());
				agent.awaitCall(call, "active", LATER);
				Hearing.awaitTone("baresip, from the microphone", baresip::heard, 1000);
				Hearing.awaitTone("the loudspeaker, from baresip", speaker::heard, 660);

				speaker.unplug();
				JsonObject trouble = agent.await("words about the loudspeaker", SOON,
						event -> "trouble".equals(AgentProcess.text(event, "event")));
				assertEquals("output-gone", AgentProcess.text(trouble, "code"), trouble.toString());
				agent.tell("hangup", "call", call);
				assertEquals("normal", AgentProcess.text(agent.awaitCall(call, "ended", SOON), "reason"));
				assertEquals(0, agent.finish());
			}
		}
	}

	@Test
	void namedDevicesAreUsedInsteadOfTheDefaults() {
		try (PulseServer pulse = PulseServer.start()) {
			PulseMicrophone deskMicrophone = pulse.microphone("desk_mic");
			PulseMicrophone headset = pulse.microphone("headset_mic");
			PulseSpeaker desk = pulse.speaker("desk_speaker");
			PulseSpeaker ear = pulse.speaker("headset_ear");
			pulse.defaults(deskMicrophone, desk);
			headset.play(Wav.tone(48_000, 1000, -10, Duration.ofSeconds(60)));
			try (Baresip baresip = BaresipSetup.named("423").tone(660).start();
					AgentProcess agent = agent("--audio-in", "device:headset_mic", "--audio-out", "device:headset_ear")
							.environment(pulse.environment()).start()) {
				String call = agent.dial(baresip.uri());
				agent.awaitCall(call, "active", LATER);
				Hearing.awaitTone("baresip, from the headset", baresip::heard, 1000);
				Hearing.awaitTone("the headset, from baresip", ear::heard, 660);
				assertEquals(0, Hearing.of(desk.heard(), 660).toMillis(), "the desk's loudspeaker stays silent");
			}
		}
	}

	@Test
	void aMutedLoudspeakerIsNamedAndSoIsItsReturn() {
		try (PulseServer pulse = PulseServer.start()) {
			PulseSpeaker speaker = pulse.speaker("desk_speaker");
			pulse.defaults(pulse.microphone("desk_mic"), speaker);
			try (Baresip baresip = BaresipSetup.named("423").tone(660).start();
					AgentProcess agent = agent("--audio-in", "tone:440", "--audio-out", "device")
							.environment(pulse.environment()).start()) {
				agent.awaitCall(agent.dial(baresip.uri()), "active", LATER);
				Hearing.awaitTone("the loudspeaker, from baresip", speaker::heard, 660);
				speaker.mute(true);
				agent.await("words about the muted loudspeaker", SOON,
						event -> "output-muted".equals(AgentProcess.text(event, "code")) && !event.has("over"));
				speaker.mute(false);
				agent.await("that it is over", SOON,
						event -> "output-muted".equals(AgentProcess.text(event, "code")) && event.has("over"));
				assertEquals(0, agent.finish());
			}
		}
	}

	@Test
	void aCallWithoutAnyDeviceWorksAndSaysWhatIsMissing() {
		try (Baresip baresip = BaresipSetup.named("423").tone(660).start();
				AgentProcess agent = agent("--audio-in", "device", "--audio-out", "device")
						.environment("PULSE_SERVER", "unix:/nowhere/native").environment("ALSA_CONFIG_PATH", "/dev/null").start()) {
			String call = agent.dial(baresip.uri());
			agent.await("words about sound devices", LATER,
					event -> "trouble".equals(AgentProcess.text(event, "event"))
							|| "message".equals(AgentProcess.text(event, "event"))
							|| "ended".equals(AgentProcess.text(event, "state")) && "media".equals(AgentProcess.text(event, "reason")));
			assertEquals("done", AgentProcess.text(agent.ask("calls"), "event"), "call " + call);
			assertEquals(0, agent.finish());
		}
	}

	@Test
	void silenceOnTheLineIsNamedAndTheCallGoesOn() {
		int port = Ports.free();
		// Not SIPp: kept from the processor for a second and a half, it takes the caller's third INVITE for a fault.
		try (AgentProcess agent = AgentSetup.alone("405", "127.0.0.1:" + port).and("--audio-in", "tone:440").start();
				RawCalled called = new RawCalled(port)) {
			String call = agent.dial(called.uri());
			String invite = called.await("INVITE", 1, LATER);
			called.answer(invite, "180 Ringing", "a", false);
			called.answer(invite, "200 OK", "a", true);
			agent.awaitCall(call, "active", LATER);
			called.await("ACK", 1, SOON);
			JsonObject trouble = agent.await("words about missing sound", Duration.ofSeconds(20),
					event -> "trouble".equals(AgentProcess.text(event, "event")));
			assertEquals("no-rx", AgentProcess.text(trouble, "code"), trouble.toString());
			assertEquals(call, AgentProcess.text(trouble, "call"));
			assertEquals("active", AgentProcess.text(agent.tell("calls").getAsJsonArray("calls").get(0).getAsJsonObject(), "state"));
			agent.line("{\"cmd\":\"hangup\",\"call\":\"" + call + "\"}");
			called.answer(called.await("BYE", 1, SOON), "200 OK", "a", false);
			assertEquals("normal", AgentProcess.text(agent.awaitCall(call, "ended", SOON), "reason"));
		}
	}

	@Test
	void aMutedMicrophoneIsNotHeard() {
		try (Baresip baresip = BaresipSetup.named("423").tone(660).start();
				AgentProcess agent = agent("--audio-in", "tone:440").start()) {
			String call = agent.dial(baresip.uri());
			agent.awaitCall(call, "active", LATER);
			Hearing.awaitTone("baresip", baresip::heard, 440);
			agent.tell("mute", "call", call, "on", true);
			JsonObject quiet = agent.await("silence sent", SOON, event -> "media".equals(AgentProcess.text(event, "event"))
					&& event.get("txLevel").getAsDouble() < -60);
			Duration before = Hearing.of(baresip.heard(), 440);
			Await.until("more sound", SOON, () -> agent.events("media").size() > agent.events("media").indexOf(quiet) + 2);
			assertTrue(Hearing.of(baresip.heard(), 440).minus(before).toMillis() <= 200, "heard although muted");
			agent.tell("mute", "call", call, "on", false);
			Duration muted = Hearing.of(baresip.heard(), 440);
			Await.until("the tone again", SOON, () -> Hearing.of(baresip.heard(), 440).minus(muted).toMillis() > 300);
		}
	}
}
