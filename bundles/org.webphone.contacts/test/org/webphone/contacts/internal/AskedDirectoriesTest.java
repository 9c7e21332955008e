package org.webphone.contacts.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.contacts.internal.FakeSource.person;
import static org.webphone.contacts.internal.Waiting.await;
import static org.webphone.contacts.internal.Waiting.waitFor;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.webphone.contacts.Contact;
import org.webphone.core.number.DialRules;
import org.webphone.core.number.NumberEngine;

/** Directories that are asked for each search, beside what the own file has. */
class AskedDirectoriesTest {

	@TempDir
	Path folder;

	private final FakeSource branch = new FakeSource("branch");
	private ContactDatabase database;
	private Contacts contacts;

	@BeforeEach
	void open() {
		database = new ContactDatabase(folder.resolve("contacts.db"));
		contacts = new Contacts(database, new PresenceBook(), new PlainSettings());
		contacts.addSource(branch);
	}

	@AfterEach
	void close() {
		contacts.close();
		database.close();
	}

	private void company(Contact... all) {
		new ReplaceSource(database.store, new NumberEngine(DialRules.DEFAULT)).run("company", List.of(all));
	}

	private void answers(Contact... all) {
		branch.answer.complete(List.of(all));
	}

	private List<String> list(String source, int offset, int limit) {
		return names(await(contacts.list(source, offset, limit)));
	}

	private static List<String> names(List<Contact> list) {
		return list.stream().map(Contact::name).toList();
	}

	@Test
	void whatTheOwnFileHasIsThereBeforeADirectoryAnswers() {
		company(person("company", "1", "Anna Own", "442"));
		assertEquals(List.of("Anna Own"), names(await(contacts.search("anna", 10))));
		assertEquals(List.of("Anna Own"), list(Contact.COMPANY, 0, 10));
		answers(person("branch", "9", "Anna Branch", "512"));
		assertEquals(List.of("Anna Own", "Anna Branch"), names(await(contacts.search("anna", 10))));
		assertEquals(List.of("Anna Branch", "Anna Own"), list(Contact.COMPANY, 0, 10));
	}

	@Test
	void theSameQuestionIsNotAskedAgainAndAgain() {
		answers(person("branch", "9", "Anna Branch", "512"));
		for (int i = 0; i < 5; i++) {
			assertEquals(List.of("Anna Branch"), names(await(contacts.search("anna", 10))));
		}
		assertEquals(1, branch.asked);
		branch.changed(person("branch", "9", "Anna Other", "512"));
		assertEquals(List.of("Anna Other"), names(await(contacts.search("anna", 10))));
	}

	@Test
	void theBestMatchComesFirstWhereverItIs() {
		company(person("company", "1", "Johanna Smit", "412"), person("company", "2", "Maria Annaert", "411"));
		answers(person("branch", "9", "Anna Zwart", "512"), person("branch", "8", "Susanna Claes", "513"));
		assertEquals(List.of("Anna Zwart", "Maria Annaert", "Johanna Smit", "Susanna Claes"), names(await(contacts.search("anna", 10))));
		assertEquals(List.of("Anna Zwart"), names(await(contacts.search("anna", 1))));
	}

	@Test
	void pagesGoThroughAllDirectoriesInOneOrder() {
		company(IntStream.range(0, 30).mapToObj(i -> person("company", "" + i, "P%03d".formatted(2 * i), "")).toArray(Contact[]::new));
		answers(IntStream.range(0, 30).mapToObj(i -> person("branch", "" + i, "p%03d".formatted(2 * i + 1), "")).toArray(Contact[]::new));
		assertEquals(60, await(contacts.count(Contact.COMPANY)));
		assertEquals(List.of("P000", "p001", "P002"), list(Contact.COMPANY, 0, 3));
		assertEquals(List.of("p029", "P030", "p031"), list("", 29, 3));
		assertEquals(List.of("p059"), list(Contact.COMPANY, 59, 10));
		assertEquals(List.of(), list(Contact.PERSONAL, 0, 10));
	}

	@Test
	void aFavouriteIsKeptWhileItsDirectoryIsAwayAndIsListedOnce() {
		answers(person("branch", "9", "Anna Branch", "512", "03 302 44 44"));
		await(contacts.search("anna", 10));
		await(contacts.favourite("branch:9", true));
		assertEquals(List.of("Anna Branch"), names(await(contacts.favourites())));
		assertEquals(1, await(contacts.count(Contact.COMPANY)));
		assertEquals(List.of("Anna Branch"), list(Contact.COMPANY, 0, 10));
		assertEquals(List.of("Anna Branch"), names(await(contacts.search("anna", 10))));
		contacts.close();
		contacts = new Contacts(database, new PresenceBook(), new PlainSettings());
		assertEquals(List.of("Anna Branch"), names(await(contacts.favourites())));
		assertEquals(List.of("Anna Branch"), names(await(contacts.byNumber("+3233024444"))));
		assertEquals(List.of("512"), await(contacts.extensions(10)), "and can be watched");
	}

	@Test
	void aFavouriteFollowsItsDirectoryAndGoesWithItsStar() {
		answers(person("branch", "9", "Anna Branch", "512"));
		await(contacts.search("anna", 10));
		await(contacts.favourite("branch:9", true));
		branch.changed(person("branch", "9", "Anna Maes", "513"));
		await(contacts.search("anna", 10));
		waitFor("the new name", () -> names(await(contacts.favourites())).equals(List.of("Anna Maes")));
		await(contacts.favourite("branch:9", false));
		contacts.removeSource(branch);
		assertEquals(List.of(), await(contacts.search("anna", 10)));
	}

	@Test
	void whoIsOnlyInADirectoryIsWatchedToo() {
		company(person("company", "1", "Anna", "442"));
		answers(person("branch", "9", "Bert", "512"), person("branch", "8", "Nobody", ""));
		assertEquals(List.of("442", "512"), await(contacts.extensions(10)));
		assertEquals(List.of("442"), await(contacts.extensions(1)));
	}

	@Test
	void aDirectoryThatFailsLeavesWhatIsKnown() {
		company(person("company", "1", "Anna Own", "442"));
		branch.answer = CompletableFuture.failedFuture(new IllegalStateException("down"));
		assertEquals(List.of("Anna Own"), names(await(contacts.search("anna", 10))));
		assertEquals(List.of("Anna Own"), names(await(contacts.byNumber("442"))));
		assertTrue(branch.asked > 0);
	}
}
