package org.webphone.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CompletionException;

import org.junit.jupiter.api.Test;
import org.webphone.core.Reasoned;

/** Refusals are said in the language in use. */
class RefusalsTest {

	private final Language language = new Language("en");
	private final Refusals refusals = new Refusals(language);

	private static final class Refused extends RuntimeException implements Reasoned {

		private static final long serialVersionUID = 1L;

		@Override
		public String reason() {
			return "call-no-free-line";
		}

		@Override
		public List<String> facts() {
			return List.of("2", "Office");
		}
	}

	@Test
	void aReasonIsSaidInTheLanguageInUse() {
		var refused = new CompletionException(new Refused());
		assertEquals("All 2 lines of Office are in use. End a call first.", refusals.sentence(refused));
		language.use(Locale.FRENCH);
		assertEquals("Les 2 lignes de Office sont occupées. Terminez d’abord un appel.", refusals.sentence(refused));
		language.use(Locale.of("nl"));
		assertEquals("Alle 2 lijnen van Office zijn bezet. Beëindig eerst een gesprek.", refusals.sentence(refused));
	}

	@Test
	void whatHasNoReasonIsStillTold() {
		assertEquals("That did not work: no space left", refusals.sentence(new IOException("no space left")));
		assertEquals("That did not work: NullPointerException", refusals.sentence(new NullPointerException()));
	}

	@Test
	void everySentenceIsWholeAndNamesItsFacts() throws IOException {
		var english = new Properties();
		english.load(Refusals.class.getResourceAsStream("messages.properties"));
		assertTrue(english.size() > 20);
		for (String key : english.stringPropertyNames()) {
			assertFalse(english.getProperty(key).contains("'"), key + " would lose its apostrophe");
		}
	}
}
