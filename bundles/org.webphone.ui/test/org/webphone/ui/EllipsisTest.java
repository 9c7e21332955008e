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

	@Test
	void flagsFamiliesAndLettersWithMarksGoAsAWhole() {
		assertEquals("a\u2026", Ellipsis.fit("a\ud83c\udde7\ud83c\uddeabcd", 50, s -> 10 * s.length()), "a flag");
		assertEquals("a\ud83c\udde7\ud83c\uddea\u2026", Ellipsis.fit("a\ud83c\udde7\ud83c\uddea\ud83c\uddeb\ud83c\uddf7b", 80, s -> 10 * s.length()),
				"the second of two flags");
		assertEquals("a\u2026", Ellipsis.fit("a\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67b", 70, s -> 10 * s.length()), "a family");
		assertEquals("Z\u2026", Ellipsis.fit("Ze\u0301\u0316o", 40, s -> 10 * s.length()), "a letter with marks");
		assertEquals("\u7530\u2026", Ellipsis.fit("\u7530\u4e2d\u592a\u90ce", 20, s -> 10 * s.length()), "Chinese ends anywhere");
	}

	@Test
	void aNumberWhoseDepartmentHasNoRoomIsWholeWithoutIt() {
		String line = "0496 24 45 \u00b7 Sales";
		for (int room = 100; room < 140; room++) {
			assertEquals("0496 24 45", Ellipsis.fit(line, room, s -> 10 * s.length()), "in " + room);
		}
		assertEquals("0496 24 45 \u00b7 S\u2026", Ellipsis.fit(line, 150, s -> 10 * s.length()));
		assertEquals("0496 24\u2026", Ellipsis.fit(line, 90, s -> 10 * s.length()));
		assertEquals("0496 24 45", Ellipsis.fit("0496 24 45 \u00b7 ", 120, s -> 10 * s.length()));
	}

	@Test
	void aLongNameOfMarksIsCutAllTheSame() {
		String shown = Ellipsis.fit("e" + "\u0301".repeat(10_000), 1000, s -> s.length());
		assertEquals('\u2026', shown.charAt(shown.length() - 1));
	}
}
