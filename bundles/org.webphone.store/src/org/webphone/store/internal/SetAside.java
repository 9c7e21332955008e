package org.webphone.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Moves a file that cannot be used out of the way, with what SQLite keeps beside it, and never over another one. */
final class SetAside {

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
}
