package org.webphone.store.internal;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moves a file that cannot be used out of the way, with what SQLite keeps beside it, and never over another one. */
final class SetAside {

	private static final Logger LOG = LoggerFactory.getLogger(SetAside.class);
	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

	private SetAside() {
	}

	/** @return the new place of the file */
	static Path move(Path file, String why) throws IOException {
		String base = file.getFileName() + "." + why + '-' + LocalDateTime.now().format(STAMP);
		Path target = file.resolveSibling(base);
		for (int i = 2; Files.exists(target); i++) {
			target = file.resolveSibling(base + '-' + i);
		}
		Files.move(file, target);
		for (String beside : new String[] { "-wal", "-shm", "-journal" }) {
			Path p = file.resolveSibling(file.getFileName() + beside);
			if (Files.exists(p)) {
				Files.move(p, target.resolveSibling(target.getFileName() + beside));
			}
		}
		return target;
	}

	/** Deletes what was set aside before. What cannot be deleted is named in the log. */
	static void delete(Path file) {
		Path folder = file.toAbsolutePath().getParent();
		if (folder == null || !Files.isDirectory(folder)) {
			return;
		}
		try (DirectoryStream<Path> aside = Files.newDirectoryStream(folder, file.getFileName() + ".{damaged,newer}-*")) {
			for (Path one : aside) {
				Files.deleteIfExists(one);
			}
		} catch (IOException | DirectoryIteratorException e) {
			LOG.warn("Files that were set aside could not be deleted: {}", e.getMessage());
		}
	}
}
