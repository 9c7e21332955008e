package org.webphone.contacts.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.contacts.internal.Waiting.await;
import static org.webphone.contacts.internal.Waiting.waitFor;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactListener;
import org.webphone.contacts.ContactNumber;
import org.webphone.contacts.ContactNumber.Kind;
import org.webphone.core.Address;
import org.webphone.core.number.DialRules;
import org.webphone.core.number.NumberEngine;
import org.webphone.telephony.Party;

class ContactsTest {

	@TempDir
	Path folder;

	private final PlainSettings settings = new PlainSettings();
	private ContactDatabase database;
	private Contacts contacts;

	@BeforeEach
	void open() {
		database = new ContactDatabase(folder.resolve("contacts.db"));
		contacts = new Contacts(database, new PresenceBook(), settings);
	}

	@AfterEach
	void close() {
		contacts.close();
		database.close();
	}

	@Test
	void keepsAPersonalContactWithAllItsParts() {
		Contact stored = await(contacts.save(person("Zoé Müller", "Sales", "0485244947", "03 302 44 44")));
		assertTrue(stored.id().startsWith("personal:"));
		close();
		open();
		assertEquals(List.of(stored), await(contacts.list(Contact.PERSONAL, 0, 10)));
	}

	@Test
	void changesAndDeletesAPersonalContact() {
		Contact stored = await(contacts.save(person("Anna", "", "1")));
		Contact changed = await(contacts.save(new Contact(stored.id(), Contact.PERSONAL, "Anna B", "HR", "", "", "", List.of(), "")));
		assertEquals(List.of(changed), await(contacts.list("", 0, 10)));
		assertEquals(List.of(), await(contacts.byNumber("1")));
		await(contacts.favourite(changed.id(), true));
		await(contacts.delete(changed.id()));
		assertEquals(List.of(), await(contacts.list("", 0, 10)));
		assertEquals(List.of(), names(await(contacts.favourites())));
	}

	@Test
	void refusesToChangeWhatBelongsToADirectory() {
		Contact foreign = new Contact("company:1", Contact.COMPANY, "X", "", "", "", "", List.of(), "");
		var failure = assertThrows(CompletionException.class, () -> await(contacts.save(foreign)));
		assertTrue(failure.getCause().getMessage().contains("Only personal contacts"));
		assertThrows(CompletionException.class, () -> await(contacts.delete("company:1")));
		assertThrows(CompletionException.class, () -> await(contacts.save(person("  ", "", "1"))));
	}

	@Test
	void listsByNameAsAPersonSorts() {
		for (String name : new String[] { "Zed", "émile", "Eva", "adam" }) {
			await(contacts.save(person(name, "", "1")));
		}
		assertEquals(List.of("adam", "émile", "Eva", "Zed"), names(await(contacts.list("", 0, 10))));
		assertEquals(List.of("émile", "Eva"), names(await(contacts.list(Contact.PERSONAL, 1, 2))));
	}

	@Test
	void countsOneSourceOrAllWithThoseThatAreAskedElsewhere() {
		assertEquals(0, await(contacts.count("")));
		company(colleague("1", "Anna", "Sales", "442"), colleague("2", "Bert", "Support", "480"));
		await(contacts.save(person("Eva", "", "1")));
		var listed = new FakeSource("listed");
		listed.answer.complete(List.of(new Contact("listed:9", "listed", "Anna Listed", "", "", "", "", List.of(), "")));
		contacts.addSource(listed);
		assertEquals(3, await(contacts.count(Contact.COMPANY)), "the company's are those of all directories");
		assertEquals(1, await(contacts.count(Contact.PERSONAL)));
		assertEquals(1, await(contacts.count("listed")));
		assertEquals(4, await(contacts.count("")));
		assertEquals(0, await(contacts.count("nowhere")));
	}

