package org.webphone.app.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogEntryTest {

	private static final List<String> LINES = List.of("2026-11-25 22:37:06.119 INFO  [directory-1] o.w.c.Directory - 12 contacts",
			"2026-11-25 22:37:07.000 ERROR [main] o.w.a.Window - It failed", "java.lang.IllegalStateException: why",
			"\tat org.webphone.Some.where(Some.java:7)", "2026-11-25 22:37:08.000 WARN  [main] o.w.a.Window - It is slow");

	@TempDir
	Path folder;

	@Test
	void theLatestEntryComesFirstAndAStackTraceStaysWithItsEntry() {
		List<LogEntry> entries = LogEntry.parse(LINES);
		assertEquals(List.of("It is slow", "It failed", "12 contacts"), entries.stream().map(LogEntry::text).toList());
		assertEquals(LINES.get(2) + '\n' + LINES.get(3), entries.get(1).more());
	}

	@Test
	void problemsAreToldFromOtherEntries() {
		assertEquals(List.of(true, true, false), LogEntry.parse(LINES).stream().map(LogEntry::problem).toList());
	}

	@Test
	void wordsAreFoundInTheStackTraceToo() {
		LogEntry failed = LogEntry.parse(LINES).get(1);
		assertTrue(failed.holds("illegalSTATE"));
		assertFalse(failed.holds("slow"));
	}

	@Test
	void theEndOfALongFileIsReadAndAMissingFileIsEmpty() throws IOException {
		Path file = folder.resolve("webphone.log");
		assertEquals(List.of(), LogEntry.read(file));
		Files.writeString(file, "x".repeat(600_000) + '\n' + String.join("\n", LINES) + '\n');
		assertEquals(3, LogEntry.read(file).size());
	}
}
