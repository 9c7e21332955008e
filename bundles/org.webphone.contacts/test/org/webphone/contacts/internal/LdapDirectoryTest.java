package org.webphone.contacts.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.contacts.internal.Waiting.await;
import static org.webphone.contacts.internal.Waiting.waitFor;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactNumber;
import org.webphone.contacts.ContactNumber.Kind;
import org.webphone.core.number.DialRules;
import org.webphone.core.number.NumberEngine;
import org.webphone.preferences.DirectorySettings;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;

/** Against a directory server in memory. */
class LdapDirectoryTest {

	private static final String BASE = "dc=example,dc=org";
	private static final String ADMIN = "cn=admin";

	@TempDir
	Path folder;

	private InMemoryDirectoryServer server;
	private LdapDirectory directory;

	@AfterEach
	void close() {
		if (directory != null) {
			directory.close();
		}
		if (server != null) {
			server.shutDown(true);
		}
	}

	@Test
	void findsPeopleByPartsOfNameAndDepartment() throws Exception {
		start(InMemoryListenerConfig.createLDAPConfig("plain", InetAddress.getLoopbackAddress(), 0, null));
		open("ldap://127.0.0.1:", false, Optional.empty(), "");
		assertEquals(List.of("Anna Maes"), names("ann mae"));
		assertEquals(List.of("Anna Maes"), names("SALES"));
		assertEquals(List.of("Bert (Claes)*"), names("(claes)*"));
		assertEquals(List.of(), names("nobody"));
		Contact anna = await(directory.search("anna", 10)).getFirst();
		assertEquals("company:uid=anna,dc=example,dc=org", anna.id());
		assertEquals("Sales", anna.department());
		assertEquals("442", anna.extension());
		assertEquals(List.of(new ContactNumber("442", Kind.INTERNAL), new ContactNumber("03/302.44.44", Kind.WORK),
				new ContactNumber("+32 485 24 49 47", Kind.MOBILE)), anna.numbers());
	}

	@Test
	void recognisesACallerWhateverTheDirectorysNotation() throws Exception {
		start(InMemoryListenerConfig.createLDAPConfig("plain", InetAddress.getLoopbackAddress(), 0, null));
		open("ldap://127.0.0.1:", false, Optional.empty(), "");
		for (String number : new String[] { "033024444", "+3233024444", "0485 24 49 47", "442" }) {
			assertEquals(List.of("Anna Maes"), await(directory.byNumber(number)).stream().map(Contact::name).toList(), number);
		}
		assertEquals(List.of(), await(directory.byNumber("033024446")));
		assertEquals(List.of(), await(directory.byNumber("bob@example.org")));
	}

	@Test
	void listsEverybodyInPages() throws Exception {
		start(InMemoryListenerConfig.createLDAPConfig("plain", InetAddress.getLoopbackAddress(), 0, null));
		for (int i = 0; i < 1200; i++) {
			server.add("dn: uid=p" + i + "," + BASE, "objectClass: inetOrgPerson", "uid: p" + i, "cn: Person " + (10_000 + i), "sn: P",
					"telephoneNumber: 5" + i);
		}
		open("ldap://127.0.0.1:", false, Optional.empty(), "");
		assertEquals(List.of("Anna Maes", "Bert (Claes)*", "Person 10000"), await(directory.list(0, 3)).stream().map(Contact::name).toList());
		assertEquals(List.of("Person 11199"), await(directory.list(1201, 10)).stream().map(Contact::name).toList());
	}

	@Test
	void speaksOverAnEncryptedConnectionWithTheCompanysAuthority() throws Exception {
		SSLContext context = certificate("127.0.0.1");
		start(InMemoryListenerConfig.createLDAPSConfig("tls", InetAddress.getLoopbackAddress(), 0, context.getServerSocketFactory(), null));
		open("ldaps://127.0.0.1:", false, Optional.of(folder.resolve("ca.pem")), ADMIN);
		assertEquals(List.of("Anna Maes"), names("anna"));
	}

	@Test
	void beginsEncryptionOnAPlainConnection() throws Exception {
		SSLContext context = certificate("127.0.0.1");
		start(InMemoryListenerConfig.createLDAPConfig("starttls", InetAddress.getLoopbackAddress(), 0, context.getSocketFactory()));
		open("ldap://127.0.0.1:", true, Optional.of(folder.resolve("ca.pem")), ADMIN);
		assertEquals(List.of("Anna Maes"), names("anna"));
	}

