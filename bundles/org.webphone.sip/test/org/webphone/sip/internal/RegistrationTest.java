package org.webphone.sip.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.webphone.core.Address;
import org.webphone.sip.SipDigestVerifier.Algorithm;
import org.webphone.sip.SipFailure;
import org.webphone.sip.SipHeaders;
import org.webphone.sip.SipLineConfig;
import org.webphone.sip.SipOutcome;
import org.webphone.sip.SipRegistration;
import org.webphone.sip.SipRegistrationListener;
import org.webphone.sip.SipRequest;
import org.webphone.sip.SipTransport;

/** Registration against a registrar on our own server role, and against scripted ones. */
class RegistrationTest {

	private static final class Heard implements SipRegistrationListener {
		final List<String> events = new CopyOnWriteArrayList<>();
		volatile SipOutcome failure;

		@Override
		public void registering() {
			events.add("registering");
		}

		@Override
		public void registered(Duration expires) {
			events.add("registered " + expires.toSeconds());
		}

		@Override
		public void failed(SipOutcome outcome, Optional<Duration> retryIn) {
			failure = outcome;
			events.add("failed " + outcome.failure().orElseThrow() + (retryIn.isPresent() ? " again" : ""));
		}

		@Override
		public void unregistered() {
			events.add("unregistered");
		}

		void hears(String what) {
			Waiting.waitFor(what, () -> events.toString(), () -> events.contains(what));
		}
	}

	private static Phone phone(Address aor, SipTransport transport, String password) {
		return phone(aor, transport, password, Duration.ZERO);
	}

	private static Phone phone(Address aor, SipTransport transport, String password, Duration keepAlive) {
		return new Phone("442", transport, "127.0.0.1", Timers.scaled(Phone.T1), c -> new SipLineConfig(aor, "442",
				() -> Optional.of(password), aor.hostPort(), Optional.empty(), transport, Duration.ofSeconds(3600),
				keepAlive, Duration.ZERO));
	}

	@ParameterizedTest
	@EnumSource(value = SipTransport.class, names = { "UDP", "TCP" })
	void registersWithDigestAndUnregisters(SipTransport transport) {
		try (var registrar = new Registrar(transport, List.of(Algorithm.MD5));
				var phone = phone(registrar.aor(), transport, "open sesame")) {
			var heard = new Heard();
			SipRegistration r = phone.line.register(heard);
			heard.hears("registered 600");
			assertEquals(List.of("registering", "registered 600"), heard.events);
			assertEquals(phone.line.contact(), registrar.bindings.get("442"));
			assertTrue(r.stop().toCompletableFuture().join().ok());
			assertTrue(registrar.bindings.isEmpty());
			heard.hears("unregistered");
		}
	}

	@Test
	void wrongPasswordFailsOnceAndDoesNotTryAgain() {
		try (var registrar = new Registrar(SipTransport.UDP, List.of(Algorithm.MD5));
				var phone = phone(registrar.aor(), SipTransport.UDP, "wrong")) {
			var heard = new Heard();
			phone.line.register(heard);
			heard.hears("failed CREDENTIALS");
			assertEquals(2, registrar.registers.size());
		}
	}

	/** REG-EXPIRY: the next REGISTER comes before the granted lifetime ends, in the same Call-ID, with the same Contact. */
	@Test
	void refreshesBeforeTheLifetimeThatTheRegistrarGranted() {
		try (var registrar = new Registrar(SipTransport.UDP, List.of(Algorithm.MD5));
				var phone = phone(registrar.aor(), SipTransport.UDP, "open sesame")) {
			registrar.grant = 2;
			var heard = new Heard();
			phone.line.register(heard);
			Waiting.waitFor("a refresh", () -> registrar.registers.size() >= 3);
			SipRequest first = registrar.registers.get(1);
			SipRequest refresh = registrar.registers.get(2);
			assertEquals(first.callId(), refresh.callId());
			assertEquals(first.headers().first("Contact"), refresh.headers().first("Contact"));
			assertEquals("3 REGISTER", refresh.headers().first("CSeq").orElseThrow());
			assertEquals(1, heard.events.stream().filter("registering"::equals).count());
		}
	}

	@Test
	void lifetimesAreLeftEarlyEnough() {
		assertEquals(Duration.ofSeconds(10), RegistrationImpl.beforeExpiry(Duration.ofSeconds(20)));
		assertEquals(Duration.ofSeconds(52), RegistrationImpl.beforeExpiry(Duration.ofSeconds(60)));
		assertEquals(Duration.ofSeconds(3540), RegistrationImpl.beforeExpiry(Duration.ofSeconds(3600)));
	}

