package org.webphone.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.webphone.interop.Limits.LATER;
import static org.webphone.interop.Limits.SOON;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.webphone.testbench.AgentProcess;
import org.webphone.testbench.AgentSetup;
import org.webphone.testbench.Await;
import org.webphone.testbench.Baresip;
import org.webphone.testbench.BaresipSetup;
import org.webphone.testbench.BenchException;
import org.webphone.testbench.PeerProcess;
import org.webphone.testbench.Wav;
import org.webphone.testbench.Workspace;

/** What becomes of a recording when the program is killed or the disk takes no more. */
@Execution(ExecutionMode.CONCURRENT)
class RecordingTroubleTest {

	private static final int OCTETS_A_SECOND = 2 * 2 * 16_000;

	private static AgentProcess agent() {
		return AgentSetup.with("--aor", "sip:405@127.0.0.1", "--no-register", "--codecs", "PCMA", "--audio-in", "tone:440").start();
	}

	private static Path record(AgentProcess agent, Baresip baresip) {
		String call = agent.dial(baresip.uri());
		agent.awaitCall(call, "active", LATER);
		agent.tell("record", "call", call, "file", "call.wav");
		Path file = agent.folder().resolve("call.wav");
		Await.until("three seconds on disk", LATER, () -> Files.exists(file) && file.toFile().length() > 3 * OCTETS_A_SECOND);
		return file;
	}

	private static void bothAreHeard(Path file, long millis) {
		Wav recording = Wav.read(file);
		assertTrue(recording.length().toMillis() >= millis, recording.length() + " recorded");
		Hearing.awaitTone("the recording, from us", () -> recording, 440);
	}

	@Test
	void killedInTheMiddleOfACallItLeavesAFileThatPlays() {
		try (Baresip baresip = BaresipSetup.named("423").tone(660).start(); AgentProcess agent = agent()) {
			Path file = record(agent, baresip);
			agent.kill();
			bothAreHeard(file, 2000);
		}
	}

	@Test
	void aDiskThatTakesNoMoreIsToldTheCallGoesOnAndWhatThereIsPlays() {
		try (Baresip baresip = BaresipSetup.named("423").tone(660).start(); AgentProcess agent = agent()) {
			Path file = record(agent, baresip);
			agent.limitFiles(file.toFile().length() + OCTETS_A_SECOND);
			agent.await("words about the recording", SOON, event -> "recording".equals(AgentProcess.text(event, "code")));
			int before = agent.events("media").size();
			Await.until("two seconds more of the call", SOON, () -> agent.events("media").size() > before + 2);
			assertTrue(agent.events("media").getLast().get("rxPackets").getAsInt() > 100);
			bothAreHeard(file, 3000);
			assertEquals(0, agent.finish());
		}
	}

	/** A disk of its own, of a quarter of a megabyte. */
	@Test
	void aFullDiskIsToldTheCallGoesOnAndWhatThereIsPlays() {
		Path disk = Workspace.create("disk");
		assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk.toString()), "nothing may be mounted here");
		try (Baresip baresip = BaresipSetup.named("423").tone(660).start(); AgentProcess agent = agent()) {
			String call = agent.dial(baresip.uri());
			agent.awaitCall(call, "active", LATER);
			Path file = disk.resolve("call.wav");
			agent.tell("record", "call", call, "file", file.toString());
			agent.await("words about the recording", LATER, event -> "recording".equals(AgentProcess.text(event, "code")));
			assertEquals(0, disk.toFile().getUsableSpace(), "the disk is full");
			int before = agent.events("media").size();
			Await.until("two seconds more of the call", SOON, () -> agent.events("media").size() > before + 2);
			assertEquals("active", AgentProcess.text(agent.tell("calls").getAsJsonArray("calls").get(0).getAsJsonObject(), "state"));
			bothAreHeard(file, 3000);
			assertEquals(0, agent.finish());
		} finally {
			run("umount", "-l", disk.toString());
		}
	}

	private static boolean run(String... command) {
		try (PeerProcess process = PeerProcess.start(command[0], Workspace.create("mount"), List.of(command), Map.of())) {
			return process.awaitExit(SOON).orElse(1) == 0;
		} catch (BenchException notThere) {
			return false;
		}
	}
}
