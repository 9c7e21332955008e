package org.webphone.preferences.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.webphone.core.Address;
import org.webphone.preferences.AccountSettings;
import org.webphone.preferences.GeneralSettings;
import org.webphone.preferences.GeneralSettings.DuringCall;
import org.webphone.preferences.Lockable;
import org.webphone.preferences.MachineSettings;
import org.webphone.preferences.SoundSettings;
import org.webphone.preferences.SrtpPolicy;
import org.webphone.preferences.Transport;

import com.google.gson.JsonObject;

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

	private static SettingsState state(GeneralSettings general) {
		return new SettingsState(List.of(), SoundSettings.DEFAULT, general, List.of(), MachineSettings.DEFAULT);
	}

	@Test
	void everyChoiceOfTheUserCanBeFixed() throws IOException {
		JsonObject everything = SettingsJson.write(state(GeneralSettings.DEFAULT).withMachine(new MachineSettings(Optional.of(folder), 4000,
				5000, MachineSettings.LogDetail.INFO, List.of())), new JsonObject());
		everything.add("account", AccountJson.write(AccountSettings.builder(Address.sip("405", "example.org"))
				.autoAnswer(Duration.ofSeconds(2)).caFile(folder).clientCertificate(folder).build()));
		var unknown = new ArrayList<Lockable>();
		for (Lockable one : Lockable.values()) {
			Policy policy = policy("{\"" + one.part() + "\": {\"" + one.keys().getFirst() + "\": 1}, \"other\": 7}");
			for (Lockable other : Lockable.values()) {
				assertEquals(one == other, policy.locks(other), one + " and " + other);
			}
			if (!everything.getAsJsonObject(one.part()).has(one.keys().getFirst())) {
				unknown.add(one);
			}
		}
		assertEquals(List.of(), unknown, "they are nothing in the settings");
	}

	@Test
	void soundAndMachineAreFixedLikeTheRest() throws IOException {
		Path file = folder.resolve("settings.json");
		Policy policy = policy("{\"sound\": {\"recordCalls\": \"all\"}, \"machine\": {\"firstPort\": 20000, \"lastPort\": 20100, "
				+ "\"recordings\": \"/srv/calls\"}}");
		var locked = new JsonSettings(file, () -> policy);
		assertEquals(SoundSettings.RecordCalls.ALL, locked.sound().recordCalls());
		assertEquals(Optional.of(Path.of("/srv/calls")), locked.machine().recordings());
		locked.changeSound(s -> s.withRecordCalls(SoundSettings.RecordCalls.INCOMING).withRing("classic", 20));
		locked.changeMachine(m -> m.withPorts(0, 0).withLog(MachineSettings.LogDetail.DEBUG));
		assertEquals(SoundSettings.RecordCalls.ALL, locked.sound().recordCalls());
		assertEquals(20, locked.sound().ringVolume(), "the rest is the user's");
		assertEquals(20_000, locked.machine().firstPort());
		locked.close();
		var after = new JsonSettings(file);
		assertEquals(SoundSettings.RecordCalls.NEVER, after.sound().recordCalls());
		assertEquals(20, after.sound().ringVolume());
		assertEquals(new MachineSettings(Optional.empty(), 0, 0, MachineSettings.LogDetail.DEBUG, List.of()), after.machine());
		after.close();
	}

	@Test
	void everyAccountHasWhatIsFixedForAll() throws IOException {
		Path file = folder.resolve("settings.json");
		Policy policy = policy("{\"account\": {\"transport\": \"tls\", \"srtp\": \"required\", \"codecs\": [\"opus\"], \"dialling\": {\"outsidePrefix\": \"9\"}}}");
		AccountSettings own = AccountSettings.builder(Address.sip("405", "example.org")).transport(Transport.TCP).label("Desk").build();
		var before = new JsonSettings(file);
		before.saveAccount(own);
		before.close();
		var locked = new JsonSettings(file, () -> policy);
		AccountSettings seen = locked.accounts().getFirst();
		assertEquals(List.of(Transport.TLS, SrtpPolicy.REQUIRED, List.of("opus"), "9", "Desk"),
				List.of(seen.transport(), seen.srtp(), seen.codecs(), seen.dialRules().outsidePrefix(), seen.label()));
		assertEquals(seen, locked.inForce(own));
		assertEquals("9", locked.numbers().rules().outsidePrefix());
		locked.saveAccount(seen.toBuilder().label("Door").transport(Transport.UDP).build());
		assertEquals(Transport.TLS, locked.accounts().getFirst().transport());
		locked.close();
		var after = new JsonSettings(file);
		assertEquals(own.toBuilder().label("Door").build(), after.accounts().getFirst(), "the rest is the user's");
		after.close();
	}

	@Test
	void aPolicyThatCannotBeReadFixesNothing() throws IOException {
		for (String text : new String[] { "", "{", "[]", "{\"general\": 3}", "{\"general\": {\"speed\": 3}}" }) {
			Policy policy = policy(text);
			assertEquals(GeneralSettings.DEFAULT, policy.over(state(GeneralSettings.DEFAULT)).general(), text);
			for (Lockable one : Lockable.values()) {
				assertFalse(policy.locks(one), text);
			}
		}
		assertFalse(Policy.read(folder.resolve("nowhere")).locks(Lockable.MEMORY));
	}

	@Test
	void aValueThatMakesNoSenseIsTheDefaultOne() throws IOException {
		assertEquals(GeneralSettings.DEFAULT.historyDays(),
				policy("{\"general\": {\"historyDays\": \"soon\"}}").over(state(remembering(GeneralSettings.DEFAULT, 30))).general().historyDays());
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
