package org.webphone.contacts.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.contacts.internal.Waiting.await;
import static org.webphone.contacts.internal.Waiting.waitFor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactNumber;
import org.webphone.contacts.ContactNumber.Kind;
import org.webphone.core.AccountId;
import org.webphone.preferences.DirectorySettings;
import org.webphone.preferences.Secrets;

class DirectoriesTest {

	private static final String TWO = """
			[{"id":"1","name":"Anna","department":"Sales","extension":"442","numbers":[{"value":"0485244947","kind":"mobile"}]},
			 {"id":"2","name":"Zoé","numbers":["03 302 44 44"]}]""";

	@TempDir
	Path folder;

	private final PlainSettings settings = new PlainSettings();
	private ContactDatabase database;
	private TinyServer server;
	private Directories directories;

	@BeforeEach
	void open() throws IOException {
		database = new ContactDatabase(folder.resolve("contacts.db"));
		server = new TinyServer();
		directories = new Directories(database, settings, new NoSecrets());
	}

	@AfterEach
	void close() throws IOException {
		directories.close();
		server.close();
		database.close();
	}

	@Test
	void readsAJsonDirectory() {
		server.body(TWO);
		use(DirectorySettings.Kind.JSON, server.url());
		waitFor("both are there", () -> names().equals(List.of("Anna", "Zoé")));
		waitFor("all is well", () -> "".equals(database.problems().get("company")));
		Contact anna = all().getFirst();
		assertEquals("company:1", anna.id());
		assertEquals(List.of(new ContactNumber("442", Kind.INTERNAL), new ContactNumber("0485244947", Kind.MOBILE)), anna.numbers());
	}

	@Test
	void readsATableInAnOldEncoding() {
		server.body = "Nom;Prénom;Téléphone (bureau);Service\r\nMüller;Zoé;03 302 44 44;Vente\r\n".getBytes(StandardCharsets.ISO_8859_1);
		use(DirectorySettings.Kind.CSV, server.url());
		waitFor("the person is there", () -> names().equals(List.of("Zoé Müller")));
		assertEquals("Vente", all().getFirst().department());
	}

	@Test
	void readsAFileOfTheDisk() throws IOException {
		Path file = Files.writeString(folder.resolve("list.csv"), "name,phone\nAnna,442\n");
		use(DirectorySettings.Kind.CSV, file.toUri().toString());
		waitFor("the person is there", () -> names().equals(List.of("Anna")));
	}

	@Test
	void asksOnlyForWhatChanged() {
		server.body(TWO);
		server.etag = "\"v1\"";
		use(DirectorySettings.Kind.JSON, server.url());
		waitFor("both are there", () -> names().size() == 2 && "".equals(database.problems().get("company")));
		var settings1 = settings.directories().getFirst();
		assertTrue(new ListDirectory(settings1, database).refresh(s -> new Fetch(ListDirectory.address(s), Optional.empty(), "", null), settings.numbers()));
		assertTrue(server.requests.getLast().contains("If-None-Match: \"v1\""));
		assertEquals(2, names().size());
	}

	@Test
	void keepsWhatItHasWhenTheListBreaksOff() {
		server.body(TWO);
		use(DirectorySettings.Kind.JSON, server.url());
		waitFor("both are there", () -> names().size() == 2 && "".equals(database.problems().get("company")));
		server.body(TWO.substring(0, TWO.length() - 20));
		refresh();
		assertEquals(2, names().size());
		assertTrue(database.problems().get("company").contains("behind entry 1"), database.problems().toString());
	}

	@Test
	void whatALibraryStumblesOverIsToldAndTriedAgain() {
		server.body(TWO);
		use(DirectorySettings.Kind.JSON, server.url());
		waitFor("both are there", () -> names().size() == 2);
		boolean read = new ListDirectory(settings.directories().getFirst(), database).refresh(s -> {
			throw new IllegalStateException("strange");
		}, settings.numbers());
		assertFalse(read, "so that it is tried again");
		assertEquals("The list cannot be read. Ask whoever provides it to check it.", database.problems().get("company"));
		assertEquals(2, names().size());
	}

