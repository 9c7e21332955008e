package org.webphone.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PlainLineTest {

	@Test
	void usualNamesAreWhatTheyAre() {
		String name = "Zo\u00eb D\u00fcrr-\u0141ukasz";
		assertSame(name, PlainLine.of(name));
		assertEquals("\u0395\u03bb\u03ad\u03bd\u03b7, \u7530\u4e2d", PlainLine.of("\u0395\u03bb\u03ad\u03bd\u03b7, \u7530\u4e2d"));
	}

	@Test
	void lineEndsTabsAndControlCharactersAreOneSpace() {
		assertEquals("Els Wouters Sales", PlainLine.of("Els\r\n\tWouters\u0000\u0085Sales"));
		assertEquals("a b c", PlainLine.of("a\u2028b\u2029c"));
	}

	@Test
	void nobodyTurnsTheWordsOfOthersAround() {
		assertEquals("gpj.exe", PlainLine.of("\u202egpj.exe\u202c"));
		assertEquals("ab", PlainLine.of("\u2067a\u2069b"));
	}

	@Test
	void marksDoNotPileUpOverALetter() {
		assertEquals("Z\u0300\u0301\u0302a\u0303", PlainLine.of("Z\u0300\u0301\u0302\u0303\u0304\u0305a\u0303"));
		String vietnamese = "Nguye\u0302\u0303n";
		assertEquals(vietnamese, PlainLine.of(vietnamese));
	}

	@Test
	void aNumberBesideHebrewKeepsTheOrderOfItsGroups() {
		assertEquals("\u2066+32 496 24 45 47\u2069 \u00b7 \u05d3\u05e0\u05d9", PlainLine.of("+32 496 24 45 47 \u00b7 \u05d3\u05e0\u05d9"));
	}

	@Test
	void knowsLettersThatAreWrittenFromTheRight() {
		assertTrue(PlainLine.turns("442 \u00b7 \u0627\u062d\u0645\u062f"));
		assertFalse(PlainLine.turns("442 \u00b7 \u7530\u4e2d \u2026"));
	}
}
