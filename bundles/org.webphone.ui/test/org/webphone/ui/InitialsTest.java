package org.webphone.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {

	@ParameterizedTest(name = "{0}")
	@CsvSource(textBlock = """
			usual, Els Wouters, EW
			small letters, jean-pierre de smet, JS
			one word, Voorbeeld, V
			letters of long words, 'Anna Maria van den Berg', AB
			nothing, '', ''
			spaces, '  \u00a0 ', ''
			a number, +32 496 24 45 47, ''
			a number before a name, 4 Seasons Hotel, SH
			punctuation, '(Bob) Lee', L
			emoji alone, \ud83d\ude00, ''
			'emoji, a family, a flag', 'Zo\u00eb \ud83d\ude00 \ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67 \ud83c\udde7\ud83c\uddea', Z
			emoji between, \ud83d\udc69\ud83c\udffd\u200d\ud83d\udcbb Els \ud83c\udde7\ud83c\uddea Wouters, EW
			a key with a figure, 1\ufe0f\u20e3 Fred, F
			a letter of two characters, \ud835\udce2\ud835\udcf8\ud835\udcef \ud835\udd10aes, \ud835\udce2\ud835\udd10
			marks of their own, e\u0301ric O\u0308zil, \u00c9\u00d6
			marks that pile up, Z\u0301\u0316\u034d\u0301\u0316\u034doe, \u0179\u0316\u034d
			sharp s stays one letter, \u00dfimon, \u00df
			two letters in one, \u01c6ems, \u01c5
			Georgian, \u10d0\u10dc\u10d0 \u10d1\u10d4\u10e0\u10d8\u10eb\u10d4, \u10d0\u10d1
			Hebrew, \u05d3\u05e0\u05d9\u05d0\u05dc \u05dc\u05d5\u05d9, \u05d3\u05dc
			Arabic letters do not join, \u0645\u062d\u0645\u062f \u0623\u062d\u0645\u062f, \u0645\u200c\u0623
			Chinese, \u7530\u4e2d, \u7530
			Devanagari keeps its vowel, \u0915\u093f\u0936\u094b\u0930, \u0915\u093f
			copied with a mark of direction, \u200e\u202aDaniel Levi\u202c, DL
			turned around, \u202eDaniel Levi, DL
			""")
	void standForAName(String what, String name, String initials) {
		assertEquals(initials, Initials.of(name), what);
	}

	@Test
	void ofANameWithoutEndHaveNoMoreMarksThanALineShows() {
		assertEquals("A\u20dd\u20dd\u20dd", Initials.of("a" + "\u20dd".repeat(10_000)));
	}
}
