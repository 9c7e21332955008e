package org.webphone.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

class DigitsTest {

	/** A font in which "1" is narrow. */
	private static int proportional(String s) {
		return s.chars().map(c -> c == '1' ? 4 : c == ':' ? 3 : 8).sum();
	}

	@Test
	void aRunningTimeKeepsItsWidth() {
		assertEquals(Digits.width("00:00", DigitsTest::proportional), Digits.width("11:11", DigitsTest::proportional));
	}

	@Test
	void narrowDigitsStandInTheMiddleOfTheirCell() {
		Map<Integer, String> places = new LinkedHashMap<>();
		int width = Digits.place("1:0", DigitsTest::proportional, (piece, x) -> places.put(x, piece));
		assertEquals(Map.of(2, "1", 8, ":", 11, "0"), places);
		assertEquals(19, width);
	}

	@Test
	void aSignOfTwoCharactersIsOnePiece() {
		Map<Integer, String> places = new LinkedHashMap<>();
		Digits.place("\ud83d\ude000", DigitsTest::proportional, (piece, x) -> places.put(x, piece));
		assertEquals(Map.of(0, "\ud83d\ude00", 16, "0"), places);
	}

	@Test
	void aFlagAndALetterWithItsMarkArePiecesOfTheirOwn() {
		Map<Integer, String> places = new LinkedHashMap<>();
		Digits.place("4e\u0301\ud83c\udde7\ud83c\uddea2", DigitsTest::proportional, (piece, x) -> places.put(x, piece));
		assertEquals(Map.of(0, "4", 8, "e\u0301", 24, "\ud83c\udde7\ud83c\uddea", 56, "2"), places);
	}

	@Test
	void knowsFontsThatAreTabularAlready() {
		assertTrue(Digits.tabular(s -> 9));
		assertFalse(Digits.tabular(DigitsTest::proportional));
	}
}
