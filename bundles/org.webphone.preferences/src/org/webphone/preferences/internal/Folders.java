package org.webphone.preferences.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Where this user's data lies, and making such a place private. Pure but for {@link #makePrivate}. */
final class Folders {

	private Folders() {
	}

	/**
	 * {@code webphone.data}, else the instance area of the framework, else the usual place of the system.
	 */
	static Path choose(Properties system, Map<String, String> environment) {
		String own = system.getProperty("webphone.data", "");
		if (!own.isBlank()) {
			return Path.of(own).toAbsolutePath();
		}
		String area = system.getProperty("osgi.instance.area", "");
		if (area.startsWith("file:")) {
			return fromUrl(area);
		}
		return usual(system, environment);
	}

	private static Path usual(Properties system, Map<String, String> environment) {
		Path home = Path.of(system.getProperty("user.home", "."));
		String os = system.getProperty("os.name", "").toLowerCase(Locale.ROOT);
		if (os.contains("win")) {
			String roaming = environment.getOrDefault("APPDATA", "");
			return (roaming.isBlank() ? home.resolve("AppData/Roaming") : Path.of(roaming)).resolve("Webphone");
		}
		if (os.contains("mac")) {
			return home.resolve("Library/Application Support/Webphone");
		}
		String data = environment.getOrDefault("XDG_DATA_HOME", "");
		return (data.startsWith("/") ? Path.of(data) : home.resolve(".local/share")).resolve("webphone");
	}

	/** The framework writes its URLs without escaping spaces. */
	private static Path fromUrl(String url) {
		try {
			return Path.of(URI.create(url.replace(" ", "%20")));
		} catch (IllegalArgumentException e) {
			return Path.of(url.substring("file:".length()));
		}
	}

	/** Creates the folder if need be and takes the rights of everybody else away, where the file system knows rights. */
	static void makePrivate(Path folder) throws IOException {
		if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.createDirectories(folder);
			return;
		}
		var owner = PosixFilePermissions.fromString("rwx------");
		Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(owner));
		if (!Files.getPosixFilePermissions(folder).equals(owner)) {
			Files.setPosixFilePermissions(folder, owner);
		}
	}
}
