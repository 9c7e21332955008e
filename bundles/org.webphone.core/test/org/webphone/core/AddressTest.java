package org.webphone.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

	@Test
	void readsEveryPartOfANameAddress() {
		Address a = Address.parse("\"Els \\\"W\\\"\" <sip:442;x=1@Example.ORG:5080;transport=tcp;lr>");
		assertEquals("Els \"W\"", a.displayName());
		assertEquals("442;x=1", a.user());
		assertEquals("example.org", a.host());
		assertEquals(5080, a.port());
		assertEquals("transport=tcp;lr", a.parameters());
	}

	@ParameterizedTest
	@ValueSource(strings = { "sip:442@example.org", "sip:442@[2001:db8::1]:5070;transport=udp", "sips:a%20b@h",
			"tel:+32485244947;phone-context=example.org", "sip:example.org" })
	void writesWhatItReads(String uri) {
		assertEquals(uri, Address.parse(uri).uri());
	}

	@Test
	void understandsAnIpv6LiteralWithoutPort() {
		Address a = Address.parse("sip:405@[::1]");
		assertEquals("::1", a.host());
		assertEquals(-1, a.port());
		assertEquals("[::1]", a.hostPort());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "442", "mailto:a@b", "sip:", "sip:a@", "sip:a@b:0", "sip:a@b:99999", "sip:a@[::1",
			"<sip:a@b", "tel:", "sip:a\r\nb@c" })
	void refusesWhatIsNoAddressWithASentence(String text) {
		var e = assertThrows(IllegalArgumentException.class, () -> Address.parse(text));
		assertTrue(e.getMessage().endsWith("."), e.getMessage());
	}

	@Test
	void escapesAUserThatWouldBreakTheUri() {
		assertEquals("sip:a%40b%3E%0D%0A@h", Address.sip("a@b>\r\n", "h").uri());
		assertEquals("a@b>\r\n", Address.parse("sip:a%40b%3E%0D%0A@h").user());
	}

	/** A number of a stranger must not end the line that it is written into. */
	@Test
	void escapesANumberThatWouldBreakTheLine() {
		assertEquals("tel:1%0D%0AX:%202".replace("X:", "X%3A"), Address.parse("tel:1%0d%0aX:%202").uri());
		assertEquals("tel:*21#", Address.parse("tel:*21#").uri());
	}

	@Test
	void keepsAStrayPercentSign() {
		assertEquals("50%", Address.parse("sip:50%@h").user());
	}

	@Test
	void samePartyIgnoresNameAndParameters() {
		assertTrue(Address.parse("Els <sip:1@h;lr>").sameParty(Address.parse("sip:1@H")));
		assertFalse(Address.parse("sip:1@h").sameParty(Address.parse("sip:1@h:5060")));
	}

	@Test
	void textOfStrangersLosesControlCharactersAndLength() {
		assertEquals("a b c", Text.printable("a\rb\u202ec", 10));
		assertEquals("abc...", Text.printable("abcdef", 3));
		assertEquals("********47", Text.masked("0485244947"));
	}
}
