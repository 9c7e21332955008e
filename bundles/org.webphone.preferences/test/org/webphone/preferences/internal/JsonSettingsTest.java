package org.webphone.preferences.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.webphone.core.AccountId;
import org.webphone.core.Address;
import org.webphone.core.number.DialRules;
import org.webphone.preferences.AccountSettings;
import org.webphone.preferences.DirectorySettings;
import org.webphone.preferences.DtmfMode;
import org.webphone.preferences.GeneralSettings;
import org.webphone.preferences.MachineSettings;
import org.webphone.preferences.SettingsListener;
import org.webphone.preferences.SoundSettings;
import org.webphone.preferences.SrtpPolicy;
import org.webphone.preferences.Transport;

class JsonSettingsTest {

	@TempDir
	Path folder;

	@Test
	void theAccountTheUserPrefersIsTheFirstAlsoAfterARestart() {
		var settings = open();
		AccountSettings one = AccountSettings.builder(Address.sip("1", "example.org")).build();
		AccountSettings two = AccountSettings.builder(Address.sip("2", "example.org")).build();
		settings.saveAccount(one);
		settings.saveAccount(two);
		settings.preferAccount(two.id());
		settings.preferAccount(new AccountId("nobody@example.org"));
		settings.saveAccount(one.toBuilder().label("Office").build());
		settings.close();
		assertEquals(List.of(two.id(), one.id()), open().accounts().stream().map(AccountSettings::id).toList());
	}

	@Test
	void everySettingSurvivesARestart() {
		AccountSettings account = AccountSettings.builder(Address.sip("442", "example.org").withDisplayName("Els \"W\" é"))
				.label("Work").user("u").registrar("reg.example.org:5070").outboundProxy("sip:proxy.example.org;lr")
				.transport(Transport.TLS).local("127.0.0.1", 5062).register(false).expires(Duration.ofSeconds(300))
				.srtp(SrtpPolicy.REQUIRED).dtmf(DtmfMode.INBAND).codecs(List.of("opus", "PCMA"))
				.autoAnswer(Duration.ZERO).lineLimit(3).pickupCode("*8{extension}").voicemail("*97").colleagueVoicemail("*97{extension}")
				.caFile(Path.of("/ca.pem")).clientCertificate(Path.of("/me.pem"))
				.dialRules(new DialRules("FR", "0", List.of(3, 4), List.of("1234"))).build();
		var directory = new DirectorySettings("company", "Company", DirectorySettings.Kind.LDAP, "ldap://dir.example.org", "cn=x",
				"dc=example", true, Optional.of(Path.of("/ca.pem")), Map.of("name", "cn"));
		var sound = new SoundSettings("a", "b", "c", "silent", 12, false, false, false,
				SoundSettings.RecordCalls.INCOMING);
		var general = new GeneralSettings("nl", GeneralSettings.Appearance.HIGH_CONTRAST, GeneralSettings.DuringCall.HISTORY, 5, true, 90);
		JsonSettings settings = open();
		settings.saveAccount(account);
		settings.saveDirectory(directory);
		settings.changeSound(s -> sound);
		settings.changeGeneral(g -> general);
		var machine = new MachineSettings(Optional.of(Path.of("/recordings")), 16_384, 16_400, MachineSettings.LogDetail.DEBUG,
				List.of(new MachineSettings.TrustedCertificate("voice.example.org", "AB:".repeat(31) + "AB")));
		settings.changeMachine(m -> machine);
		settings.close();

		JsonSettings again = open();
		assertEquals(List.of(account), again.accounts());
		assertEquals(List.of(directory), again.directories());
		assertEquals(sound, again.sound());
		assertEquals(general, again.general());
		assertEquals(machine, again.machine());
		assertTrue(again.machine().trusts("voice.example.org", "ab".repeat(32)));
		again.close();
	}

	@Test
	void startsWithDefaultsWhereNothingIsStored() {
		JsonSettings settings = open();
		assertEquals(List.of(), settings.accounts());
		assertEquals(SoundSettings.DEFAULT, settings.sound());
		assertEquals(GeneralSettings.DEFAULT, settings.general());
		assertEquals("", settings.problem());
		settings.close();
		assertFalse(Files.exists(file()));
	}

	@Test
	void replacesAndRemovesAccountsByIdentity() {
		JsonSettings settings = open();
		AccountSettings one = AccountSettings.builder(Address.sip("1", "example.org")).build();
		settings.saveAccount(one);
		settings.saveAccount(AccountSettings.builder(Address.sip("2", "example.org")).build());
		settings.saveAccount(one.toBuilder().label("first").build());
		assertEquals(List.of("first", ""), settings.accounts().stream().map(AccountSettings::label).toList());
		settings.removeAccount(one.id());
		assertEquals(List.of(new AccountId("2@example.org")), settings.accounts().stream().map(AccountSettings::id).toList());
		settings.close();
	}

