package org.webphone.interop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.webphone.testbench.Workspace;

/** The finished product as an administrator may install it: with a bundle left out. The jars themselves are shared. */
final class ReducedProduct {

	private final Path folder = Workspace.create("reduced");

	/** With every bundle, for a user of its own. */
	static ReducedProduct whole() {
		return new ReducedProduct("");
	}

	/** @param bundle symbolic name of the bundle that is left out; empty for none */
	ReducedProduct(String bundle) {
		Path whole = wholeProduct();
		try {
			for (String shared : List.of("plugins", "features")) {
				Files.createSymbolicLink(folder.resolve(shared), whole.resolve(shared));
			}
			copy(whole, "webphone");
			copy(whole, "launch");
			copy(whole, "configuration");
			if (!bundle.isEmpty()) {
				leaveOut(bundle);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The launcher. */
	Path launcher() {
		return folder.resolve("webphone");
	}

	/** Folders of a user of its own. */
	Map<String, String> user() {
		return Map.of("HOME", folder.toString(), "XDG_DATA_HOME", folder.resolve("data").toString(), "XDG_CACHE_HOME",
				folder.resolve("cache").toString());
	}

	Path folder() {
		return folder;
	}

	/** With one more bundle, from a jar somewhere else. */
	void add(String bundle, Path jar) throws IOException {
		Files.writeString(list(), bundle + ",1.0.0," + jar.toUri() + ",4,false\n", StandardOpenOption.APPEND);
	}

	private Path list() {
		return folder.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
	}

	private void leaveOut(String bundle) throws IOException {
		Path list = list();
		List<String> all = Files.readAllLines(list);
		List<String> kept = all.stream().filter(line -> !line.startsWith(bundle + ',')).toList();
		if (kept.size() != all.size() - 1) {
			throw new IllegalStateException(bundle + " is not one bundle of the product");
		}
		Files.write(list, kept);
	}

	private static Path wholeProduct() {
		Path root = Path.of(System.getProperty("webphone.root")).resolve("releng/org.webphone.product/target/products");
		try (Stream<Path> below = Files.walk(root, 6)) {
			return below.filter(p -> p.endsWith("linux/gtk/x86_64/webphone") && Files.isDirectory(p)).findFirst()
					.orElseThrow(() -> new IllegalStateException("there is no finished product below " + root));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void copy(Path whole, String name) throws IOException {
		try (Stream<Path> all = Files.walk(whole.resolve(name))) {
			for (Path from : all.toList()) {
				Path to = folder.resolve(whole.relativize(from).toString());
				if (Files.isDirectory(from)) {
					Files.createDirectories(to);
				} else {
					Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
				}
			}
		}
	}
}
