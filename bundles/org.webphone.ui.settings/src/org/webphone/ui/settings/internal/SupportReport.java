package org.webphone.ui.settings.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What support needs to understand a problem, as one file: versions and the log. The log holds no password and no whole number. */
final class SupportReport {

	private final Path logs;
	private final List<String> facts;

	/**
	 * @param logs  folder of the log files; it need not exist
	 * @param facts versions and the like, one a line
	 */
	SupportReport(Path logs, List<String> facts) {
		this.logs = logs;
		this.facts = facts;
	}

	/** Writes it; a file of this name is replaced only when all is written. Blocks: not for the UI thread. */
	void write(Path target) throws IOException {
		Path part = target.resolveSibling(target.getFileName() + ".part");
		try {
			try (OutputStream out = Files.newOutputStream(part); var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
				zip.putNextEntry(new ZipEntry("report.txt"));
				zip.write((String.join("\n", facts) + "\n").getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
				for (Path file : files()) {
					zip.putNextEntry(new ZipEntry("logs/" + file.getFileName()));
					Files.copy(file, zip);
					zip.closeEntry();
				}
			}
			Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(part);
		}
	}

	private List<Path> files() throws IOException {
		if (!Files.isDirectory(logs)) {
			return List.of();
		}
		try (Stream<Path> all = Files.list(logs)) {
			return all.filter(Files::isRegularFile).sorted().toList();
		}
	}
}
