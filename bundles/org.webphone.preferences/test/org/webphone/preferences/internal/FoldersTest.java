package org.webphone.preferences.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {

	@TempDir
	Path folder;

	@Test
	void theFolderNamedByTheUserComesFirst() {
		assertEquals(Path.of("/data/mine"), Folders.choose(system("webphone.data", "/data/mine", "osgi.instance.area", "file:/area/"), Map.of()));
	}

	@Test
	void theInstanceAreaComesNextEvenWithASpace() {
		assertEquals(Path.of("/my area"), Folders.choose(system("osgi.instance.area", "file:/my area/"), Map.of()));
		assertEquals(Path.of("/my area"), Folders.choose(system("osgi.instance.area", "file:/my%20area/"), Map.of()));
	}

	@Test
	void elseTheUsualPlaceOfTheSystem() {
		assertEquals(Path.of("/xdg/webphone"), Folders.choose(system("os.name", "Linux"), Map.of("XDG_DATA_HOME", "/xdg")));
		assertEquals(Path.of("/home/u/.local/share/webphone"), Folders.choose(system("os.name", "Linux"), Map.of("XDG_DATA_HOME", "relative")));
		assertEquals(Path.of("/home/u/Library/Application Support/Webphone"), Folders.choose(system("os.name", "Mac OS X"), Map.of()));
		assertEquals(Path.of("/roaming/Webphone"), Folders.choose(system("os.name", "Windows 11"), Map.of("APPDATA", "/roaming")));
	}

	@Test
	void nobodyElseMayReadTheFolder() throws IOException {
		Assumptions.assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX rights here");
		Path open = Files.createDirectories(folder.resolve("a/b"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
		assertEquals(open, new UserDataFolder(open).path());
		assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(open)));
	}

	@Test
	void aFolderThatCannotBeMadeIsReplacedByATemporaryOne() throws IOException {
		Path blocked = Files.writeString(folder.resolve("file"), "").resolve("data");
		Path used = new UserDataFolder(blocked).path();
		assertTrue(Files.isDirectory(used));
		Files.delete(used);
	}

	private static Properties system(String... pairs) {
		var p = new Properties();
		p.setProperty("user.home", "/home/u");
		for (int i = 0; i < pairs.length; i += 2) {
			p.setProperty(pairs[i], pairs[i + 1]);
		}
		return p;
	}
}
