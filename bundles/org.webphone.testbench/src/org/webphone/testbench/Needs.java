package org.webphone.testbench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * What a test needs from the machine it runs on. A missing program or device skips the test with the reason and the
 * remedy in words; under the system property {@code webphone.strict=true} it fails the test instead, so that a full run
 * cannot pass by leaving things out. Missing test data always skips.
 */
public final class Needs {

	/** Debian keeps servers outside the search path of ordinary users. */
	private static final String[] MORE_FOLDERS = { "/usr/sbin", "/usr/local/sbin", "/sbin" };

	private Needs() {
	}

	/** The program of this name, or the test ends here. */
	public static Path program(String name) {
		return find(name).orElseGet(() -> {
			missing("program absent: " + name + " is not installed; `./webphone test` names what the tests need");
			return null;
		});
	}

	/** All of these programs, or the test ends here. */
	public static void programs(String... names) {
		Arrays.stream(names).forEach(Needs::program);
	}

	/** A file or folder below the test data, or the test is skipped: data from elsewhere may be absent. */
	public static Path testData(String relative) {
		String root = System.getProperty("webphone.assets", "");
		Path path = Path.of(root.isEmpty() ? "absent" : root).resolve(relative);
		Assumptions.assumeTrue(!root.isEmpty() && Files.exists(path),
				"test data absent: " + relative + " (system property webphone.assets names its folder)");
		return path;
	}

	/** Ends the test: skips it, or fails it in a strict run. */
	public static void missing(String reason) {
		if (Boolean.getBoolean("webphone.strict")) {
			Assertions.fail(reason);
		}
		Assumptions.abort(reason);
	}

	private static Optional<Path> find(String name) {
		String searchPath = Optional.ofNullable(System.getenv("PATH")).orElse("");
		return Stream.concat(Arrays.stream(searchPath.split(File.pathSeparator)), Arrays.stream(MORE_FOLDERS))
				.filter(folder -> !folder.isEmpty())
				.map(folder -> Path.of(folder, name))
				.filter(Files::isExecutable)
				.findFirst();
	}
}