	@Test
	void findsByAnyPartOfNameDepartmentCompanyAndNumber() {
		company(colleague("1", "Zoé Müller-Peeters", "Vertrieb", "442", "0485244947"), colleague("2", "Bert Zoeller", "Support", "480"));
		for (String text : new String[] { "zoé m", "MULLER", "peet", "eeter", "vertr", "müller zoe", "0485 24 49 47", "+32485244947",
				"0032485", "244947", "442", "44" }) {
			assertEquals("Zoé Müller-Peeters", names(await(contacts.search(text, 10))).getFirst(), text);
		}
		assertEquals(List.of(), await(contacts.search("nobody", 10)));
		assertEquals(List.of(), await(contacts.search("\" OR *", 10)));
		assertEquals(List.of(), await(contacts.search("  ", 10)));
	}

	@Test
	void givesTheBestMatchFirst() {
		company(colleague("1", "Maria Annaert", "Sales", "411"), colleague("2", "Johanna Smit", "Sales", "412"),
				colleague("3", "Anna Zwart", "Sales", "413"), colleague("4", "Bert Klein", "Annapolis", "414"));
		assertEquals(List.of("Anna Zwart", "Maria Annaert", "Bert Klein", "Johanna Smit"), names(await(contacts.search("anna", 10))));
		assertEquals(List.of("Anna Zwart", "Maria Annaert"), names(await(contacts.search("anna", 2))));
		assertEquals(List.of("Johanna Smit"), names(await(contacts.search("412", 1))));
	}

	@Test
	void recognisesACallerInEveryNotation() {
		company(colleague("1", "Anna", "Sales", "442", "0485 24 49 47"));
		for (String number : new String[] { "0485244947", "+32485244947", "0032485244947", "(0485) 24.49.47", "442", "tel:+32485244947" }) {
			assertEquals(List.of("Anna"), names(await(contacts.byNumber(number))), number);
		}
		assertEquals(List.of(), await(contacts.byNumber("0485244948")));
		assertEquals(List.of(), await(contacts.byNumber("")));
	}

	@Test
	void namesTheOtherSideOfACall() {
		company(colleague("1", "Anna", "Sales", "442"));
		Party party = await(new NameResolver(database, settings).resolve(Address.sip("442", "pbx.example.org"))).orElseThrow();
		assertEquals("Anna", party.name());
		assertEquals("Sales", party.department());
		assertEquals("company:1", party.contactId());
		assertTrue(await(new NameResolver(database, settings).resolve(Address.sip("443", "pbx.example.org"))).isEmpty());
	}

	@Test
	void namesEverybodyWhoHasTheNumberTheUsersOwnFirst() {
		company(colleague("1", "Anna", "Sales", "", "0485244947"));
		await(contacts.save(person("Mum", "", "+32 485 24 49 47")));
		assertEquals("Mum / Anna", await(new NameResolver(database, settings).resolve(Address.sip("0485244947", "x"))).orElseThrow().name());
	}

	@Test
	void namesACallerFromWhatIsStoredHereWhileADirectoryIsSilentAndAddsWhoItFindsLater() {
		await(contacts.save(person("Anna", "", "0485244947")));
		var silent = new FakeSource("silent");
		contacts.addSource(silent);
		var caller = Address.sip("+32485244947", "x");
		assertEquals("Anna", await(new NameResolver(database, settings).resolve(caller)).orElseThrow().name());
		var all = new DirectoryNameResolver(contacts).resolve(caller);
		silent.answer.complete(List.of(new Contact("silent:1", "silent", "Bert", "", "", "", "", List.of(), "")));
		assertEquals("Anna / Bert", await(all).orElseThrow().name());
	}

	@Test
	void keepsFavouritesInTheUsersOrder() {
		company(colleague("1", "Anna", "", "442"), colleague("2", "Bert", "", "443"));
		await(contacts.favourite("company:1", true));
		await(contacts.favourite("company:2", true));
		await(contacts.favourite("0485 24 49 47", true));
		await(contacts.moveFavourite("+32485244947", 0));
		assertEquals(List.of("0485 24 49 47", "Anna", "Bert"), names(await(contacts.favourites())));
		close();
		open();
		assertEquals(List.of("0485 24 49 47", "Anna", "Bert"), names(await(contacts.favourites())));
		waitFor("favourites are in memory", () -> contacts.favourite("0032485244947"));
		assertTrue(contacts.favourite("company:2"));
		await(contacts.favourite("company:2", false));
		assertFalse(contacts.favourite("company:2"));
		assertEquals(2, await(contacts.favourites()).size());
	}

