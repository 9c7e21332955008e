package org.webphone.contacts.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.contacts.internal.Waiting.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactFiles.Format;
import org.webphone.contacts.ContactNumber;
import org.webphone.contacts.ContactNumber.Kind;
import org.webphone.contacts.ImportPlan;
import org.webphone.contacts.RefusedEntry;

class PersonalFilesTest {

	@TempDir
	Path folder;

	private final PlainSettings settings = new PlainSettings();
	private ContactDatabase database;
	private Contacts contacts;
	private PersonalFiles files;

	@BeforeEach
	void open() {
		database = new ContactDatabase(folder.resolve("contacts.db"));
		contacts = new Contacts(database, new PresenceBook(), settings);
		files = new PersonalFiles(database, settings);
	}

	@AfterEach
	void close() {
		files.close();
		contacts.close();
		database.close();
	}

	@ParameterizedTest
	@EnumSource(Format.class)
	void whatWasExportedIsImportedAsItWas(Format format) {
		String name = format == Format.CSV ? "all.csv" : "all.vcf";
		Contact zoe = save("Zoé \"Z\" Müller; Peeters, J\\r", "a note\nof two lines; with, all\\n signs and a very long line that has to be folded é é é é é é",
				new ContactNumber("+32485244947", Kind.MOBILE), new ContactNumber("0485 24 49 48", Kind.MOBILE),
				new ContactNumber("03 302 44 44", Kind.WORK), new ContactNumber("443", Kind.INTERNAL), new ContactNumber("1", Kind.OTHER));
		Contact bare = save("Bare", "");
		Path file = folder.resolve(name);
		assertEquals(Integer.valueOf(2), await(files.export(file, format)));

		ImportPlan same = await(files.read(file));
		assertEquals(2, same.unchanged(), same.toString());
		await(contacts.delete(zoe.id()));
		await(contacts.delete(bare.id()));
		ImportPlan plan = await(files.read(file));
		assertEquals(2, plan.added().size());
		assertEquals(Integer.valueOf(2), await(files.apply(plan)));
		List<Contact> back = await(contacts.list(Contact.PERSONAL, 0, 10));
		assertEquals(bare, back.get(0));
		assertEquals(zoe.name(), back.get(1).name());
		assertEquals(zoe.note(), back.get(1).note());
		assertEquals(zoe.extension(), back.get(1).extension());
		assertEquals(java.util.Set.copyOf(zoe.numbers()), java.util.Set.copyOf(back.get(1).numbers()));
		assertEquals(zoe.id(), back.get(1).id());
	}

	@Test
	void aStrangersNameNeverBecomesAFormula() throws IOException {
		save("=HYPERLINK(\"http://example.org\")", "@SUM(1)", new ContactNumber("+32485244947", Kind.MOBILE));
		save("'=already", "");
		save("-1+1", "");
		save("\uff1d1+1", "\uff0b2");
		Path file = folder.resolve("all.csv");
		await(files.export(file));
		String text = Files.readString(file);
		assertTrue(text.contains("\"'=HYPERLINK(\"\"http://example.org\"\")\""), text);
		assertTrue(text.contains("\"'+32485244947\""), text);
		assertTrue(text.contains("\"''=already\""), text);
		for (String line : text.substring(1).split("\r\n")) {
			for (String cell : line.split(";")) {
				assertFalse(cell.matches("\"?[=+\\-@\uff1d\uff0b\uff0d\uff20].*"), cell);
			}
		}
		assertEquals(4, await(files.read(file)).unchanged());
	}

