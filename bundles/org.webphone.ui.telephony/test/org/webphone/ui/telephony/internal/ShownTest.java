package org.webphone.ui.telephony.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.webphone.core.Address;
import org.webphone.telephony.Party;

class ShownTest {

	private final Shown shown = new Shown(n -> n, "405"::equals, "*97"::equals, () -> "Voicemail");

	private static Party party(String number, String name) {
		return new Party(Address.sip(number, "example.org"), name, "", "");
	}

	@Test
	void theUsersOwnVoicemailHasAName() {
		assertEquals("Voicemail", shown.title(party("*97", "")));
		assertEquals("*97", shown.subtitle(party("*97", ""), "No name"));
		assertEquals("Mailbox of Sales", shown.title(party("*97", "Mailbox of Sales")), "what the exchange calls it counts");
	}

	@Test
	void whoHasNoNameIsShownByTheNumber() {
		assertEquals("442", shown.title(party("442", "")));
		assertEquals("No name", shown.subtitle(party("442", ""), "No name"));
		assertEquals("Anna", shown.givenName(party("442", "Anna Maes")));
	}

	@Test
	void onlyANumberThatIsNotTheUsersOwnIsTold() {
		assertEquals("", shown.otherNumber("405"));
		assertEquals("0033", shown.otherNumber("0033"));
	}

	@Test
	void aNameOfTenThousandCharactersDoesNotFillTheWindow() {
		String endless = "Lange ".repeat(2000);
		assertEquals(120, shown.title(party("442", endless)).length());
		assertEquals("Lange", shown.givenName(party("442", endless)));
		assertEquals(120, shown.givenName(party("442", "x".repeat(10_000))).length());
	}
}
