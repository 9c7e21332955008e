package org.webphone.testbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder for one peer's configuration, log and recordings. It stays after the test, below {@code target/}, so that a
 * failure can be read; {@code clean} removes it with everything else that was built.
 */
public final class Workspace {

	private Workspace() {
	}

	/** A new empty folder whose name starts with {@code name}. */
	public static Path create(String name) {
		Path base = Path.of(System.getProperty("webphone.testbench.dir", "target/testbench")).toAbsolutePath();
		try {
			return Files.createTempDirectory(Files.createDirectories(base), name + "-");
		} catch (IOException e) {
			throw new BenchException("cannot make a folder in " + base, e);
		}
	}

	/** Writes a text file and returns its path. */
	public static Path write(Path folder, String name, String text) {
		try {
			return Files.writeString(folder.resolve(name), text);
		} catch (IOException e) {
			throw new BenchException("cannot write " + name + " in " + folder, e);
		}
	}

	/** A text file that lies beside {@code owner} in its bundle. */
	public static String resource(Class<?> owner, String name) {
		try (var in = owner.getResourceAsStream(name)) {
			if (in == null) {
				throw new BenchException("no resource " + name + " beside " + owner.getName());
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new BenchException("cannot read " + name, e);
		}
	}
}
