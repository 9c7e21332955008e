package org.webphone.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.net.ssl.SSLContext;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactService;
import org.webphone.preferences.DirectorySettings;
import org.webphone.preferences.Settings;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;

/** Directories are set with the widgets of the technical settings, and the people in them are found. */
class DirectorySettingsTest {

	private final Window window = new Window();
	private final Desk desk = window.desk;
	private final Settings settings = desk.service(Settings.class);
	private final ContactService contacts = desk.service(ContactService.class);
	private TechnicalDialog dialog;

	@TempDir
	Path folder;

	@BeforeEach
	void ready() {
		window.ready();
	}

	@AfterEach
	void forget() {
		if (dialog != null) {
			dialog.cancel();
		}
		settings.directories().stream().filter(d -> d.id().startsWith("directory-")).map(DirectorySettings::id)
				.forEach(settings::removeDirectory);
	}

	private TechnicalDialog add(String name) {
		dialog = new TechnicalDialog(desk).page("Directories").press("Add").type("Name", name);
		return dialog;
	}

	private List<String> found(String text) {
		return contacts.search(text, 20).toCompletableFuture().join().stream().map(Contact::name).toList();
	}

	@Test
	void aTableIsReadAndGoesWithItsDirectory() throws Exception {
		Path table = folder.resolve("people.csv");
		Files.writeString(table, "id,name,work\n1,Quirijn Ypma,+32 3 302 55 66\n");
		add("People").choose("Kind", "Table (CSV)").type("Address", table.toUri().toString());
		dialog.save();
		desk.await("the person is found", () -> found("quirijn").contains("Quirijn Ypma"));
		dialog = new TechnicalDialog(desk).page("Directories");
		dialog.choose("Directories", "People").press("Remove");
		dialog.save();
		desk.await("the person is gone", () -> found("quirijn").isEmpty());
	}

	@Test
	void aServerIsAskedEncryptedWithNamePasswordAndItsOwnFields() throws Exception {
		TestCertificates files = TestCertificates.in(folder);
		InMemoryDirectoryServer server = server(files.server());
		try {
			add("Company").choose("Kind", "LDAP server").type("Address", "ldap://127.0.0.1:" + server.getListenPort())
					.type("User name", "cn=reader").type("Password", "secret").type("Search below (LDAP)", "ou=people,dc=example")
					.turn("Encrypt the connection (StartTLS)", true).type("Authorities (PEM)", files.authority().toString())
					.type("Names of fields", "name=displayName");
			dialog.save();
			desk.await("the person is found by the field named", () -> found("xandrine").contains("Xandrine Vos"));
			assertTrue(found("outsider").isEmpty(), "who stands elsewhere is not asked for");
		} finally {
			server.shutDown(true);
		}
	}

	private static InMemoryDirectoryServer server(SSLContext context) throws Exception {
		var config = new InMemoryDirectoryServerConfig("dc=example");
		config.setListenerConfigs(InMemoryListenerConfig.createLDAPConfig("starttls", InetAddress.getLoopbackAddress(), 0,
				context.getSocketFactory()));
		config.addAdditionalBindCredentials("cn=reader", "secret");
		config.setAuthenticationRequiredOperationTypes(com.unboundid.ldap.sdk.OperationType.SEARCH);
		config.setSchema(null);
		var server = new InMemoryDirectoryServer(config);
		server.add("dn: dc=example", "objectClass: domain", "dc: example");
		server.add("dn: ou=people,dc=example", "objectClass: organizationalUnit", "ou: people");
		server.add("dn: uid=x,ou=people,dc=example", "objectClass: inetOrgPerson", "uid: x", "cn: vos-x", "sn: Vos",
				"displayName: Xandrine Vos", "telephoneNumber: +32 3 302 44 99");
		server.add("dn: uid=o,dc=example", "objectClass: inetOrgPerson", "uid: o", "cn: Outsider", "sn: O", "displayName: Outsider",
				"telephoneNumber: +32 3 302 44 98");
		server.startListening();
		return server;
	}

	@Test
	void badValuesAreRefusedWithASentence() {
		add("");
		dialog.saveInVain("Enter a name for the directory.");
		dialog.type("Name", "Company").choose("Kind", "LDAP server").type("Address", "https://example.org");
		dialog.saveInVain("Enter an address that fits the kind: ldap:// or ldaps:// for a server, https:// or file: for a list.");
		dialog.type("Address", "ldap://example.org").type("User name", "cn=x");
		dialog.saveInVain("A user name and password need an encrypted connection. Use ldaps:// or StartTLS.");
		dialog.turn("Encrypt the connection (StartTLS)", true).type("Names of fields", "name");
		dialog.saveInVain("Write pairs with commas between them, for example name=cn, work=telephoneNumber.");
		dialog.type("Names of fields", "").type("Authorities (PEM)", "/nowhere.pem");
		dialog.saveInVain("This file cannot be read. Choose another one.");
		assertEquals(List.of(), settings.directories().stream().filter(d -> d.id().startsWith("directory-")).toList());
	}
}
