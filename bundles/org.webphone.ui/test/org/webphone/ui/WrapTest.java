package org.webphone.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class WrapTest {

	private static List<String> lines(String text) {
		return Wrap.lines(text, 10, String::length);
	}

	@Test
	void breaksBetweenWordsWhereALineIsFull() {
		assertEquals(List.of("one two", "three four"), lines("one two three four"));
	}

	@Test
	void aWordThatIsWiderThanALineHasOneOfItsOwn() {
		assertEquals(List.of("a", "extraordinary", "b"), lines("a extraordinary b"));
	}

	@Test
	void keepsTheLinesOfANote() {
		assertEquals(List.of("one", "", "two three", "four"), lines("one\n\ntwo three four"));
	}

	@Test
	void nothingIsOneLine() {
		assertEquals(List.of(""), lines(""));
	}
}
