package org.webphone.preferences.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.webphone.preferences.GeneralSettings;
import org.webphone.preferences.GeneralSettings.DuringCall;
import org.webphone.preferences.GeneralSettings.Lockable;

class PolicyTest {

	@TempDir
	Path folder;

	private Policy policy(String text) throws IOException {
		return Policy.read(Files.writeString(folder.resolve("policy.json"), text));
	}

	private static GeneralSettings remembering(GeneralSettings g, int days) {
		return new GeneralSettings(g.language(), g.appearance(), DuringCall.HISTORY, g.popUpSeconds(), g.doNotDisturb(), days);
	}

	@Test
	void whatTheAdministratorFixesCountsAndTheUsersOwnChoiceComesBackWithoutIt() throws IOException {
		Path file = folder.resolve("settings.json");
		var before = new JsonSettings(file);
		before.changeGeneral(g -> remembering(g, 365));
		before.close();
		Policy policy = policy("{\"general\": {\"historyDays\": 90}}");
		var locked = new JsonSettings(file, () -> policy);
		assertEquals(90, locked.general().historyDays());
		assertTrue(locked.locked(Lockable.MEMORY));
		assertFalse(locked.locked(Lockable.DURING_CALL));
		assertEquals(DuringCall.HISTORY, locked.general().duringCall(), "the rest is the user's");
		locked.changeGeneral(g -> remembering(g, 30));
		assertEquals(90, locked.general().historyDays());
		locked.close();
		var after = new JsonSettings(file);
		assertEquals(365, after.general().historyDays());
		after.close();
	}

	@Test
	void aPolicyThatCannotBeReadFixesNothing() throws IOException {
		for (String text : new String[] { "", "{", "[]", "{\"general\": 3}", "{\"general\": {\"language\": \"fr\"}}" }) {
			Policy policy = policy(text);
			assertEquals(GeneralSettings.DEFAULT, policy.over(GeneralSettings.DEFAULT), text);
			for (Lockable one : Lockable.values()) {
				assertFalse(policy.locks(one), text);
			}
		}
		assertFalse(Policy.read(folder.resolve("nowhere")).locks(Lockable.MEMORY));
	}

	@Test
	void aValueThatMakesNoSenseIsTheDefaultOne() throws IOException {
		assertEquals(GeneralSettings.DEFAULT.historyDays(),
				policy("{\"general\": {\"historyDays\": \"soon\"}}").over(remembering(GeneralSettings.DEFAULT, 30)).historyDays());
	}

	@Test
	void theFileStandsWhereOnlyAdministratorsWrite() {
		var system = new Properties();
		system.setProperty("os.name", "Linux");
		assertEquals(Path.of("/etc/webphone/policy.json"), Policy.file(system, Map.of()));
		system.setProperty(Policy.FILE, "/tmp/other.json");
		assertEquals(Path.of("/tmp/other.json"), Policy.file(system, Map.of()));
	}
}
