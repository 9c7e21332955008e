package org.webphone.ui.telephony.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.webphone.history.CallRecord.Result;
import org.webphone.telephony.AudioTrouble;
import org.webphone.telephony.Direction;
import org.webphone.telephony.EndReason;
import org.webphone.ui.Language;
import org.webphone.ui.Messages;

class CallWordsTest {

	private final Language language = new Language("en");
	private final CallWords words = new CallWords(new Messages(CallWords.class, language),
			Clock.fixed(FakeCalls.NOON, ZoneOffset.UTC));

	@Test
	void timersShowHoursOnlyWhenThereAreAny() {
		assertEquals("04:37", CallWords.timer(Duration.ofSeconds(277)));
		assertEquals("59:59", CallWords.timer(Duration.ofSeconds(3599)));
		assertEquals("1:00:00", CallWords.timer(Duration.ofHours(1)));
	}

	@Test
	void daysAreNamedInTheLanguageInUse() {
		assertEquals("Today, Wednesday 9 April", words.day(LocalDate.of(2025, 4, 9)));
		language.use(Locale.FRENCH);
		assertEquals("Aujourd\u2019hui, mercredi 9 avril", words.day(LocalDate.of(2025, 4, 9)));
		assertEquals("Hier, mardi 8 avril", words.day(LocalDate.of(2025, 4, 8)));
		language.use(Locale.of("nl"));
		assertEquals("Maandag 7 april", words.day(LocalDate.of(2025, 4, 7)));
		assertEquals("Dinsdag 31 december 2024", words.day(LocalDate.of(2024, 12, 31)));
	}

	@Test
	void everyReasonHasItsWordInEveryLanguage() {
		for (Locale locale : Language.OFFERED) {
			language.use(locale);
			for (EndReason reason : EndReason.values()) {
				assertFalse(words.ending(reason).startsWith("End_"), reason + " in " + locale);
			}
		}
	}

	@Test
	void kindsOfCallsAreTheChips() {
		assertEquals("Missed", words.status(FakeHistory.call(1, Direction.IN, Result.MISSED, FakeCalls.NOON)));
		assertEquals("Pickup", words.status(FakeHistory.call(1, Direction.OUT, Result.PICKED_UP, FakeCalls.NOON)));
		assertEquals("Outgoing", words.status(FakeHistory.call(1, Direction.OUT, Result.CANCELLED, FakeCalls.NOON)));
		assertEquals("Incoming", words.status(FakeHistory.call(1, Direction.IN, Result.ANSWERED, FakeCalls.NOON)));
	}

	@Test
	void aCallThatDidNotComeAboutSaysSo() {
		assertEquals("Failed", words.status(FakeHistory.call(1, Direction.OUT, Result.FAILED, FakeCalls.NOON)));
		assertEquals("Elsewhere", words.status(FakeHistory.call(1, Direction.IN, Result.ELSEWHERE, FakeCalls.NOON)));
		assertEquals("Forwarded", words.status(FakeHistory.call(1, Direction.IN, Result.FORWARDED, FakeCalls.NOON)));
		assertEquals("Declined", words.status(FakeHistory.call(1, Direction.IN, Result.CANCELLED, FakeCalls.NOON)));
	}

	@Test
	void ofSeveralTroublesTheWorstIsTold() {
		assertEquals("Your microphone is silent. Others may not hear you.",
				words.trouble(Set.of(AudioTrouble.CPU, AudioTrouble.MIC_SILENT), false).orElseThrow());
		assertEquals("No microphone found. Others cannot hear you.",
				words.trouble(Set.of(AudioTrouble.MIC_GONE, AudioTrouble.MIC_SILENT), false).orElseThrow());
		assertEquals("", words.trouble(Set.of(), false).orElse(""));
	}

	@Test
	void aMissingMicrophoneIsToldInTheWordsOfTheDesign() {
		language.use(Locale.FRENCH);
		assertEquals("Aucun micro trouv\u00e9. On ne vous entend pas.", words.trouble(Set.of(AudioTrouble.MIC_GONE), false).orElseThrow());
		language.use(Locale.of("nl"));
		assertEquals("Geen microfoon gevonden. Men hoort u niet.", words.trouble(Set.of(AudioTrouble.MIC_GONE), false).orElseThrow());
	}

	@Test
	void aMutedMicrophoneIsNoTrouble() {
		assertEquals("", words.trouble(Set.of(AudioTrouble.MIC_SILENT), true).orElse(""));
	}

	@Test
	void earlierCallsAreToldWithTheirMoment() {
		assertEquals("Today, 10:00", words.moment(FakeCalls.NOON));
		assertEquals("Yesterday, 09:59", words.moment(FakeCalls.NOON.minusSeconds(86_460)));
		assertEquals("2 April, 10:00", words.moment(FakeCalls.NOON.minusSeconds(7 * 86_400)));
		assertEquals("Incoming", words.outcome(FakeHistory.call(1, Direction.IN, Result.ANSWERED, FakeCalls.NOON)));
	}

	@Test
	void countsAgreeWithTheirNumber() {
		assertEquals("1 call", words.messages().get("Calls_count", 1));
		assertEquals("8 calls", words.messages().get("Calls_count", 8));
		language.use(Locale.FRENCH);
		assertEquals("2 manqu\u00e9s", words.messages().get("Calls_missedCount", 2));
	}
}