	@Test
	void tellsBeforehandWhatAnImportWouldDo() throws IOException {
		save("Anna Maes", "", new ContactNumber("0485 24 49 47", Kind.MOBILE));
		save("Bert Claes", "", new ContactNumber("480", Kind.WORK));
		Path file = Files.write(folder.resolve("in.csv"), ("Name;Mobile Phone;Business Phone;Shoe size;Department\r\n"
				+ "Anna Maes;+32485244947;03 302 44 44;38;Verkoop\r\nBert Claes;;480;44;\r\nZoé;1;;;\r\n;5;;;\r\n")
				.getBytes(StandardCharsets.ISO_8859_1));
		ImportPlan plan = await(files.read(file));
		assertEquals(List.of("Zoé"), plan.added().stream().map(Contact::name).toList());
		assertEquals(List.of("Verkoop"), plan.changed().stream().map(Contact::department).toList());
		assertEquals(1, plan.unchanged());
		assertEquals(List.of("Line 5 was refused: it has no name."), sentences(plan));
		assertEquals(List.of("Shoe size"), plan.ignored());
		assertEquals("CSV, windows-1252, ;", plan.format());
		assertEquals(2, await(contacts.list(Contact.PERSONAL, 0, 10)).size(), "nothing is stored yet");
		await(files.apply(plan));
		assertEquals(List.of("Anna Maes", "Bert Claes", "Zoé"), await(contacts.list(Contact.PERSONAL, 0, 10)).stream().map(Contact::name).toList());
		assertEquals(3, await(files.read(file)).unchanged());
	}

	@Test
	void anImportCanBeTakenBack() throws IOException {
		Contact anna = save("Anna Maes", "", new ContactNumber("0485 24 49 47", Kind.MOBILE));
		assertFalse(files.undoable());
		Path file = Files.writeString(folder.resolve("in.csv"), "Name,Mobile Phone,Department\nAnna Maes,+32485244947,Verkoop\nBert,1,\n");
		await(files.apply(await(files.read(file))));
		assertEquals("Verkoop", await(contacts.list(Contact.PERSONAL, 0, 10)).getFirst().department());
		assertTrue(files.undoable());
		assertEquals(2, await(files.undo()));
		assertEquals(List.of(anna), await(contacts.list(Contact.PERSONAL, 0, 10)));
		assertFalse(files.undoable());
	}

	@Test
	void saysWhyAFileCannotBeUsed() throws IOException {
		assertTrue(problem(folder.resolve("nowhere.csv")).contains("There is no file"));
		assertTrue(problem(Files.writeString(folder.resolve("a.csv"), "a,b\n1,2\n")).contains("no column with names"));
		assertTrue(problem(Files.write(folder.resolve("b.csv"), new byte[] { 1, 0, 0, 7, 0, 0, 0, 9 })).contains("neither a table nor vCards"));
		assertTrue(problem(Files.writeString(folder.resolve("c.csv"), "")).contains("empty"));
		assertTrue(problem(Files.writeString(folder.resolve("d.csv"), "\"name\nopen\n")).contains("line 1"));
		Path nowhere = folder.resolve("no/such/folder.csv");
		var failure = assertThrows(CompletionException.class, () -> await(files.export(nowhere)));
		assertEquals("The file " + nowhere + " cannot be written. Check its rights.", failure.getCause().getMessage());
	}

	@Test
	void aFullDiskIsNamedWhenAnExportFails() {
		Path file = folder.resolve("all.csv");
		assertEquals("The disk is full: all.csv could not be written. Free some space.", PersonalFiles.unwritten(file, 1000, 0));
		assertEquals("The file " + file + " cannot be written. Check its rights.", PersonalFiles.unwritten(file, 1000, 1_000_000));
	}

	@Test
	void leavesTheOldFileWhenAnExportFails() throws IOException {
		Path target = Files.createDirectory(folder.resolve("target.csv"));
		Files.writeString(target.resolve("inside"), "x");
		assertThrows(CompletionException.class, () -> await(files.export(target)));
		assertTrue(Files.exists(target.resolve("inside")));
		try (var list = Files.list(folder)) {
			assertTrue(list.noneMatch(f -> f.getFileName().toString().endsWith(".part")));
		}
	}

