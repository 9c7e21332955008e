package org.webphone.telephony.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.webphone.core.Address;
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
			"ada | sip:ada@example.org:5070", "ada@elsewhere.example | sip:ada@elsewhere.example",
			"sip:438@10.0.0.1:5062;transport=tcp | sip:438@10.0.0.1:5062;transport=tcp" })
	void whatPeopleTypeIsDialledAtTheExchange(String typed, String uri) {
		assertEquals(uri, read(typed).address().uri());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", ",12", "()", "two words", "a\u0007b", "sip:", "600,1x" })
	void whatCannotBeDialledIsSaidSo(String typed) {
		String message = assertThrows(CallException.class, () -> read(typed)).getMessage();
		assertTrue(message.endsWith("."), message);
		assertTrue(message.chars().noneMatch(Character::isISOControl), message);
	}

	@Test
	void digitsAfterACommaAreTones() {
		assertEquals(",12,,3#", read("600, 12,,3#").tones());
		assertEquals("", read("600,").tones());
	}
}
