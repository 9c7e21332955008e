package org.webphone.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.interop.Limits.LATER;
import static org.webphone.interop.Limits.SOON;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.webphone.testbench.AgentProcess;
import org.webphone.testbench.AgentSetup;
import org.webphone.testbench.Await;
import org.webphone.testbench.ExchangeSetup;
import org.webphone.testbench.Kamailio;
import org.webphone.testbench.KamailioSetup;

import com.google.gson.JsonObject;

/** The agent signs in to a real registrar. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("registrar of registrations")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistrationTest {

	private static final int SHORT = 10;

	private Kamailio kamailio;

	@BeforeAll
	void startRegistrar() {
		kamailio = KamailioSetup.standard().user("405", "right").user("406", "right").user("407", "right")
				.user("408", "right").user("409", "right").expires(SHORT).nonceLife(4).start();
	}

	@AfterAll
	void stopRegistrar() {
		if (kamailio != null) {
			kamailio.close();
		}
	}

	@ParameterizedTest(name = "over {1} to {0}")
	@CsvSource({ "127.0.0.1, udp, 405", "127.0.0.1, tcp, 406", "[::1], udp, 407", "[::1], tcp, 408" })
	void signsInWithDigestAndSignsOutWhenItsInputEnds(String host, String transport, String user) {
		try (AgentProcess agent = AgentSetup.account(user, "right", host + ":" + kamailio.port())
				.and("--transport", transport).start()) {
			JsonObject registered = agent.awaitRegistration("registered", LATER);
			assertTrue(registered.get("expires").getAsInt() <= SHORT, registered.toString());
			kamailio.awaitRegistered(user, SOON);
			assertTrue(kamailio.requests("REGISTER").stream().filter(line -> line.contains(" from " + user + " "))
					.allMatch(line -> line.contains(" " + transport.toUpperCase() + " ") || line.contains(" " + transport + " ")),
					() -> "transport of " + kamailio.requests("REGISTER"));

			assertEquals(0, agent.finish());
			kamailio.awaitRemoved(user, SOON);
			agent.awaitRegistration("unregistered", SOON);
			assertEquals(List.of(), agent.strangeLines());
		}
	}

	@Test
	void refreshesInTimeInTheSameSequenceEvenWhenTheNonceIsStale() {
		try (AgentProcess agent = AgentSetup.account("409", "right", kamailio.address()).start()) {
			agent.awaitRegistration("registered", LATER);
			// Twice the time for which the registrar keeps it, with a nonce that lives for less than that.
			Await.until("three registrations accepted", Duration.ofSeconds(3 * SHORT),
					() -> kamailio.registrations("409") >= 3);
			assertEquals(1, of("409").stream().map(RegistrationTest::callId).distinct().count(), "one Call-ID");
			List<Integer> sequence = of("409").stream().map(RegistrationTest::sequenceNumber).toList();
			assertEquals(sequence.stream().sorted().distinct().toList(), sequence, "CSeq must grow");
			assertTrue(agent.events("registration").stream()
					.noneMatch(event -> "failed".equals(AgentProcess.text(event, "state"))), "a refresh failed");
		}
	}

	private List<String> of(String user) {
		return kamailio.requests("REGISTER").stream().filter(line -> line.contains(" from " + user + " ")).toList();
	}

	private static String callId(String request) {
		return request.substring(request.lastIndexOf(' ') + 1);
	}

	private static int sequenceNumber(String request) {
		String[] words = request.split(" ");
		return Integer.parseInt(words[words.length - 2]);
	}

	/** RFC 3261 section 10.3: 423 with Min-Expires. */
	@Test
	void asksForLongerWhereTheRegistrarWantsIt() {
		try (Kamailio strict = KamailioSetup.standard().user("405", "right").with(ExchangeSetup.PLAIN.minExpires(90)).start();
				AgentProcess agent = AgentSetup.account("405", "right", strict.address()).and("--expires", "30").start()) {
			JsonObject registered = agent.awaitRegistration("registered", LATER);
			assertEquals(90, registered.get("expires").getAsInt(), registered.toString());
			List<String> asked = strict.messages("REGISTER ").stream().map(m -> Wire.header(m, "Expires")).toList();
			assertEquals("30", asked.getFirst(), asked.toString());
			assertEquals("90", asked.getLast(), asked.toString());
			assertTrue(asked.size() <= 4, "no quarrel: " + asked);
			assertTrue(agent.events("registration").stream().noneMatch(event -> "failed".equals(AgentProcess.text(event, "state"))),
					agent.events("registration").toString());
		}
	}

	/** RFC 8760. */
	@Test
	void signsInAndCallsWithSha256() {
		try (Kamailio modern = KamailioSetup.standard().user("405", "right").with(ExchangeSetup.PLAIN.digest("SHA-256")).start();
				AgentProcess agent = AgentSetup.account("405", "right", modern.address()).start()) {
			agent.awaitRegistration("registered", LATER);
			assertTrue(Wire.find(modern, "REGISTER ", "algorithm=\"?SHA-256").size() > 0, modern.messages("REGISTER ").toString());
			String call = agent.dial("699");
			assertEquals("not-found", AgentProcess.text(agent.awaitCall(call, "ended", SOON), "reason"), "the INVITE was let in");
			assertTrue(Wire.find(modern, "INVITE ", "algorithm=\"?SHA-256").size() > 0, modern.messages("INVITE ").toString());
			assertEquals(0, agent.finish());
			modern.awaitRemoved("405", SOON);
		}
	}

	@Test
	void signsOutAndInAgainWhenTold() {
		try (AgentProcess agent = AgentSetup.account("405", "right", kamailio.address()).start()) {
			agent.awaitRegistration("registered", LATER);
			agent.tell("unregister");
			agent.awaitRegistration("unregistered", SOON);
			agent.tell("register");
			Await.until("the second registration", SOON, () -> agent.events("registration").stream()
					.filter(event -> "registered".equals(AgentProcess.text(event, "state"))).count() >= 2);
		}
	}

	@Test
	void saysThatThePasswordIsWrongAndDoesNotTryForEver() {
		try (AgentProcess agent = AgentSetup.account("406", "wrong", kamailio.address()).start()) {
			int before = of("406").size();
			JsonObject failed = agent.awaitRegistration("failed", LATER);
			assertTrue(AgentProcess.text(failed, "reason").toLowerCase().contains("password"), failed.toString());
			assertFalse(Await.within(Duration.ofSeconds(3), () -> of("406").size() - before > 3),
					"it keeps asking with a wrong password");
			assertEquals(0, agent.finish());
		}
	}
}
