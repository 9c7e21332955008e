package org.webphone.interop;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.interop.Limits.LATER;
import static org.webphone.interop.Limits.SOON;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.webphone.testbench.AgentProcess;
import org.webphone.testbench.AgentSetup;
import org.webphone.testbench.Await;
import org.webphone.testbench.Baresip;
import org.webphone.testbench.BaresipSetup;
import org.webphone.testbench.PulseServer;
import org.webphone.testbench.PulseSpeaker;
import org.webphone.testbench.Wav;
import org.webphone.testbench.Workspace;

/** Hold and resume between the agent and a baresip with a loudspeaker: its own recording ends with the first hold. */
class HoldTest {

	private PulseServer pulse;
	private PulseSpeaker speaker;

	@BeforeEach
	void startSound() {
		pulse = PulseServer.start();
		speaker = pulse.speaker("desk_speaker");
		pulse.defaults(pulse.microphone("desk_mic"), speaker);
	}

	@AfterEach
	void stopSound() {
		if (pulse != null) {
			pulse.close();
		}
	}

	private Baresip baresip() {
		return BaresipSetup.named("423").devices(pulse.environment()).start();
	}

	private static AgentProcess agent(String... more) {
		return AgentSetup.with("--aor", "sip:405@127.0.0.1", "--no-register", "--audio-in", "tone:440").and(more).start();
	}

	@Test
	void aHeldPartyHearsOurMusicWhereThereIsSomeAndNothingOfTheMicrophone() {
		Path music = Wav.tone(8000, 1200, -10, Duration.ofMillis(700)).write(Workspace.create("music").resolve("music.wav"));
		try (Baresip baresip = baresip(); AgentProcess agent = agent("--hold-music", music.toString())) {
			String call = agent.dial(baresip.uri());
			agent.awaitCall(call, "active", LATER);
			Hearing.awaitTone("baresip", speaker::heard, 440);
			assertTrue(Hearing.of(speaker.heard(), 1200).toMillis() == 0, "no music before");
			agent.tell("hold", "call", call);
			agent.awaitCall(call, "held", SOON);
			Hearing.awaitTone("baresip on hold", speaker::heard, 1200);
			Duration before = Hearing.of(speaker.heard(), 440);
			Hearing.awaitMore("baresip on hold, from the beginning again", speaker::heard, 1200);
			assertTrue(Hearing.of(speaker.heard(), 440).minus(before).toMillis() <= 200, "the microphone stays out");
			agent.tell("resume", "call", call);
			Hearing.awaitMore("baresip again", speaker::heard, 440);
			Duration played = Hearing.of(speaker.heard(), 1200);
			Hearing.awaitMore("baresip still", speaker::heard, 440);
			assertTrue(Hearing.of(speaker.heard(), 1200).minus(played).toMillis() <= 200, "no music after");
		}
	}

	@Test
	void aHeldPartyHearsNothingUntilItIsTakenBack() {
		try (Baresip baresip = baresip(); AgentProcess agent = agent()) {
			String call = agent.dial(baresip.uri());
			agent.awaitCall(call, "active", LATER);
			Hearing.awaitTone("baresip", speaker::heard, 440);
			agent.tell("hold", "call", call);
			agent.awaitCall(call, "held", SOON);
			Await.until("silence at baresip", SOON, () -> quietFor(Duration.ofMillis(600)));
			agent.tell("resume", "call", call);
			Await.until("the call active again", SOON, () -> states(agent, call).endsWith("held active"));
			Duration heard = Hearing.of(speaker.heard(), 440);
			Await.until("the tone again", SOON, () -> Hearing.of(speaker.heard(), 440).minus(heard).toMillis() >= 400);
		}
	}

	@Test
	void tellsWhenTheOtherSideHoldsAndComesBack() {
		try (Baresip baresip = baresip(); AgentProcess agent = agent()) {
			String call = agent.dial(baresip.uri());
			agent.awaitCall(call, "active", LATER);
			Hearing.awaitTone("baresip", speaker::heard, 440);
			baresip.hold();
			agent.awaitCall(call, "remote-held", SOON);
			baresip.resume();
			Await.until(() -> "active after remote-held in " + states(agent, call), SOON,
					() -> states(agent, call).endsWith("remote-held active"));
			Duration heard = Hearing.of(speaker.heard(), 440);
			Await.until("the tone again", SOON, () -> Hearing.of(speaker.heard(), 440).minus(heard).toMillis() >= 400);
			assertTrue(agent.isAlive());
		}
	}

	private boolean quietFor(Duration time) {
		Duration before = Hearing.of(speaker.heard(), 440);
		return !Await.within(time, () -> Hearing.of(speaker.heard(), 440).compareTo(before) > 0);
	}

	/** The states it told, one after the other, without repetitions. */
	private static String states(AgentProcess agent, String call) {
		StringBuilder states = new StringBuilder();
		String last = "";
		for (var event : agent.events("call")) {
			String state = AgentProcess.text(event, "state");
			if (call.equals(AgentProcess.text(event, "call")) && !state.equals(last)) {
				states.append(' ').append(state);
				last = state;
			}
		}
		return states.toString().trim();
	}
}
