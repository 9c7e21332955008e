package org.webphone.app.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.webphone.preferences.GeneralSettings;

class DuringCallTest {

	private GeneralSettings.DuringCall wish = GeneralSettings.DuringCall.CONTACTS;
	private String page = DuringCall.CALLS;
	private final DuringCall during = new DuringCall(() -> wish, () -> page, p -> page = p);

	@Test
	void contactsAreShownDuringACallAndTheOldPageAfterwards() {
		during.talking(true);
		assertEquals(DuringCall.CONTACTS, page);
		during.talking(false);
		assertEquals(DuringCall.CALLS, page);
	}

	@Test
	void thePageOfTheCallStandsInForTheChosenOneUntilItIsChosenItself() {
		assertFalse(during.standsIn(DuringCall.CONTACTS));
		during.talking(true);
		assertTrue(during.standsIn(DuringCall.CONTACTS));
		assertFalse(during.standsIn(DuringCall.CALLS));
		during.chosen();
		assertFalse(during.standsIn(DuringCall.CONTACTS));
	}

	@Test
	void theHistoryIsShownWhereThatIsWanted() {
		wish = GeneralSettings.DuringCall.HISTORY;
		page = DuringCall.CONTACTS;
		during.talking(true);
		assertEquals(DuringCall.CALLS, page);
	}

	@Test
	void whoeverChoosesAnotherPageDuringTheCallStaysThere() {
		during.talking(true);
		page = "org.webphone.ui.settings.sound";
		during.talking(false);
		assertEquals("org.webphone.ui.settings.sound", page);
	}

	@Test
	void whoeverChoosesThePageThatCameByItselfStaysThereToo() {
		during.talking(true);
		during.chosen();
		during.talking(false);
		assertEquals(DuringCall.CONTACTS, page);
	}

	@Test
	void aFormIsNotTakenAway() {
		page = "org.webphone.ui.settings.account";
		during.talking(true);
		assertEquals("org.webphone.ui.settings.account", page);
	}

	@Test
	void aSecondCallChangesNothing() {
		during.talking(true);
		page = DuringCall.CALLS;
		during.talking(true);
		assertEquals(DuringCall.CALLS, page);
	}
}
