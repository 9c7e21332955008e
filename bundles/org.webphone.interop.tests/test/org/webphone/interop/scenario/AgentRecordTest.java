package org.webphone.interop.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.webphone.testbench.Await;
import org.webphone.testbench.ToneDetector;
import org.webphone.testbench.Wav;

import com.google.gson.JsonObject;

/** The agent's command {@code record}: both sides are in the file, a pause is not, and what does not fit is an error. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgentRecordTest {

	private static final int OURS = 440;
	private static final int THEIRS = 700;

	@TempDir
	static Path folder;
	private Telephone phone;
	private FarEnd far;
	private Rtp rtp;
	private Leg leg;
	private String call;

	@BeforeAll
	void start() {
		phone = Telephone.start("--audio-in", "tone:" + OURS);
	}

	@AfterAll
	void stop() {
		phone.close();
	}

	@BeforeEach
	void talk() {
		far = FarEnd.open();
		rtp = new Rtp();
		call = phone.dial(far.uri("peer"));
		Message invite = far.request("INVITE");
		leg = Leg.of(far, invite, Leg.id());
		rtp.towards(invite.audioPort()).send(THEIRS);
		leg.reply(invite, "200 OK", "", Sdp.at(rtp.port()));
		leg.request("ACK");
		phone.await(call, "active");
	}

	@AfterEach
	void end() {
		try {
			leg.bye();
			phone.end(call);
			phone.tidy();
		} finally {
			far.close();
			rtp.close();
		}
	}

	private JsonObject record(Object... fields) {
		Object[] all = new Object[fields.length + 2];
		all[0] = "call";
		all[1] = call;
		System.arraycopy(fields, 0, all, 2, fields.length);
		return phone.agent.ask("record", all);
	}

	private void refused(Object... fields) {
		JsonObject answer = record(fields);
		assertEquals("error", Telephone.text(answer, "event"), answer.toString());
		assertTrue(Telephone.text(answer, "message").endsWith("."), answer.toString());
		assertFalse(Telephone.text(answer, "message").contains("Exception"), answer.toString());
	}

	private void done(Object... fields) {
		JsonObject answer = record(fields);
		assertEquals("done", Telephone.text(answer, "event"), answer.toString());
		assertEquals(call, Telephone.text(answer, "call"));
	}

	/** We stand left in the file, they right. */
	private static long of(Path file, int hz) {
		return Files.exists(file) ? new ToneDetector(hz).heardIn(Wav.read(file, hz == OURS ? 0 : 1)).toMillis() : 0;
	}

	private static void grows(Path file, int millis) {
		long before = of(file, THEIRS);
		Await.until(() -> "more in " + file, FarEnd.SOON, () -> of(file, THEIRS) - before >= millis);
	}

	@Test
	void bothSidesAreInTheFileAndAPauseIsNot() throws IOException {
		Path file = folder.resolve("both.wav");
		refused("pause", true);
		refused("stop", true);
		refused("pause", false);
		done("file", file);
		assertEquals("true", Telephone.text(phone.agent.events("call").getLast(), "recording"));
		grows(file, 600);
		assertTrue(of(file, OURS) > 300, "our own side");
		refused("file", folder.resolve("second.wav"));
		done("pause", true);
		long packets = rtp.received().size();
		Await.until("sound that is not recorded", FarEnd.SOON, () -> rtp.received().size() - packets >= 100);
		long paused = of(file, THEIRS);
		done("pause", false);
		grows(file, 300);
		long sent = rtp.received().size() * 20L;
		assertTrue(of(file, THEIRS) < sent - 1500, paused + " ms before the pause, " + of(file, THEIRS) + " of " + sent + " ms at the end");
		done("stop", true);
		assertEquals("false", Telephone.text(phone.agent.events("call").getLast(), "recording"));
		long size = Files.size(file);
		assertFalse(Files.exists(folder.resolve("second.wav")));
		refused("stop", true);
		done("file", folder.resolve("third.wav"));
		grows(folder.resolve("third.wav"), 200);
		assertEquals(size, Files.size(file), "the first is closed");
	}

	@Test
	void aFileThatCannotBeWrittenIsAnErrorAndTheCallGoesOn() {
		refused("file", folder.resolve("no/such/folder/x.wav"));
		refused("file", folder);
		refused("file", "");
		refused("file", "a\u0000b.wav");
		refused("file", true);
		refused("file", "x".repeat(5000) + ".wav");
		assertEquals("false", Telephone.text(phone.await(call, "active"), "recording"));
		assertEquals(List.of(), phone.agent.events("trouble").stream().filter(e -> "recording".equals(Telephone.text(e, "code"))).toList());
	}

	@Test
	void aRecordingEndsWithItsCallAndItsFileIsWhole() {
		Path file = folder.resolve("whole.wav");
		done("file", file);
		grows(file, 400);
		leg.bye();
		phone.end(call);
		assertTrue(Wav.read(file).length().toMillis() >= 400);
		refused("stop", true);
		refused("file", folder.resolve("late.wav"));
		call = phone.dial(far.uri("peer"));
		Message invite = far.request("INVITE");
		leg = Leg.of(far, invite, Leg.id());
		leg.reply(invite, "200 OK", "", Sdp.at(rtp.port()));
		leg.request("ACK");
		phone.await(call, "active");
	}
}
