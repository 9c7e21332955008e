package org.webphone.ui.telephony.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.webphone.telephony.CallException;
import org.webphone.telephony.CallException.Reason;
import org.webphone.ui.Language;
import org.webphone.ui.Refusals;

/** What the call model refuses has a sentence of its own in every language; nothing reaches the window in English only. */
class RefusedCallsTest {

	private final Language language = new Language("en");
	private final Refusals refusals = new Refusals(language);

	@ParameterizedTest
	@EnumSource(value = Reason.class, mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
	void everyReasonHasASentenceInEveryLanguage(Reason reason) {
		Set<String> sentences = new HashSet<>();
		for (Locale locale : Language.OFFERED) {
			language.use(locale);
			String sentence = refusals.sentence(new CallException(reason, "English for the log.", "405", "Office"));
			assertFalse(sentence.contains("Refused_"), sentence);
			assertFalse(sentence.contains("English for the log"), sentence);
			assertTrue(sentence.endsWith("."), sentence);
			sentences.add(sentence);
		}
		assertEquals(3, sentences.size(), sentences.toString());
	}

	@Test
	void theFactsStandInTheSentence() {
		language.use(Locale.FRENCH);
		String sentence = refusals.sentence(new CallException(Reason.NOT_A_NUMBER, "", "a b"));
		assertEquals("«\u00a0a b\u00a0» n’est ni un numéro ni une adresse. Vérifiez la saisie.", sentence);
		assertEquals(Reason.values().length, Arrays.stream(Reason.values()).map(r -> new CallException(r, "").reason()).distinct().count());
	}
}
