package org.webphone.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class NativeWordsTest {

	@Test
	void anAmpersandInANameIsNoKey() {
		assertEquals("Call Jansen && Peeters", NativeWords.entry("Call Jansen & Peeters"));
		assertEquals("Jansen && Peeters", NativeWords.tip("Jansen & Peeters"));
		assertEquals("Jansen & Peeters", NativeWords.told(NativeWords.tip("Jansen & Peeters")));
	}

	@Test
	void aTabInANameBeginsNoColumn() {
		assertEquals("Call Els Wouters", NativeWords.entry("Call Els\tWouters"));
	}

	@Test
	void noNameCoversTheScreen() {
		assertEquals(80, NativeWords.entry("x".repeat(10_000)).length());
		assertEquals(400, NativeWords.tip("x".repeat(10_000)).length());
	}

	@Test
	void noTooltipStaysNone() {
		assertNull(NativeWords.tip(null));
		assertNull(NativeWords.told(null));
	}
}
