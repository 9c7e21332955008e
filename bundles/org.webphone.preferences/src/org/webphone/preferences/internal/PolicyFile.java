package org.webphone.preferences.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The policy as the file has it now: looked at every two seconds at most, and only where somebody asks. Safe from any thread. */
final class PolicyFile implements Supplier<Policy> {

	private static final long FRESH = TimeUnit.SECONDS.toNanos(2);

	private final Path file;
	private Object stamp;
	private long looked = System.nanoTime() - FRESH;
	private Policy policy = Policy.NONE;

	PolicyFile(Path file) {
		this.file = file;
	}

	@Override
	public synchronized Policy get() {
		long now = System.nanoTime();
		if (now - looked >= FRESH) {
			looked = now;
			Object seen = stamp();
			if (!seen.equals(stamp)) {
				stamp = seen;
				policy = Policy.read(file);
			}
		}
		return policy;
	}

	private Object stamp() {
		try {
			BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
			return now.lastModifiedTime() + " " + now.size();
		} catch (IOException e) {
			return "";
		}
	}
}