	/** REG-STALE: a new nonce is taken without a word, and its count begins anew. */
	@Test
	void staleNonceIsReplacedSilently() {
		try (var registrar = new Registrar(SipTransport.UDP, List.of(Algorithm.MD5));
				var phone = phone(registrar.aor(), SipTransport.UDP, "open sesame")) {
			var heard = new Heard();
			SipRegistration r = phone.line.register(heard);
			heard.hears("registered 600");
			registrar.seconds.addAndGet(3600);
			r.refresh();
			Waiting.waitFor("the second registration", () -> heard.events.size() == 3);
			assertEquals("registered 600", heard.events.get(2));
			List<SipRequest> all = registrar.registers;
			assertTrue(authorization(all.get(2)).contains("nc=00000002"));
			assertTrue(authorization(all.get(3)).contains("nc=00000001"));
			assertEquals(4, all.size());
		}
	}

	/** REG-TWOALG: of several challenges the first that we understand is answered, once. */
	@Test
	void strongerAlgorithmIsAnsweredWhenItIsOfferedFirst() {
		try (var registrar = new Registrar(SipTransport.UDP, List.of(Algorithm.SHA_256, Algorithm.MD5));
				var phone = phone(registrar.aor(), SipTransport.UDP, "open sesame")) {
			var heard = new Heard();
			phone.line.register(heard);
			heard.hears("registered 600");
			SipRequest r = registrar.registers.get(1);
			assertEquals(1, r.headers().all("Authorization").size());
			assertTrue(authorization(r).contains("algorithm=SHA-256"));
		}
	}

	/** REG-TWOALG, variant: nothing but an unknown algorithm. */
	@Test
	void unknownAlgorithmAloneEndsTheAttempt() {
		try (var peer = new RawPeer(); var phone = phone(Address.sip("442", "127.0.0.1", peer.port()), SipTransport.UDP, "x")) {
			var heard = new Heard();
			phone.line.register(heard);
			peer.reply(peer.await("REGISTER"), "401 Unauthorized", "a",
					"WWW-Authenticate: Digest realm=\"r\",nonce=\"n\",algorithm=AKAv9-NEW\r\n");
			heard.hears("failed CREDENTIALS");
			assertEquals(1, peer.matching("REGISTER").size());
		}
	}

	@Test
	void takesTheLongerLifetimeThatTheRegistrarWants() {
		try (var peer = new RawPeer(); var phone = phone(Address.sip("442", "127.0.0.1", peer.port()), SipTransport.UDP, "x")) {
			var heard = new Heard();
			phone.line.register(heard);
			peer.reply(peer.await("REGISTER"), "423 Interval Too Brief", "a", "Min-Expires: 7200\r\n");
			RawPeer.Got second = peer.await("REGISTER", 1);
			assertEquals("7200", second.header("Expires"));
			peer.reply(second, "200 OK", "b", "Expires: 7200\r\n");
			heard.hears("registered 7200");
		}
	}

	/** REG-OUTAGE: after 503 nothing is sent before Retry-After has passed. */
	@Test
	void waitsAsLongAsABusyRegistrarAsks() {
		try (var registrar = new Registrar(SipTransport.UDP, List.of(Algorithm.MD5));
				var phone = phone(registrar.aor(), SipTransport.UDP, "open sesame")) {
			registrar.refuseCode = 503;
			registrar.refuseWith = Optional.of(SipHeaders.of("Retry-After", "1"));
			var heard = new Heard();
			long begin = System.nanoTime();
			phone.line.register(heard);
			heard.hears("failed REFUSED again");
			registrar.refuseWith = Optional.empty();
			heard.hears("registered 600");
			assertTrue(System.nanoTime() - begin >= 1_000_000_000L);
			assertEquals(3, registrar.registers.size());
		}
	}

	@Test
	void silentRegistrarIsATimeoutThatIsTriedAgain() {
		try (var peer = new RawPeer(); var phone = phone(Address.sip("442", "127.0.0.1", peer.port()), SipTransport.UDP, "x")) {
			var heard = new Heard();
			phone.line.register(heard);
			heard.hears("failed TIMEOUT again");
			assertEquals(408, heard.failure.code());
		}
	}

	@Test
	void registrarThatIsDownIsToldAtOnceOverTcp() {
		Address gone;
		try (var registrar = new Registrar(SipTransport.TCP, List.of(Algorithm.MD5))) {
			gone = registrar.aor();
		}
		try (var phone = phone(gone, SipTransport.TCP, "x")) {
			var heard = new Heard();
			phone.line.register(heard);
			heard.hears("failed UNREACHABLE again");
			assertTrue(heard.failure.reason().contains("nobody listens there"), heard.failure::reason);
		}
	}

