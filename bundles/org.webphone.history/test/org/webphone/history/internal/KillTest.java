package org.webphone.history.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;
import org.webphone.history.CallDetail;
import org.webphone.history.CallRecord;
import org.webphone.history.CallRecord.Result;
import org.webphone.history.HistoryFilter;

class KillTest {

	@TempDir
	Path folder;

	@RepeatedTest(3)
	void losesNothingThatWasFinishedWhenKilledAtAnyInstant(RepetitionInfo repetition) throws Exception {
		Path file = folder.resolve("history.db");
		Process writer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), KilledWriter.class.getName(),
				file.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		int told = 0;
		try (var lines = writer.inputReader()) {
			for (String line = lines.readLine(); line != null && told < 7 * repetition.getCurrentRepetition(); line = lines.readLine()) {
				told = Integer.parseInt(line.strip());
			}
		} finally {
			writer.destroyForcibly();
		}
		assertTrue(writer.waitFor(20, TimeUnit.SECONDS));
		assertTrue(told > 0, "the writer wrote nothing");

		var history = new CallHistory(file, new PlainSettings(), new TestClock());
		try {
			assertEquals("", history.problem());
			CallHistoryTest.await(history.flag(-1, false));
			List<CallRecord> rows = CallHistoryTest.await(history.page(HistoryFilter.ALL, 0, 100_000));
			List<CallRecord> finished = rows.stream().filter(r -> r.result() == Result.ANSWERED).toList();
			assertTrue(finished.size() >= told, finished.size() + " rows of " + told + " finished calls");
			assertTrue(rows.stream().allMatch(r -> r.result() == Result.ANSWERED || r.result() == Result.INTERRUPTED));
			CallDetail last = CallHistoryTest.await(history.detail(finished.get(0).id())).orElseThrow();
			assertEquals("ended", last.timeline().getLast().what());
			assertEquals(3, last.quality().size());
		} finally {
			history.close();
		}
	}
}
