package org.webphone.sip.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.webphone.sip.SipTransport;
import org.webphone.sip.internal.ServiceRecords.Service;

/** Which servers a domain names (RFC 3263 section 4). */
class DnsRecordsTest {

	private TinyNameServer server;
	private DnsRecords records;

	@BeforeEach
	void open() throws IOException {
		server = new TinyNameServer();
		records = new DnsRecords(server::url);
	}

	@AfterEach
	void close() {
		server.close();
	}

	@Test
	void takesTheTransportThatTheDomainPrefers() {
		server.naptr("example.org", 20, 10, "s", "SIP+D2U", "_sip._udp.example.org")
				.naptr("example.org", 10, 20, "s", "SIP+D2T", "_sip._tcp.example.org")
				.naptr("example.org", 10, 10, "s", "SIPS+D2T", "_sips._tcp.example.org")
				.naptr("example.org", 5, 10, "u", "E2U+sip", "nothing.example.org")
				.srv("_sip._udp.example.org", 1, 0, 5060, "u.example.org")
				.srv("_sip._tcp.example.org", 1, 0, 5070, "t.example.org")
				.srv("_sips._tcp.example.org", 1, 0, 5071, "s.example.org");
		assertEquals(List.of(new Service("t.example.org", 5070, SipTransport.TCP), new Service("u.example.org", 5060, SipTransport.UDP)),
				records.find("example.org", SipTransport.UDP, false));
		assertEquals(List.of(new Service("u.example.org", 5060, SipTransport.UDP)),
				records.find("example.org", SipTransport.UDP, true), "a transport in the address is a choice");
		assertEquals(List.of(new Service("s.example.org", 5071, SipTransport.TLS)),
				records.find("example.org", SipTransport.TLS, false), "never less than TLS");
		assertEquals(List.of(SipTransport.TLS, SipTransport.TCP, SipTransport.UDP),
				records.find("example.org", SipTransport.TLS, EnumSet.allOf(SipTransport.class)).stream().map(Service::transport).toList());
	}

	@Test
	void namesAreTakenFromTheRecordNotMade() {
		server.naptr("example.org", 10, 10, "s", "SIP+D2U", "_sip._udp.elsewhere.net")
				.srv("_sip._udp.elsewhere.net", 1, 0, 6060, "a.elsewhere.net");
		assertEquals(List.of(new Service("a.elsewhere.net", 6060, SipTransport.UDP)), records.find("example.org", SipTransport.UDP, false));
	}

	@Test
	void withoutNaptrTheServicesAreAskedDirectly() {
		server.srv("_sip._tcp.example.org", 1, 0, 5070, "t.example.org");
		assertEquals(List.of(new Service("t.example.org", 5070, SipTransport.TCP)), records.find("example.org", SipTransport.UDP, false));
		assertEquals(List.of(), records.find("example.org", SipTransport.UDP, true));
		assertEquals(List.of(), records.find("nowhere.example.net", SipTransport.UDP, false));
	}

	@Test
	void lowPriorityComesFirstAndWeightSharesTheRest() {
		server.srv("_sip._udp.example.org", 20, 100, 5060, "last.example.org")
				.srv("_sip._udp.example.org", 10, 90, 5060, "often.example.org")
				.srv("_sip._udp.example.org", 10, 10, 5060, "seldom.example.org")
				.srv("_sip._udp.example.org", 10, 0, 5060, ".");
		Set<String> first = new HashSet<>();
		int often = 0;
		for (int i = 0; i < 200; i++) {
			List<String> hosts = records.find("example.org", SipTransport.UDP, true).stream().map(Service::target).toList();
			assertEquals("last.example.org", hosts.getLast());
			first.add(hosts.getFirst());
			often += hosts.getFirst().equals("often.example.org") ? 1 : 0;
		}
		assertEquals(Set.of("often.example.org", "seldom.example.org"), first);
		assertTrue(often > 140, "nine of ten, was " + often + " of 200");
	}

	@Test
	void namesWithoutADomainAreNotAskedFor() {
		assertEquals(List.of(), records.find("localhost", SipTransport.UDP, false));
		assertEquals(0, server.questions());
	}

	@Test
	void theListOfNameServersIsReadAsItIsNow() {
		assertEquals("dns://192.0.2.1 dns://[2001:db8::1]", NameServers.url(List.of("# a comment", "search example.org",
				"nameserver 192.0.2.1", "  nameserver\t2001:db8::1 # second", "nameserver not-a-number", "options timeout:1")));
		assertEquals("", NameServers.url(List.of()));
	}
}