	@Test
	void registrarThatIsDownIsToldLongBeforeTheTransactionEndsOverUdpToo() {
		Address gone;
		try (var registrar = new Registrar(SipTransport.UDP, List.of(Algorithm.MD5))) {
			gone = registrar.aor();
		}
		try (var phone = phone(gone, SipTransport.UDP, "x", Duration.ofSeconds(25))) {
			var heard = new Heard();
			phone.line.register(heard);
			heard.hears("failed UNREACHABLE again");
			assertTrue(heard.failure.reason().contains("nobody listens there"), heard.failure::reason);
		}
	}

	@Test
	void registrarThatGoesAwayIsMissedAndRegisteredAtWhenItIsBack() {
		try (var registrar = new Registrar(SipTransport.UDP, List.of(Algorithm.MD5));
				var phone = phone(registrar.aor(), SipTransport.UDP, "open sesame", Duration.ofSeconds(25))) {
			var heard = new Heard();
			phone.line.register(heard);
			heard.hears("registered 600");
			registrar.close();
			heard.hears("failed UNREACHABLE again");
			try (var again = new Registrar(SipTransport.UDP, List.of(Algorithm.MD5), registrar.port())) {
				Waiting.waitFor("the binding", () -> again.bindings.containsKey("442"));
			}
		}
	}

	@Test
	void whatIsUnderWayWhenTheNetworkChangesIsGivenUp() {
		try (var peer = new RawPeer(); var phone = phone(Address.sip("442", "127.0.0.1", peer.port()), SipTransport.UDP, "x")) {
			var heard = new Heard();
			phone.line.register(heard);
			peer.reply(peer.await("REGISTER"), "200 OK", "a", "Expires: 600\r\n");
			heard.hears("registered 600");
			phone.stack.networkChanged();
			// Not answered: it bears what may be an old address.
			RawPeer.Got second = peer.await("REGISTER", 1);
			phone.stack.networkChanged();
			RawPeer.Got third = peer.await("REGISTER", 2);
			assertTrue(!second.header("CSeq").equals(third.header("CSeq")), "a new request, no repetition");
			peer.reply(third, "200 OK", "a", "Expires: 500\r\n");
			heard.hears("registered 500");
			assertEquals(List.of("registering", "registered 600", "registering", "registering", "registered 500"), heard.events);
		}
	}

	@Test
	void unknownHostIsToldAsSuch() {
		try (var phone = phone(Address.sip("442", "nowhere.invalid"), SipTransport.UDP, "x")) {
			var heard = new Heard();
			phone.line.register(heard);
			heard.hears("failed UNKNOWN_HOST again");
			assertTrue(heard.failure.reason().contains("nowhere.invalid"));
		}
	}

	@Test
	void registersTheAddressThatTheServerSees() {
		try (var peer = new RawPeer(); var phone = phone(Address.sip("442", "127.0.0.1", peer.port()), SipTransport.UDP, "x")) {
			phone.line.register(new Heard());
			RawPeer.Got first = peer.await("REGISTER");
			String seen = first.text().replaceFirst(";rport", ";rport=4711;received=192.0.2.7");
			peer.reply(new RawPeer.Got(seen, first.from(), 0), "200 OK", "a", "Expires: 600\r\n");
			assertTrue(peer.await("REGISTER", 1).header("Contact").contains("@192.0.2.7:4711"));
		}
	}

	@Test
	void comesBackWhenTheConnectionToTheRegistrarBreaks() {
		try (var registrar = new Registrar(SipTransport.TCP, List.of(Algorithm.MD5));
				var phone = phone(registrar.aor(), SipTransport.TCP, "open sesame")) {
			var heard = new Heard();
			phone.line.register(heard);
			heard.hears("registered 600");
			int before = registrar.registers.size();
			phone.layer().transports().dropConnections();
			Waiting.waitFor("another REGISTER", () -> registrar.registers.size() > before);
			assertFalse(heard.events.contains("failed UNREACHABLE again"));
		}
	}

	@Test
	void keepsTryingWhileTheRegistrarIsGone() {
		try (var registrar = new Registrar(SipTransport.TCP, List.of(Algorithm.MD5));
				var phone = phone(registrar.aor(), SipTransport.TCP, "open sesame")) {
			var heard = new Heard();
			phone.line.register(heard);
			heard.hears("registered 600");
			registrar.close();
			Waiting.waitFor("two failures",
					() -> heard.events.stream().filter(event -> event.equals("failed UNREACHABLE again")).count() >= 2);
		}
	}

	private static String authorization(SipRequest r) {
		return r.headers().first("Authorization").orElse("");
	}

	@Test
	void challengeParametersAreReadWithQuotesAndCommas() {
		Map<String, String> p = DigestText.parse("Digest realm=\"a, \\\"b\\\"\",nonce=n1 , qop=\"auth,auth-int\",stale=TRUE")
				.orElseThrow();
		assertEquals(Map.of("realm", "a, \"b\"", "nonce", "n1", "qop", "auth,auth-int", "stale", "TRUE"), p);
	}
}
