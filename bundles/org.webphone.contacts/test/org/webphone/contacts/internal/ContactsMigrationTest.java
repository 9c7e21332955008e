package org.webphone.contacts.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.webphone.contacts.internal.Waiting.await;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webphone.contacts.Contact;
import org.webphone.store.Store;

/** Files that earlier programs have left. */
class ContactsMigrationTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(ints = { 1 })
	void keepsContactsAndFavouritesOfEveryEarlierSchema(int version) {
		Path file = folder.resolve("contacts.db");
		try (Store old = Store.open(file, ContactDatabase.SCHEMA.at(version))) {
			await(old.write(c -> {
				Sql.run(c, "insert into contact values(1, 'personal', 'a', 'Zoé', 'zoe', 'Sales', '', '', 'a note', '', '32485244947')");
				Sql.run(c, "insert into contact values(2, 'company', '7', 'Anna', 'anna', '', '', '', '', '442', '442')");
				Sql.run(c, "insert into number values(1, 0, '0485 24 49 47', 'MOBILE', '32485244947')");
				Sql.run(c, "insert into number values(2, -1, '442', 'INTERNAL', '442')");
				return Sql.run(c, "insert into favourite values('company:7', 0)");
			}));
		}
		var database = new ContactDatabase(file);
		var contacts = new Contacts(database, new PresenceBook(), new PlainSettings());
		try {
			assertEquals(List.of("Anna", "Zoé"), names(await(contacts.list("", 0, 10))));
			assertEquals(List.of("Zoé"), names(await(contacts.byNumber("+32485244947"))));
			assertEquals(List.of("Anna"), names(await(contacts.favourites())));
			assertEquals(List.of("Zoé"), names(await(contacts.search("sal", 10))));
		} finally {
			contacts.close();
			database.close();
		}
	}

	@Test
	void everyEarlierSchemaHasAMigrationTest() {
		assertEquals(2, ContactDatabase.SCHEMA.version(), "a new script: add its predecessor to the test above");
	}

	private static List<String> names(List<Contact> contacts) {
		return contacts.stream().map(Contact::name).toList();
	}
}