	@Test
	void refusesACertificateThatNobodyTrustsOrOfAnotherHost() throws Exception {
		SSLContext context = certificate("other.example.org");
		start(InMemoryListenerConfig.createLDAPSConfig("tls", InetAddress.getLoopbackAddress(), 0, context.getServerSocketFactory(), null));
		open("ldaps://127.0.0.1:", false, Optional.empty(), "");
		assertTrue(failure("anna").contains("not trusted"), failure("anna"));
		directory.close();
		open("ldaps://127.0.0.1:", false, Optional.of(folder.resolve("ca.pem")), "");
		assertTrue(failure("anna").contains("not trusted"), failure("anna"));
	}

	@Test
	void neverSendsAPasswordInTheClear() throws Exception {
		directory = new LdapDirectory(settings("ldap://ldap.example.org", false, Optional.empty(), ADMIN), () -> "secret".toCharArray(), this::numbers);
		assertTrue(failure("anna").contains("encrypted connection only"));
	}

	@Test
	void saysWhatIsWrongAndTellsWhenItChanges() throws Exception {
		start(InMemoryListenerConfig.createLDAPConfig("plain", InetAddress.getLoopbackAddress(), 0, null));
		int port = server.getListenPort();
		directory = new LdapDirectory(settings("ldap://127.0.0.1:" + port, false, Optional.empty(), ADMIN), () -> "wrong".toCharArray(), this::numbers);
		var told = new java.util.concurrent.atomic.AtomicInteger();
		directory.addListener(told::incrementAndGet);
		assertTrue(failure("anna").contains("refuses user name or password"), directory.problem());
		waitFor("told", () -> told.get() == 1);
		directory.close();
		server.shutDown(true);
		directory = new LdapDirectory(settings("ldap://127.0.0.1:" + port, false, Optional.empty(), ""), () -> null, this::numbers);
		assertTrue(failure("anna").contains("cannot be reached"), directory.problem());
		assertEquals(failure("bert"), directory.problem(), "left alone for a while, with the same sentence");
	}

	@Test
	void connectsAgainWhenTheServerWasAway() throws Exception {
		start(InMemoryListenerConfig.createLDAPConfig("plain", InetAddress.getLoopbackAddress(), 0, null));
		open("ldap://127.0.0.1:", false, Optional.empty(), "");
		assertEquals(List.of("Anna Maes"), names("anna"));
		server.closeAllConnections(false);
		assertEquals(List.of("Anna Maes"), names("anna"));
	}

	@Test
	void listsWhatTheServerGivesAndSaysThatItIsNotAll() throws Exception {
		start(plain(), config -> config.setMaxSizeLimit(5));
		for (int i = 0; i < 20; i++) {
			server.add("dn: uid=p" + i + "," + BASE, "objectClass: inetOrgPerson", "uid: p" + i, "cn: Person " + i, "sn: P",
					"telephoneNumber: 5" + i);
		}
		open("ldap://127.0.0.1:", false, Optional.empty(), "");
		assertEquals(5, await(directory.list(0, 100)).size());
		assertEquals("The directory 127.0.0.1 lists its first 5 entries only. Search for the others.", directory.problem());
		assertEquals(5, await(directory.search("person", 50)).size(), "a search gives its first ones without a word");
	}

	@Test
	void saysThatTheServerRefusesEncryptionAndNeverGoesOnWithout() throws Exception {
		start(plain(), config -> { });
		open("ldap://127.0.0.1:", true, Optional.empty(), ADMIN);
		assertTrue(failure("anna").contains("refuses encryption (StartTLS)"), directory.problem());
	}

	@Test
	void saysToWhichServerItIsReferred() throws Exception {
		start(plain(), config -> { });
		server.add("dn: ou=moved," + BASE, "objectClass: referral", "objectClass: extensibleObject", "ou: moved",
				"ref: ldap://other.example.org/ou=people,dc=example,dc=org");
		directory = new LdapDirectory(new DirectorySettings("company", "", DirectorySettings.Kind.LDAP,
				"ldap://127.0.0.1:" + server.getListenPort(), "", "ou=moved," + BASE, false, Optional.empty(), Map.of()), () -> null, this::numbers);
		assertTrue(failure("anna").contains("refers to another server (ldap://other.example.org"), directory.problem());
	}

