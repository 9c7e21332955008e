package org.webphone.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;

import org.junit.jupiter.api.Test;

class SentencesTest {

	private final Language language = new Language("fr");
	private final Sentences sentences = new Sentences(language);

	@Test
	void saysInTheLanguageInUseWhatWasSaidInEnglish() {
		assertEquals("L\u2019annuaire ldap.example.org est injoignable.", sentences.say("The directory ldap.example.org cannot be reached."));
		language.use(Locale.of("nl"));
		assertEquals("De adreslijst ldap.example.org is onbereikbaar.", sentences.say("The directory ldap.example.org cannot be reached."));
		language.use(Locale.ENGLISH);
		assertEquals("The directory ldap.example.org cannot be reached.", sentences.say("The directory ldap.example.org cannot be reached."));
	}

	@Test
	void theReasonWithinASentenceIsSaidToo() {
		assertEquals("4 entr\u00e9es ont \u00e9t\u00e9 ignor\u00e9es. L\u2019entr\u00e9e 2 a \u00e9t\u00e9 refus\u00e9e\u00a0: son identifiant appara\u00eet deux fois.",
				sentences.say("4 entries were left out. Entry 2 was refused: its id occurs twice."));
	}

	@Test
	void theLongestOfSeveralThatFitIsMeant() {
		assertEquals("Le fichier history.db ne peut pas \u00eatre \u00e9crit. V\u00e9rifiez les droits sur son dossier.",
				sentences.say("The file history.db cannot be written. Check the rights on its folder."));
		assertEquals("L\u2019annuaire x r\u00e9pond\u00a0: operations error.", sentences.say("The directory x answers: operations error."));
	}

	@Test
	void whatIsNotKnownStaysAsItIs() {
		assertEquals("Nobody knows this.", sentences.say("Nobody knows this."));
		assertEquals("", sentences.say(""));
	}
}
