package org.webphone.sip.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.webphone.core.Address;
import org.webphone.sip.SipCertificate;
import org.webphone.sip.SipEndpoint;
import org.webphone.sip.SipException;
import org.webphone.sip.SipFailure;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipInbox;
import org.webphone.sip.SipLineConfig;
import org.webphone.sip.SipOutcome;
import org.webphone.sip.SipStack;
import org.webphone.sip.SipStackConfig;
import org.webphone.sip.SipTls;
import org.webphone.sip.SipTransport;
import org.webphone.sip.SipTrust;

/** Trust in certificates: authority, name, question. */
class TlsTest {

	@TempDir
	Path folder;

	@Test
	void certificateOfAKnownAuthorityIsTrustedWithoutAsking() throws Exception {
		var asked = new CopyOnWriteArrayList<SipCertificate>();
		try (SipStack server = server("ip:127.0.0.1")) {
			SipOutcome o = options(server, Optional.of(folder.resolve("own.pem")), c -> !asked.add(c));
			assertTrue(o.ok(), o::toString);
			assertTrue(asked.isEmpty());
		}
	}

	@Test
	void unknownCertificateFailsAtOnceAndTheQuestionTellsAllThatIsNeeded() throws Exception {
		var asked = new CopyOnWriteArrayList<SipCertificate>();
		try (SipStack server = server("ip:127.0.0.1")) {
			SipOutcome o = options(server, Optional.empty(), c -> !asked.add(c));
			assertEquals(Optional.of(SipFailure.CERTIFICATE), o.failure());
			assertTrue(o.reason().contains("127.0.0.1 is not trusted"), o::reason);
			SipCertificate c = asked.get(0);
			assertEquals("127.0.0.1", c.host());
			assertEquals("CN=test", c.subject());
			assertEquals(SipCertificate.Doubt.UNKNOWN_ISSUER, c.doubt());
			assertTrue(c.fingerprint().matches("([0-9A-F]{2}:){31}[0-9A-F]{2}"), c::fingerprint);
		}
	}

	@Test
	void certificateThatWasAllowedIsTaken() throws Exception {
		try (SipStack server = server("ip:127.0.0.1")) {
			assertTrue(options(server, Optional.empty(), c -> true).ok());
		}
	}

	@Test
	void certificateOfAnotherNameIsAQuestionEvenFromAKnownAuthority() throws Exception {
		var asked = new CopyOnWriteArrayList<SipCertificate>();
		try (SipStack server = server("dns:other.invalid")) {
			SipOutcome o = options(server, Optional.of(folder.resolve("own.pem")), c -> !asked.add(c));
			assertEquals(Optional.of(SipFailure.CERTIFICATE), o.failure());
			assertEquals(SipCertificate.Doubt.WRONG_HOST, asked.get(0).doubt());
			assertTrue(o.reason().contains("another name"), o::reason);
		}
	}

	@Test
	void fileWithoutKeyIsNamedInTheError() throws Exception {
		Path empty = Files.writeString(folder.resolve("empty.pem"), "nothing");
		var config = SipStackConfig.on("tls", new SipEndpoint(SipTransport.TLS, "127.0.0.1", 0))
				.withTls(new SipTls(Optional.empty(), Optional.of(empty), SipTrust.NOBODY));
		try (SipStack s = StackImpl.open(config, SipInbox.CLOSED, Timers.RFC, ServiceRecords.NONE)) {
			throw new AssertionError("opened without a key: " + s.name());
		} catch (SipException e) {
			assertTrue(e.getMessage().contains("empty.pem"), e::getMessage);
		}
	}

	private SipStack server(String names) throws Exception {
		Path pem = TestCertificate.create(folder, names);
		return StackImpl.open(SipStackConfig.on("server", new SipEndpoint(SipTransport.TLS, "127.0.0.1", 0))
				.withTls(new SipTls(Optional.empty(), Optional.of(pem), SipTrust.NOBODY)), SipInbox.CLOSED, Timers.RFC,
				ServiceRecords.NONE);
	}

	private static SipOutcome options(SipStack server, Optional<Path> authority, SipTrust trust) throws Exception {
		int port = server.listening().get(0).port();
		var config = new SipStackConfig("client", List.of(SipEndpoint.tcp("127.0.0.1", 0)), "test",
				Optional.of(new SipTls(authority, Optional.empty(), trust)));
		try (SipStack client = StackImpl.open(config, SipInbox.CLOSED, Timers.RFC, ServiceRecords.NONE)) {
			var line = client.line(SipLineConfig.of(Address.sip("442", "127.0.0.1", port), SipTransport.TLS));
			return line.request("OPTIONS", "sip:127.0.0.1:" + port + ";transport=tls", SipHeaders.NONE, Optional.empty())
					.toCompletableFuture().join();
		}
	}
}
