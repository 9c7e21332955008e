package org.webphone.interop.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.webphone.testbench.Await;
import org.webphone.testbench.Sipp;
import org.webphone.testbench.SippSetup;

/** Many calls, one after the other and at once: none is lost and nothing of them stays. The long run is a benchmark. */
class ManyCallsTest {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	@Test
	void callsInARowAndAtOnceAreAllAnsweredAndLeaveNothing() throws IOException {
		try (Telephone phone = Telephone.start("--auto-answer")) {
			play(phone, 5, 1, 1);
			play(phone, 10, 10, 10);
			Await.until("no call", FarEnd.SOON, () -> phone.live() == 0);
			long sockets = sockets(phone);
			play(phone, 40, 1, 10);
			play(phone, 12, 12, 12);
			Await.until("no call", FarEnd.SOON, () -> phone.live() == 0);
			Await.until(() -> "sockets as before: " + sockets + ", not " + count(phone), FarEnd.SOON, () -> count(phone) <= sockets);
			assertEquals(67, ended(phone));
			assertEquals(List.of(), phone.agent.strangeLines());
		}
	}

	private static void play(Telephone phone, int calls, int atOnce, int rate) {
		try (Sipp sipp = SippSetup.scenario(ManyCallsTest.class, "caller-of-many.xml").replacing("WAIT", atOnce == 1 ? "200" : "1500")
				.to("405", "127.0.0.1:" + phone.port).times(calls)
				.arguments("-l", Integer.toString(atOnce), "-r", Integer.toString(rate)).start()) {
			sipp.awaitSuccess(PATIENCE);
		}
	}

	private static long ended(Telephone phone) {
		return phone.agent.events("call").stream().filter(e -> "ended".equals(Telephone.text(e, "state"))
				&& "normal".equals(Telephone.text(e, "reason"))).count();
	}

	private static long count(Telephone phone) {
		try {
			return sockets(phone);
		} catch (IOException gone) {
			return Long.MAX_VALUE;
		}
	}

	/** Open sockets of the agent and all it has started. */
	private static long sockets(Telephone phone) throws IOException {
		long all = 0;
		ProcessHandle agent = ProcessHandle.of(phone.agent.pid()).orElseThrow();
		for (ProcessHandle one : Stream.concat(Stream.of(agent), agent.descendants()).toList()) {
			try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(one.pid()), "fd"))) {
				all += files.filter(ManyCallsTest::socket).count();
			}
		}
		return all;
	}

	private static boolean socket(Path file) {
		try {
			return Files.readSymbolicLink(file).toString().startsWith("socket:");
		} catch (IOException closed) {
			return false;
		}
	}
}
