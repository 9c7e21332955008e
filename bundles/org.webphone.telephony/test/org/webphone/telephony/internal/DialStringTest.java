package org.webphone.telephony.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.webphone.core.Address;
import org.webphone.core.number.DialRules;
import org.webphone.preferences.AccountSettings;
import org.webphone.telephony.CallException;

class DialStringTest {

	private static final AccountSettings ACCOUNT = AccountSettings.builder(Address.parse("sip:405@example.org:5070")).build();

	private static DialString read(String typed) {
		return new DialString(typed, ACCOUNT);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "600 | sip:600@example.org:5070", "**602 | sip:**602@example.org:5070",
			"0496 24.45-47 | sip:0496244547@example.org:5070", "tel:+32-2-555-51 | sip:+32255551@example.org:5070",
			"(0496) 24 45 47 | sip:0496244547@example.org:5070", "tel:485244947;phone-context=+32 | sip:+32485244947@example.org:5070",
			"+32 (0)485 24 49 47 | sip:+32485244947@example.org:5070", "\"Ada\" <tel:+32485244947> | sip:+32485244947@example.org:5070",
			"112 | sip:112@example.org:5070", "ada | sip:ada@example.org:5070", "ada@elsewhere.example | sip:ada@elsewhere.example",
			"sip:438@10.0.0.1:5062;transport=tcp | sip:438@10.0.0.1:5062;transport=tcp" })
	void whatPeopleTypeIsDialledAtTheExchange(String typed, String uri) {
		assertEquals(uri, read(typed).address().uri());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", ",12", "()", "two words", "a\u0007b", "sip:", "600,1x", "sip:ada@@example.org", "ada@one@two" })
	void whatCannotBeDialledIsSaidSo(String typed) {
		String message = assertThrows(CallException.class, () -> read(typed)).getMessage();
		assertTrue(message.endsWith("."), message);
		assertTrue(message.chars().noneMatch(Character::isISOControl), message);
	}

	@ParameterizedTest
	@CsvSource({ "112, 112, true", "0112, 112, true", "442, 442, false", "0485244947, 00485244947, false",
			"+44 20 7946 0018, 000442079460018, false", "tel:112, 112, true", "**602, **602, false" })
	void outsideLineIsFetchedForThePublicNetworkOnlyAndNeverForHelp(String typed, String dialled, boolean emergency) {
		AccountSettings account = ACCOUNT.toBuilder().dialRules(new DialRules("BE", "0", List.of(3), List.of())).build();
		var read = new DialString(typed, account);
		assertEquals(dialled, read.address().user());
		assertEquals(emergency, read.emergency());
	}

	@Test
	void digitsAfterACommaAreTones() {
		assertEquals(",12,,3#", read("600, 12,,3#").tones());
		assertEquals("", read("600,").tones());
	}
}
