package org.webphone.contacts.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.contacts.internal.Waiting.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.webphone.contacts.Contact;
import org.webphone.core.number.DialRules;
import org.webphone.core.number.NumberEngine;
import org.webphone.preferences.DirectorySettings;

/** Against OpenLDAP's own server. */
class OpenLdapTest {

	@TempDir
	static Path folder;
	private static Slapd server;

	private LdapDirectory directory;

	@BeforeAll
	static void start() throws Exception {
		TestAuthority.make(folder, "127.0.0.1");
		server = new Slapd(folder);
	}

	@AfterAll
	static void stop() throws Exception {
		if (server != null) {
			server.close();
		}
	}

	@AfterEach
	void close() {
		if (directory != null) {
			directory.close();
		}
	}

	@Test
	void findsAPersonByWordsWithoutAccentsThatStandInTheServersOwnAttributes() {
		open(plain(), false, "");
		Contact zoe = await(directory.search("müll", 10)).getFirst();
		assertEquals("Zoé Müller", zoe.name());
		assertEquals("Verkoop", zoe.department());
		assertEquals("zoe@example.org", zoe.mail());
		assertEquals(List.of("Zoé Müller"), names("Verkoop"));
		assertEquals(List.of("Zoé Müller"), names("3024444"));
	}

	@Test
	void recognisesACallerInEveryNotation() {
		open(plain(), false, "");
		for (String number : new String[] { "033024444", "+3233024444", "003233024444", "0485 24 49 47", "+32485244947" }) {
			assertEquals(List.of("Zoé Müller"), await(directory.byNumber(number)).stream().map(Contact::name).toList(), number);
		}
	}

	@Test
	void listsEverybodyInPagesWhereTheServerGivesNoMoreThanAHundredAtOnce() {
		open(plain(), false, "");
		assertEquals(Slapd.PEOPLE + 1, await(directory.list(0, 10_000)).size());
		assertEquals("Person 11299", await(directory.list(Slapd.PEOPLE - 1, 1)).getFirst().name());
	}

	@Test
	void takesTheFirstOnesWhereMoreFitThanTheServerGives() {
		open(plain(), false, "");
		assertEquals(20, await(directory.search("person", 20)).size());
	}

	@Test
	void speaksOverAnEncryptedConnectionAndSeesWhatItsUserMaySee() {
		open(plain(), false, "");
		assertEquals(List.of(), names("boss"));
		directory.close();
		open("ldaps://127.0.0.1:" + server.tlsPort, false, Slapd.USER);
		assertEquals(List.of("Secret Boss"), names("boss"));
	}

	@Test
	void beginsEncryptionOnAPlainConnection() {
		open(plain(), true, Slapd.USER);
		assertEquals(List.of("Secret Boss"), names("boss"));
	}

	@Test
	void saysThatNobodyTrustsTheCertificateWithoutTheCompanysAuthority() {
		directory = new LdapDirectory(settings("ldaps://127.0.0.1:" + server.tlsPort, false, "", Optional.empty()), () -> null,
				OpenLdapTest::numbers);
		assertTrue(failure().contains("certificate is not trusted"), directory.problem());
	}

	@Test
	void saysThatThePasswordIsRefused() {
		directory = new LdapDirectory(settings(plain(), true, Slapd.USER, Optional.of(folder.resolve("ca.pem"))),
				() -> "wrong".toCharArray(), OpenLdapTest::numbers);
		assertTrue(failure().contains("refuses user name or password"), directory.problem());
	}

	@Test
	void saysThatTheBaseIsNotKnown() {
		var wrong = new DirectorySettings("company", "", DirectorySettings.Kind.LDAP, plain(), "", "dc=nowhere", false, Optional.empty(), Map.of());
		directory = new LdapDirectory(wrong, () -> null, OpenLdapTest::numbers);
		assertTrue(failure().contains("does not know the base"), directory.problem());
	}

	@Test
	void answersAgainAfterTheServerWasStartedAnew() throws Exception {
		open(plain(), false, "");
		assertEquals(List.of("Zoé Müller"), names("zoé"));
		server.stop();
		server.start();
		assertEquals(List.of("Zoé Müller"), names("zoé"));
		assertEquals("", directory.problem());
	}

	private static String plain() {
		return "ldap://127.0.0.1:" + server.port;
	}

	private void open(String url, boolean startTls, String user) {
		directory = new LdapDirectory(settings(url, startTls, user, Optional.of(folder.resolve("ca.pem"))),
				() -> Slapd.PASSWORD.toCharArray(), OpenLdapTest::numbers);
	}

	private static DirectorySettings settings(String url, boolean startTls, String user, Optional<Path> ca) {
		return new DirectorySettings("company", "", DirectorySettings.Kind.LDAP, url, user, Slapd.BASE, startTls, ca,
				Map.of("department", "departmentNumber"));
	}

	private static NumberEngine numbers() {
		return new NumberEngine(DialRules.DEFAULT);
	}

	private List<String> names(String text) {
		return await(directory.search(text, 10)).stream().map(Contact::name).toList();
	}

	private String failure() {
		return assertThrows(CompletionException.class, () -> await(directory.search("anna", 10))).getCause().getMessage();
	}
}
