package org.webphone.ui.settings.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.webphone.contacts.Contact;
import org.webphone.contacts.ImportPlan;
import org.webphone.contacts.RefusedEntry;
import org.webphone.contacts.RefusedEntry.Reason;
import org.webphone.ui.Language;
import org.webphone.ui.Messages;

class ImportWordsTest {

	private static ImportWords words(String language, ImportPlan plan) {
		return new ImportWords(new Messages(ImportWords.class, new Language(language)), plan);
	}

	private static List<Contact> people(String... names) {
		return Arrays.stream(names)
				.map(n -> new Contact("personal:" + n, Contact.PERSONAL, n, "", "", "", "", List.of(), "")).toList();
	}

	@Test
	void namesWhoComesAndHowManyStayAsTheyAre() {
		var plan = new ImportPlan(people("Anna", "Bert", "Cara", "Dirk", "Eva"), people("Fons"), 2,
				List.of(new RefusedEntry(5, Reason.LINE_WITHOUT_NAME)), 1, List.of("Shoe size", "Fax"), "CSV, UTF-8, ;");
		ImportWords words = words("en", plan);
		assertTrue(words.useful());
		assertEquals("Import contacts from people.csv?", words.title("people.csv"));
		assertEquals(List.of("New 5: Anna, Bert, Cara, Dirk, …", "Changed 1: Fons", "Unchanged 2", "Left out 1",
				"Not used Shoe size, Fax", "File CSV, UTF-8, ;"),
				words.facts().stream().map(f -> f.label() + ' ' + f.value()).toList());
	}

	@Test
	void saysThatThereIsNothingToImport() {
		var plan = new ImportPlan(List.of(), List.of(), 3, List.of(), 0, List.of(), "vCard, UTF-8");
		ImportWords words = words("nl", plan);
		assertFalse(words.useful());
		assertEquals("Niets te importeren uit people.vcf", words.title("people.vcf"));
		assertEquals(List.of(), words.refused());
	}

	@Test
	void tellsEachRefusedLineInTheUsersLanguageAndCountsTheOthers() {
		var plan = new ImportPlan(people("Anna"), List.of(), 0, List.of(new RefusedEntry(12345, Reason.LINE_WITHOUT_NAME),
				new RefusedEntry(20, Reason.CARD_WITHOUT_END)), 5, List.of(), "CSV, UTF-8, ;");
		assertEquals(List.of("Line 12345 is left out: it has no name.", "The card on line 20 is left out: its end is missing.",
				"3 more entries are left out."), words("en", plan).refused());
		assertEquals(List.of("La ligne 12345 est écartée\u00a0: elle n’a pas de nom.",
				"La carte à la ligne 20 est écartée\u00a0: sa fin manque.", "3 autres entrées sont écartées."),
				words("fr", plan).refused());
	}

	@ParameterizedTest
	@EnumSource(Reason.class)
	void hasASentenceForEveryReasonInEveryLanguage(Reason reason) {
		var plan = new ImportPlan(List.of(), List.of(), 0, List.of(new RefusedEntry(7, reason)), 1, List.of(), "");
		String english = words("en", plan).refused().getFirst();
		for (String language : List.of("fr", "nl")) {
			String sentence = words(language, plan).refused().getFirst();
			assertNotEquals(english, sentence);
			assertTrue(sentence.contains(" 7 "), sentence);
		}
	}
}