	@Test
	void setsADamagedFileAsideAndSaysSo() throws IOException {
		Files.writeString(file(), "{\"accounts\":[{\"aor\":");
		JsonSettings settings = open();
		assertEquals(List.of(), settings.accounts());
		assertTrue(settings.problem().contains("damaged"), settings.problem());
		settings.changeGeneral(g -> new GeneralSettings("fr", g.appearance(), g.duringCall(), 5, false, 0));
		settings.close();
		assertEquals(1, others("settings\\.json\\.damaged-.*"));
		assertEquals("fr", open().general().language());
	}

	@Test
	void keepsTheOtherAccountsWhenOneCannotBeRead() throws IOException {
		Files.writeString(file(), "{\"accounts\":[{\"aor\":\"nonsense\"},{\"aor\":\"sip:2@example.org\"}],\"sound\":7}");
		JsonSettings settings = open();
		assertEquals(1, settings.accounts().size());
		assertTrue(settings.problem().contains("account 1"), settings.problem());
		assertEquals(SoundSettings.DEFAULT, settings.sound());
		settings.close();
		assertEquals(1, others("settings\\.json\\.refused-.*"));
	}

	@Test
	void replacesImpossibleValuesByDefaults() throws IOException {
		Files.writeString(file(), "{\"accounts\":[{\"aor\":\"sip:2@example.org\",\"localPort\":99999,\"transport\":\"pigeon\","
				+ "\"expires\":-4,\"dialling\":{\"outsidePrefix\":\"abc\"}}],\"sound\":{\"ringVolume\":1e9}}");
		JsonSettings settings = open();
		AccountSettings a = settings.accounts().get(0);
		assertEquals(0, a.localPort());
		assertEquals(Transport.UDP, a.transport());
		assertEquals(Duration.ofSeconds(600), a.expires());
		assertEquals(DialRules.DEFAULT, a.dialRules());
		assertEquals(70, settings.sound().ringVolume());
		settings.close();
	}

	@Test
	void carriesAlongWhatANewerProgramStored() throws IOException {
		Files.writeString(file(), "{\"future\":{\"x\":1}}");
		JsonSettings settings = open();
		settings.saveAccount(AccountSettings.builder(Address.sip("1", "example.org")).build());
		settings.close();
		assertTrue(Files.readString(file()).contains("\"future\""));
	}

	@Test
	void neverWritesADirectoryOfTheSession() throws IOException {
		JsonSettings settings = open();
		settings.saveDirectory(DirectorySettings.list("company", "kept", DirectorySettings.Kind.JSON, "https://example.org/a"));
		var demo = DirectorySettings.list("company", "demo", DirectorySettings.Kind.JSON, "http://127.0.0.1:1/demo");
		var subscription = settings.addSessionDirectory(demo);
		assertEquals(List.of(demo), settings.directories());
		assertEquals("kept", settings.keptDirectories().getFirst().label());
		settings.changeGeneral(g -> new GeneralSettings("fr", g.appearance(), g.duringCall(), 5, false, 0));
		subscription.close();
		assertEquals("kept", settings.directories().get(0).label());
		settings.close();
		assertFalse(Files.readString(file()).contains("demo"));
	}

	@Test
	void tellsListenersWhatChanged() throws InterruptedException {
		JsonSettings settings = open();
		var accounts = new CountDownLatch(1);
		var sound = new CountDownLatch(1);
		settings.addListener(new SettingsListener() {
			@Override
			public void accountsChanged() {
				accounts.countDown();
			}

			@Override
			public void soundChanged(SoundSettings now) {
				if (now.ringVolume() == 5) {
					sound.countDown();
				}
			}
		});
		settings.saveAccount(AccountSettings.builder(Address.sip("1", "example.org")).build());
		settings.changeSound(s -> new SoundSettings("auto", "auto", "auto", "classic", 5, true, true, true));
		assertTrue(accounts.await(10, TimeUnit.SECONDS));
		assertTrue(sound.await(10, TimeUnit.SECONDS));
		settings.close();
	}

	@Test
	void saysThatTheSettingsCannotBeWritten() throws IOException {
		Path nowhere = Files.writeString(folder.resolve("file"), "").resolve("settings.json");
		var settings = new JsonSettings(nowhere);
		settings.saveAccount(AccountSettings.builder(Address.sip("1", "example.org")).build());
		settings.close();
		assertTrue(settings.problem().contains("could not be written"), settings.problem());
		assertEquals(1, settings.accounts().size());
	}

	private Path file() {
		return folder.resolve("settings.json");
	}

	private JsonSettings open() {
		return new JsonSettings(file());
	}

	private long others(String pattern) throws IOException {
		try (var files = Files.list(folder)) {
			return files.filter(f -> f.getFileName().toString().matches(pattern)).count();
		}
	}
}