	@Test
	void takesSeveralNumbersOfSeveralAttributesAndNoPictureForAName() throws Exception {
		start(plain(), config -> { });
		server.add(new Entry("uid=eva," + BASE, new Attribute("objectClass", "inetOrgPerson"),
				new Attribute("cn", "Eva Claes"), new Attribute("sn", "Claes"),
				new Attribute("telephoneNumber", "03 1", "03 2"), new Attribute("otherTelephone", "03 3"),
				new Attribute("photo", new byte[] { (byte) 0xff, (byte) 0xd8, 0, 1 }),
				new Attribute("o", "Voorbeeld")));
		directory = new LdapDirectory(new DirectorySettings("company", "", DirectorySettings.Kind.LDAP,
				"ldap://127.0.0.1:" + server.getListenPort(), "", BASE, false, Optional.empty(),
				Map.of("work", "telephoneNumber, otherTelephone", "department", "photo", "company", "photo,o")), () -> null, this::numbers);
		Contact eva = await(directory.search("eva", 10)).getFirst();
		assertEquals(List.of("03 1", "03 2", "03 3"), eva.numbers().stream().map(ContactNumber::value).toList());
		assertEquals("", eva.department());
		assertEquals("Voorbeeld", eva.company());
	}

	@Test
	void ofSearchesThatWaitOnlyTheNewestIsAsked() throws Exception {
		start(plain(), config -> { });
		open("ldap://127.0.0.1:", false, Optional.empty(), "");
		var first = directory.search("an", 10);
		var second = directory.search("ann", 10);
		var third = directory.search("anna", 10);
		assertEquals(List.of("Anna Maes"), await(third).stream().map(Contact::name).toList());
		assertTrue(first.toCompletableFuture().isDone() && second.toCompletableFuture().isDone(), "none is left without an answer");
	}

	private static InMemoryListenerConfig plain() throws Exception {
		return InMemoryListenerConfig.createLDAPConfig("plain", InetAddress.getLoopbackAddress(), 0, null);
	}

	private void start(InMemoryListenerConfig listener) throws Exception {
		start(listener, config -> { });
	}

	private void start(InMemoryListenerConfig listener, java.util.function.Consumer<InMemoryDirectoryServerConfig> more) throws Exception {
		var config = new InMemoryDirectoryServerConfig(BASE);
		more.accept(config);
		config.setListenerConfigs(listener);
		config.addAdditionalBindCredentials(ADMIN, "secret");
		config.setSchema(null);
		server = new InMemoryDirectoryServer(config);
		server.add("dn: " + BASE, "objectClass: domain", "dc: example");
		server.add("dn: uid=anna," + BASE, "objectClass: inetOrgPerson", "uid: anna", "cn: Anna Maes", "sn: Maes", "ou: Sales",
				"telephoneNumber: 03/302.44.44", "mobile: +32 485 24 49 47", "ipPhone: 442", "mail: anna@example.org");
		server.add("dn: uid=bert," + BASE, "objectClass: inetOrgPerson", "uid: bert", "cn: Bert (Claes)*", "sn: Claes",
				"telephoneNumber: 03 302 44 45");
		server.startListening();
	}

	private void open(String url, boolean startTls, Optional<Path> ca, String user) {
		directory = new LdapDirectory(settings(url + server.getListenPort(), startTls, ca, user), () -> "secret".toCharArray(), this::numbers);
	}

	private static DirectorySettings settings(String url, boolean startTls, Optional<Path> ca, String user) {
		return new DirectorySettings("company", "", DirectorySettings.Kind.LDAP, url, user, BASE, startTls, ca, Map.of());
	}

	private NumberEngine numbers() {
		return new NumberEngine(DialRules.DEFAULT);
	}

	private List<String> names(String text) {
		return await(directory.search(text, 10)).stream().map(Contact::name).toList();
	}

	private String failure(String text) {
		return assertThrows(CompletionException.class, () -> await(directory.search(text, 10))).getCause().getMessage();
	}

	/** A key pair whose certificate stands in {@code ca.pem}. */
	private SSLContext certificate(String host) throws Exception {
		Path store = folder.resolve("server.p12");
		String name = host.matches("[0-9.]+") ? "ip:" + host : "dns:" + host;
		keytool("-genkeypair", "-keyalg", "EC", "-alias", "s", "-dname", "CN=" + host, "-ext", "san=" + name, "-keystore", store.toString(),
				"-storepass", "password", "-storetype", "PKCS12");
		keytool("-exportcert", "-rfc", "-alias", "s", "-file", folder.resolve("ca.pem").toString(), "-keystore", store.toString(),
				"-storepass", "password");
		KeyStore keys = KeyStore.getInstance("PKCS12");
		try (var in = Files.newInputStream(store)) {
			keys.load(in, "password".toCharArray());
		}
		KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		managers.init(keys, "password".toCharArray());
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(managers.getKeyManagers(), null, null);
		return context;
	}

	private static void keytool(String... arguments) throws Exception {
		var command = new java.util.ArrayList<String>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
		command.addAll(List.of(arguments));
		Process p = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
		assertTrue(p.waitFor(30, TimeUnit.SECONDS));
		assertEquals(0, p.exitValue());
	}
}
