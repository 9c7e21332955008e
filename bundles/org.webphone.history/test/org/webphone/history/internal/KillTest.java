package org.webphone.history.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import org.webphone.history.CallDetail;
import org.webphone.history.CallRecord;
import org.webphone.history.CallRecord.Result;
import org.webphone.history.HistoryFilter;

class KillTest {

	@TempDir
	Path folder;

	/** Where the classes of this test and all that it uses lie, however it was started. */
	private static String classPath() throws Exception {
		var places = new LinkedHashSet<String>();
		for (String name : List.of(KilledWriter.class.getName(), CallHistory.class.getName(), "org.webphone.store.Store",
				"org.webphone.core.CallId", "org.webphone.preferences.Settings", "org.webphone.telephony.CallListener",
				"org.slf4j.Logger", "org.sqlite.JDBC", "com.google.i18n.phonenumbers.PhoneNumberUtil")) {
			places.add(Path.of(Class.forName(name).getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
		}
		places.add(System.getProperty("java.class.path"));
		return String.join(File.pathSeparator, places);
	}

	@RepeatedTest(6)
	void losesNothingThatWasFinishedWhenKilledAtAnyInstant() throws Exception {
		Path file = folder.resolve("history.db");
		Process writer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"--enable-native-access=ALL-UNNAMED", "-cp", classPath(), KilledWriter.class.getName(),
				file.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		int told = 0;
		long seed = System.nanoTime();
		int after = new Random(seed).nextInt(1, 400);
		try (var lines = writer.inputReader()) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (told == 0) {
					// By its handle: the process itself would close what it has still to tell.
					CompletableFuture.delayedExecutor(after, TimeUnit.MILLISECONDS).execute(() -> writer.toHandle().destroyForcibly());
				}
				// What was cut off in the middle of a line was not told.
				told = line.matches("\\d+") ? Math.max(told, Integer.parseInt(line)) : told;
			}
		} finally {
			writer.destroyForcibly();
		}
		assertTrue(writer.waitFor(20, TimeUnit.SECONDS));
		assertTrue(told > 0, "the writer wrote nothing");

		var history = new CallHistory(file, new PlainSettings(), new TestClock());
		try {
			assertEquals("", history.problem());
			HistoryFixture.await(history.flag(-1, false));
			List<CallRecord> rows = HistoryFixture.await(history.page(HistoryFilter.ALL, 0, 100_000));
			List<CallRecord> finished = rows.stream().filter(r -> r.result() == Result.ANSWERED).toList();
			assertTrue(finished.size() >= told, finished.size() + " rows of " + told + " finished calls, killed after " + after + " ms, seed " + seed);
			assertTrue(rows.stream().allMatch(r -> r.result() == Result.ANSWERED || r.result() == Result.INTERRUPTED));
			CallDetail last = HistoryFixture.await(history.detail(finished.get(0).id())).orElseThrow();
			assertEquals("ended", last.timeline().getLast().what());
			assertEquals(3, last.quality().size());
		} finally {
			history.close();
		}
	}
}
