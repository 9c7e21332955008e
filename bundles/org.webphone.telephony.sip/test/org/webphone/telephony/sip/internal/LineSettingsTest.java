package org.webphone.telephony.sip.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.webphone.core.Address;
import org.webphone.preferences.AccountSettings;

class LineSettingsTest {

	private static AccountSettings.Builder account() {
		return AccountSettings.builder(Address.parse("sip:405@example.org"));
	}

	private static Optional<String> proxy(AccountSettings account) {
		return new LineSettings(account).line(Optional::empty).outboundProxy().map(Address::uri);
	}

	@Test
	void domainAloneLeadsToTheExchange() {
		assertEquals(Optional.empty(), proxy(account().build()));
		assertEquals("elsewhere.example", new LineSettings(account().build()).nextHop(Address.sip("1", "elsewhere.example")));
	}

	@Test
	void registrarKnowsTheWayToOurOwnDomain() {
		AccountSettings account = account().registrar("127.0.0.1:5070").build();
		assertEquals("127.0.0.1", new LineSettings(account).nextHop(Address.sip("600", "example.org")));
		assertEquals("example.org", new LineSettings(account).nextHop(Address.sip("600", "example.org", 5080)));
	}

	@Test
	void proxyOfTheSettingsWins() {
		AccountSettings account = account().registrar("r.example").outboundProxy("proxy.example:5080;lr").build();
		assertEquals(Optional.of("sip:proxy.example:5080;lr"), proxy(account));
	}
}
