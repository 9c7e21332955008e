package org.webphone.ui.settings.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartAtLoginTest {

	@TempDir
	Path folder;

	@Test
	void theDesktopFindsTheLauncherInItsFolder() throws IOException {
		var start = new StartAtLogin(Path.of("/opt/web phone/webphone"), folder.resolve("autostart"));
		assertFalse(start.on());
		start.on(true);
		assertTrue(start.on());
		String entry = Files.readString(folder.resolve("autostart/webphone.desktop"));
		assertTrue(entry.startsWith("[Desktop Entry]\n"), entry);
		assertTrue(entry.contains("\nExec=\"/opt/web phone/webphone\"\n"), entry);
		start.on(false);
		assertFalse(start.on());
	}

	@Test
	void signsWithAMeaningInTheEntryAreEscaped() {
		assertEquals("\"/a\\\\$b/100%%/webphone\"", StartAtLogin.quoted("/a$b/100%/webphone"));
	}
}