	@Test
	void leavesOutABadEntryAndSaysWhich() {
		server.body("[{\"id\":\"1\",\"name\":\"Anna\"},{\"id\":\"1\",\"name\":\"Twin\"},7,{\"id\":\"3\"},{\"name\":\"No id\"}]");
		use(DirectorySettings.Kind.JSON, server.url());
		waitFor("the good one is there", () -> names().equals(List.of("Anna")));
		waitFor("the others are told", () -> "4 entries were left out. Entry 2 was refused: its id occurs twice."
				.equals(database.problems().get("company")));
	}

	@Test
	void saysWhyADirectoryCannotBeRead() throws IOException {
		server.status = 503;
		use(DirectorySettings.Kind.JSON, server.url());
		waitFor("503 is told", () -> problem().contains("answers 503"));
		server.status = 401;
		refresh();
		assertTrue(problem().contains("refuses user name or password"), problem());
		server.status = 200;
		server.body("[".repeat(5000));
		refresh();
		assertTrue(problem().contains("no list of contacts"), problem());
		server.body("\n <!DOCTYPE html><html><body>Please sign in</body></html>");
		refresh();
		assertTrue(problem().contains("a web page instead of a list"), problem());
		server.close();
		refresh();
		assertTrue(problem().contains("cannot be reached"), problem());
	}

	@Test
	void refusesAnAddressThatIsNone() {
		for (String url : new String[] { "ftp://example.org/x", "no address at all", "file:/does/not/exist" }) {
			settings.directories(DirectorySettings.list("company", "", DirectorySettings.Kind.JSON, url));
			waitFor(url, () -> !problem().isEmpty());
			settings.directories(new DirectorySettings[0]);
			waitFor("forgotten", () -> problem().isEmpty());
		}
	}

	@Test
	void readsTheListAgainWhenItsColumnsGetOtherNames() {
		server.body("name,phone,unit\nAnna,442,Sales\n");
		server.etag = "\"v1\"";
		use(DirectorySettings.Kind.CSV, server.url());
		waitFor("the person is there", () -> names().equals(List.of("Anna")) && problem().isEmpty() && database.problems().containsKey("company"));
		settings.directories(new DirectorySettings("company", "", DirectorySettings.Kind.CSV, server.url(), "", "", false, Optional.empty(),
				java.util.Map.of("department", "unit")));
		waitFor("the unit is known", () -> all().getFirst().department().equals("Sales"));
	}

	@Test
	void forgetsTheContactsOfARemovedDirectory() {
		server.body(TWO);
		use(DirectorySettings.Kind.JSON, server.url());
		waitFor("both are there", () -> names().size() == 2 && "".equals(database.problems().get("company")));
		settings.directories(new DirectorySettings[0]);
		waitFor("both are gone", () -> names().isEmpty());
	}

	private void use(DirectorySettings.Kind kind, String url) {
		settings.directories(DirectorySettings.list("company", "Company", kind, url));
	}

	private void refresh() {
		new ListDirectory(settings.directories().getFirst(), database)
				.refresh(s -> new Fetch(ListDirectory.address(s), Optional.empty(), "", null), settings.numbers());
	}

	private String problem() {
		return database.problems().getOrDefault("company", "");
	}

	private List<Contact> all() {
		return await(database.store.read(c -> ContactReader.list(c, "company", 0, 100)));
	}

	private List<String> names() {
		return all().stream().map(Contact::name).toList();
	}

	/** No password for anything. */
	private static final class NoSecrets implements Secrets {
		@Override
		public Optional<char[]> password(AccountId account) {
			return Optional.empty();
		}

		@Override
		public Kept keep(AccountId account, char[] password) {
			return Kept.THIS_SESSION;
		}

		@Override
		public void remove(AccountId account) {
			// nothing is kept
		}
	}
}
