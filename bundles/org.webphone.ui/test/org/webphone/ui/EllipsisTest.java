package org.webphone.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EllipsisTest {

	@Test
	void leavesTextThatFits() {
		assertEquals("Sales", Ellipsis.fit("Sales", 50, s -> 10 * s.length()));
	}

	@Test
	void cutsTextThatDoesNot() {
		assertEquals("Oper\u2026", Ellipsis.fit("Operations", 50, s -> 10 * s.length()));
	}

	@Test
	void neverCutsASignInHalf() {
		assertEquals("a\u2026", Ellipsis.fit("a\ud83d\ude00bcd", 30, s -> 10 * s.length()));
	}

	@Test
	void showsNothingWhereNothingFits() {
		assertEquals("", Ellipsis.fit("Operations", 5, s -> 10 * s.length()));
	}

	@Test
	void whatHasNoWidthEndsAfterSoManyCharacters() {
		assertEquals("abc", Ellipsis.most("abc", 3));
		assertEquals("ab\u2026", Ellipsis.most("abcd", 3));
		assertEquals("a\u2026", Ellipsis.most("a\ud83d\ude00bc", 3), "no half sign");
	}
}