	@Test
	void leavesOutAFavouriteWhoseDirectoryIsAwayAndShowsItAgainLater() {
		company(colleague("1", "Anna", "", "442"));
		await(contacts.favourite("company:1", true));
		company();
		assertEquals(List.of(), await(contacts.favourites()));
		company(colleague("1", "Anna", "", "442"));
		assertEquals(List.of("Anna"), names(await(contacts.favourites())));
	}

	@Test
	void asksOtherSourcesTooButNeverWaitsForASlowOne() {
		company(colleague("1", "Anna Own", "", "442"));
		var quick = new FakeSource("quick");
		var slow = new FakeSource("slow");
		contacts.addSource(quick);
		contacts.addSource(slow);
		quick.answer.complete(List.of(new Contact("quick:9", "quick", "Anna Quick", "", "", "", "", List.of(), "")));
		assertEquals(List.of("Anna Own", "Anna Quick"), names(await(contacts.search("anna", 10))));
		var told = new java.util.concurrent.atomic.AtomicInteger();
		contacts.addListener(new ContactListener() {
			@Override
			public void answersArrived() {
				told.incrementAndGet();
			}
		}, Runnable::run);
		slow.answer.complete(List.of(new Contact("slow:9", "slow", "Anna Slow", "", "", "", "", List.of(), "")));
		waitFor("the late answer is told", () -> told.get() > 0);
		assertEquals(3, await(contacts.search("anna", 10)).size());
	}

	@Test
	void deletesWhatIsTheUsersOwnForGood() throws java.io.IOException {
		company(colleague("1", "Anna", "", "442"));
		await(contacts.save(person("Veryprivate Person", "Secretdepartment", "0485244947")));
		await(contacts.favourite("company:1", true));
		await(contacts.favourite("away:7", true));
		java.nio.file.Files.writeString(folder.resolve("contacts.db.damaged-20260101-000000"), "Veryprivate");
		await(contacts.deleteAll());
		assertEquals(List.of("Anna"), names(await(contacts.list("", 0, 10))));
		assertFalse(contacts.favourite("away:7"), "of a directory that is away too");
		try (var files = java.nio.file.Files.list(folder)) {
			for (Path file : files.toList()) {
				String text = new String(java.nio.file.Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1).toLowerCase(java.util.Locale.ROOT);
				assertFalse(text.contains("veryprivate") || text.contains("secretdepartment"), file.toString());
			}
		}
	}

	@Test
	void aSourceThatFailsHurtsNobody() {
		company(colleague("1", "Anna", "", "442"));
		contacts.addSource(new FakeSource("broken") {
			@Override
			public CompletionStage<List<Contact>> search(String text, int limit) {
				throw new IllegalStateException("broken");
			}
		});
		var failing = new FakeSource("failing");
		failing.answer.completeExceptionally(new IllegalStateException("down"));
		contacts.addSource(failing);
		assertEquals(List.of("Anna"), names(await(contacts.search("anna", 10))));
		assertEquals("it is down", contacts.sources().get("failing"));
		contacts.removeSource(failing);
		assertFalse(contacts.sources().containsKey("failing"));
	}

	private void company(Contact... all) {
		new ReplaceSource(database.store, new NumberEngine(DialRules.DEFAULT)).run(Contact.COMPANY, List.of(all));
	}

	private static Contact colleague(String key, String name, String department, String extension, String... numbers) {
		var all = new java.util.ArrayList<ContactNumber>();
		for (String n : numbers) {
			all.add(new ContactNumber(n, Kind.MOBILE));
		}
		return new Contact("company:" + key, Contact.COMPANY, name, department, "", "", "", all, extension);
	}

	private static Contact person(String name, String department, String... numbers) {
		return new Contact("", Contact.PERSONAL, name, department, "Voorbeeld", "a@example.org", "two\nlines",
				java.util.Arrays.stream(numbers).map(n -> new ContactNumber(n, Kind.WORK)).toList(), "");
	}

	private static List<String> names(List<Contact> list) {
		return list.stream().map(Contact::name).toList();
	}
}
