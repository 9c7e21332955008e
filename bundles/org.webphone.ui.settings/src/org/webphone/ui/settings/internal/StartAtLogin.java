package org.webphone.ui.settings.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Lets the desktop start the program when the user logs in: an entry in the user's folder for that (XDG Autostart Specification).
 * Only where desktops read such a folder, and where the program knows by what it is started.
 */
final class StartAtLogin {

	/** Names the file that starts the program; set by the launcher. */
	static final String LAUNCHER = "webphone.launcher";
	private static final String NAME = "webphone.desktop";

	private final Path launcher;
	private final Path folder;

	StartAtLogin(Path launcher, Path folder) {
		this.launcher = launcher;
		this.folder = folder;
	}

	/** Empty where the desktop of this machine has no such folder. */
	static Optional<StartAtLogin> here() {
		String started = System.getProperty(LAUNCHER, "");
		if (started.isBlank() || !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
			return Optional.empty();
		}
		String given = System.getenv().getOrDefault("XDG_CONFIG_HOME", "");
		Path config = given.startsWith("/") ? Path.of(given) : Path.of(System.getProperty("user.home"), ".config");
		return Optional.of(new StartAtLogin(Path.of(started), config.resolve("autostart")));
	}

	boolean on() {
		return Files.exists(folder.resolve(NAME));
	}

	/** @throws IOException where the entry cannot be written or removed */
	void on(boolean wanted) throws IOException {
		if (!wanted) {
			Files.deleteIfExists(folder.resolve(NAME));
			return;
		}
		Files.createDirectories(folder);
		Files.writeString(folder.resolve(NAME), entry());
	}

	private String entry() {
		return "[Desktop Entry]\nType=Application\nName=Webphone\nExec=" + quoted(launcher.toString())
				+ "\nTerminal=false\nX-GNOME-Autostart-enabled=true\n";
	}

	/** Desktop Entry Specification, "The Exec key": escaped for the quotes first, then once more as a value of the file. */
	static String quoted(String path) {
		String inQuotes = path.replaceAll("([\"`$\\\\])", "\\\\$1").replace("%", "%%");
		return '"' + inQuotes.replace("\\", "\\\\") + '"';
	}
}
