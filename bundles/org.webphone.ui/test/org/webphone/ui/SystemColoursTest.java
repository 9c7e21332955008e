package org.webphone.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SystemColoursTest {

	@Test
	void coloursOfTheSystemAreTakenAsTheyAre() {
		assertEquals(new SystemColours("#FFFF00", "#000000", "#0000FF"), SystemColours.checked("#FFFF00", "#000000", "#0000FF"));
	}

	@Test
	void aFaintFocusTakesTheColourOfText() {
		assertEquals("#FFFFFF", SystemColours.checked("#000000", "#FFFFFF", "#101010").focus());
	}

	@Test
	void textTooCloseToItsBackgroundGivesWayToBlackAndWhite() {
		assertEquals(SystemColours.WHITE_ON_BLACK, SystemColours.checked("#202020", "#404040", "#FFFFFF"));
		assertEquals(SystemColours.BLACK_ON_WHITE, SystemColours.checked("#EEEEEE", "#999999", "#000000"));
	}
}
