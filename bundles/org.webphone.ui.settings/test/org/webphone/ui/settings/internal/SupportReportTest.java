package org.webphone.ui.settings.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupportReportTest {

	@TempDir
	Path folder;

	@Test
	void holdsVersionsAndTheLog() throws IOException {
		Path logs = Files.createDirectory(folder.resolve("logs"));
		Files.writeString(logs.resolve("webphone.log"), "a line\n");
		Path target = folder.resolve("report.zip");
		Files.writeString(target, "an older one");
		new SupportReport(logs, List.of("Webphone 1.0.0", "Java 25")).write(target);
		try (var zip = new ZipFile(target.toFile())) {
			assertEquals("Webphone 1.0.0\nJava 25\n", text(zip, "report.txt"));
			assertEquals("a line\n", text(zip, "logs/webphone.log"));
		}
		assertFalse(Files.exists(folder.resolve("report.zip.part")));
	}

	@Test
	void isWrittenWithoutALogToo() throws IOException {
		Path target = folder.resolve("report.zip");
		new SupportReport(folder.resolve("nowhere"), List.of("Webphone")).write(target);
		assertTrue(Files.size(target) > 0);
	}

	@Test
	void anOlderReportStaysWhereTheNewOneCannotBeWritten() throws IOException {
		Path target = folder.resolve("report.zip");
		Files.writeString(target, "an older one");
		Files.createDirectory(folder.resolve("report.zip.part"));
		Files.writeString(folder.resolve("report.zip.part").resolve("in the way"), "");
		assertThrows(IOException.class, () -> new SupportReport(folder, List.of()).write(target));
		assertEquals("an older one", Files.readString(target));
	}

	private static String text(ZipFile zip, String name) throws IOException {
		return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
	}
}