	@Test
	void readsCardsOfAllVersionsAndRefusesTheBadOnes() throws IOException {
		Path file = Files.writeString(folder.resolve("cards.vcf"), """
				BEGIN:VCARD
				VERSION:2.1
				N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;Zo=
				=C3=A9
				TEL;CELL:0485 24 49 47
				TEL;WORK;FAX:03 302 00 00
				END:VCARD
				BEGIN:VCARD
				VERSION:3.0
				FN:Jan Pe
				 eters
				ORG:Voorbeeld\\, nv;Sales
				item1.TEL;type=WORK;type=pref:03 302 44 44
				EMAIL;TYPE="internet,work":jan@example.org
				END:VCARD
				BEGIN:VCARD
				VERSION:4.0
				TEL;VALUE=uri:tel:+32485244948
				END:VCARD
				BEGIN:VCARD
				FN:Never ends
				""");
		ImportPlan plan = await(files.read(file));
		assertEquals(List.of("Zoé Müller", "Jan Peeters"), plan.added().stream().map(Contact::name).toList());
		assertEquals(List.of(new ContactNumber("0485 24 49 47", Kind.MOBILE)), plan.added().get(0).numbers());
		assertEquals("Voorbeeld, nv", plan.added().get(1).company());
		assertEquals("Sales", plan.added().get(1).department());
		assertEquals("jan@example.org", plan.added().get(1).mail());
		assertEquals(List.of("The card on line 16 was refused: it has no name.", "The card on line 20 was refused: it has no end."),
				sentences(plan));
	}

	@ParameterizedTest
	@ValueSource(strings = { "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=no-such:=ZZ=", "PHOTO;ENCODING=b:%%%%", "TEL;TYPE=\"open:1",
			"REV:yesterday", "EMAIL;PREF=many:a@example.org", "TEL;VALUE=uri:tel:", "GEO:a;b", "BDAY:\u0000", ":", ";;;:;;;", "\uffff:\ud800",
			"BEGIN:VEVENT", "BEGIN:VCARD\nFN:Inner\nEND:VCARD", "N:;;;;", "VERSION:9" })
	void aCardWithAStrangeLineIsKeptWithTheOthers(String line) throws IOException {
		String text = "BEGIN:VCARD\nVERSION:3.0\nFN:First\n" + line + "\nEND:VCARD\nBEGIN:VCARD\nVERSION:4.0\nFN:Second\nEND:VCARD\n";
		assertEquals(List.of("First", "Second"), ReadEntries.of(text.getBytes(StandardCharsets.UTF_8)).list().contacts().stream().map(Contact::name).toList());
	}

	@Test
	void aHugeCardIsCutToWhatAContactHoldsAndADeepOneIsNoDanger() throws IOException {
		String deep = "BEGIN:VCARD\n".repeat(5000) + "FN:Deep\n" + "END:VCARD\n".repeat(5000);
		String huge = "BEGIN:VCARD\nFN:" + "x".repeat(2_000_000) + "\n" + "TEL:1\n".repeat(10_000) + "END:VCARD\n";
		ParsedList list = ReadEntries.of((deep + huge).getBytes(StandardCharsets.UTF_8)).list();
		assertEquals(1, list.contacts().size());
		assertTrue(list.contacts().getFirst().name().length() <= 210);
		assertEquals(20, list.contacts().getFirst().numbers().size());
		assertEquals("The card on line 1 was refused: it has no name.", list.refused().getFirst());
	}

	@Test
	void aFileThatBreaksOffAnywhereKeepsWhatIsWhole() throws IOException {
		String text = "BEGIN:VCARD\nVERSION:3.0\nFN:First\nTEL:1\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Second\nEND:VCARD\n";
		int whole = text.indexOf("END:VCARD") + "END:VCARD".length();
		for (int end = whole; end < text.length() - 2; end++) {
			ParsedList list = ReadEntries.of(text.substring(0, end).getBytes(StandardCharsets.UTF_8)).list();
			assertEquals("First", list.contacts().getFirst().name());
			assertEquals(1, list.contacts().size(), "up to " + end);
		}
	}

	@Test
	void aCardWithoutAnEndCostsNoneOfThoseBehindIt() throws IOException {
		String text = "BEGIN:VCARD\nFN:First\nEND:VCARD\nBEGIN:VCARD\nFN:Broken\nBEGIN:VCARD\nFN:Second\nAGENT:\nBEGIN:VCARD\nFN:Agent\nEND:VCARD\n"
				+ "END:VCARD\nBEGIN:VCARD\nFN:Third\nEND:VCARD\n";
		ParsedList list = ReadEntries.of(text.getBytes(StandardCharsets.UTF_8)).list();
		assertEquals(List.of("First", "Second", "Third"), list.contacts().stream().map(Contact::name).toList());
		assertEquals(List.of("The card on line 4 was refused: it has no end."), list.refused());
	}

	@Test
	void aTableThatBreaksOffKeepsTheLinesBefore() throws IOException {
		ParsedList list = ReadEntries.of("name;note\nAnna;x\nBert;\"two\nlines\"\nCleo;\"never".getBytes(StandardCharsets.UTF_8)).list();
		assertEquals(List.of("Anna", "Bert"), list.contacts().stream().map(Contact::name).toList());
		assertEquals(List.of("The lines from line 5 on were refused: a quotation mark is missing."), list.refused());
	}

	@Test
	void readsTheCardsOfOtherPrograms() throws IOException {
		String assets = System.getProperty("webphone.assets", "");
		Assumptions.assumeTrue(!assets.isEmpty() && Files.isDirectory(Path.of(assets, "contacts")), "test data absent: contacts");
		try (var all = Files.walk(Path.of(assets, "contacts"))) {
			for (Path card : all.filter(f -> f.toString().endsWith(".vcf")).toList()) {
				ReadEntries read = ReadEntries.of(Files.readAllBytes(card));
				assertTrue(read.list().contacts().size() + read.list().left() > 0, card.toString());
				read.list().contacts().forEach(c -> assertFalse(c.name().isBlank(), card.toString()));
			}
		}
		assertEquals(List.of(new ContactNumber("(905) 555-1234", Kind.WORK), new ContactNumber("(905) 666-1234", Kind.HOME)),
				only(assets, "ez-vcard/John_Doe_MS_OUTLOOK.vcf").numbers());
		assertEquals(List.of(new ContactNumber("+1 (212) 204-34456", Kind.MOBILE)), only(assets, "ez-vcard/John_Doe_LOTUS_NOTES.vcf").numbers());
		Contact bird = only(assets, "ez-vcard/thunderbird-MoreFunctionsForAddressBook-extension.vcf");
		assertEquals("TheDepartment", bird.department());
		assertEquals("doe.john@hotmail.com", bird.mail());
		assertEquals(List.of(Kind.WORK, Kind.HOME, Kind.MOBILE), bird.numbers().stream().map(ContactNumber::kind).toList());
		assertEquals("Mr. John Richter, James Doe Sr.", only(assets, "ez-vcard/John_Doe_EVOLUTION.vcf").name());
		Contact john = only(assets, "ez-vcard/John_Doe_GMAIL.vcf");
		assertTrue(john.name().contains("Doe"), john.name());
		assertFalse(john.numbers().isEmpty());
		assertFalse(only(assets, "ez-vcard/John_Doe_IPHONE.vcf").numbers().isEmpty());
		assertFalse(only(assets, "ez-vcard/outlook-2007.vcf").numbers().isEmpty());
	}

	private static Contact only(String assets, String name) throws IOException {
		return ReadEntries.of(Files.readAllBytes(Path.of(assets, "contacts", name))).list().contacts().getFirst();
	}

	private String problem(Path file) {
		return assertThrows(CompletionException.class, () -> await(files.read(file))).getCause().getMessage();
	}

	private Contact save(String name, String note, ContactNumber... numbers) {
		return await(contacts.save(new Contact("", Contact.PERSONAL, name, "Dep", "Com", "a@example.org", note, List.of(numbers), "442")));
	}

	private static List<String> sentences(ImportPlan plan) {
		return plan.refused().stream().map(RefusedEntry::sentence).toList();
	}
}
