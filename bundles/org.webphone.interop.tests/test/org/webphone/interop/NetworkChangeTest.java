package org.webphone.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.interop.Limits.LATER;
import static org.webphone.interop.Limits.SOON;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webphone.testbench.AgentProcess;
import org.webphone.testbench.AgentSetup;
import org.webphone.testbench.Await;
import org.webphone.testbench.ExchangeSetup;
import org.webphone.testbench.Kamailio;
import org.webphone.testbench.KamailioSetup;
import org.webphone.testbench.NetNamespace;

/**
 * A telephone whose network goes, comes and changes, in a network of its own with the exchange at the other end of a cable. It mostly
 * waits, so it runs beside the other tests, one case after the other.
 */
@Execution(ExecutionMode.CONCURRENT)
class NetworkChangeTest {

	/** How soon it is back is measured by {@code releng/benchmarks/network-return}; this is for a busy machine. */
	private static final Duration BACK = Duration.ofSeconds(30);
	private static final String SERVER = "10.177.1.1";

	private final List<AutoCloseable> parts = new ArrayList<>();
	private NetNamespace home;
	private NetNamespace office;
	private Kamailio kamailio;

	@BeforeEach
	void connect() {
		home = keep(NetNamespace.create());
		office = keep(NetNamespace.create());
		home.connect("10.177.1.2/24", office, SERVER + "/24");
		kamailio = keep(KamailioSetup.standard().users("405", "406").expires(120)
				.with(ExchangeSetup.PLAIN.in(office.name(), SERVER)).start());
	}

	private <T extends AutoCloseable> T keep(T part) {
		parts.add(part);
		return part;
	}

	@AfterEach
	void takeApart() throws Exception {
		for (AutoCloseable part : parts.reversed()) {
			part.close();
		}
	}

	private AgentProcess agent(NetNamespace where, String user, String... more) {
		AgentProcess agent = keep(AgentSetup.account(user, kamailio.password(user), kamailio.address())
				.and("--audio-in", "tone:" + (user.equals("405") ? 440 : 660), "--audio-out", "heard.wav").and(more).in(where).start());
		agent.awaitRegistration("registered", LATER);
		return agent;
	}

	private void awaitRegistrations(long before) {
		Await.until("another registration", BACK, () -> kamailio.registrations("405") > before);
	}

	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void keepsTheCallWhenTheCableIsPulledAndPutBack() {
		AgentProcess phone = agent(home, "405");
		AgentProcess other = agent(office, "406", "--auto-answer");
		String call = phone.dial(kamailio.uri("406"));
		phone.awaitCall(call, "active", LATER);
		Hearing.awaitMore("the other", other::heard, 440);
		long before = kamailio.registrations("405");
		int requests = kamailio.requests("").size();

		home.run("ip", "link", "set", home.device(), "down");
		assertEquals("no-network", AgentProcess.text(phone.awaitRegistration("failed", SOON), "reason"));
		Hearing.awaitEnd("the other", other::heard, 440);
		Await.within(Duration.ofSeconds(3), () -> false);
		home.run("ip", "link", "set", home.device(), "up");

		awaitRegistrations(before);
		Hearing.awaitMore("the other", other::heard, 440);
		Hearing.awaitMore("the phone", phone::heard, 660);
		assertEquals("active", phone.states(call).replaceFirst(".* ", ""));
		long more = kamailio.messages("REGISTER ").stream().filter(m -> m.contains("405@")).count();
		assertTrue(more <= 8, "no storm, there were " + more + " requests to register after " + requests);
	}

	/** As from cable to Wi-Fi: both hear each other again, and what the other side says in the call reaches the new address. */
	@Execution(ExecutionMode.SAME_THREAD)
	@ParameterizedTest(name = "over {0}")
	@ValueSource(strings = { "udp", "tcp" })
	void takesTheCallAlongToItsNewAddress(String transport) {
		AgentProcess phone = agent(home, "405", "--transport", transport);
		AgentProcess other = agent(office, "406", "--auto-answer");
		String call = phone.dial(kamailio.uri("406"));
		phone.awaitCall(call, "active", LATER);
		String theirs = AgentProcess.text(other.awaitCall(null, "active", LATER), "call");
		Hearing.awaitMore("the other", other::heard, 440);
		changeAddress(0);
		Await.until("the call at its new address", BACK, () -> !moves().isEmpty());
		Hearing.awaitMore("the other", other::heard, 440);
		Hearing.awaitMore("the phone", phone::heard, 660);
		assertEquals("active", phone.states(call).replaceFirst(".* ", ""));
		assertTrue(moves().getFirst().contains("c=IN IP4 10.177.1.3"), moves()::getFirst);
		assertTrue(moves().stream().map(m -> m.replaceFirst("(?s).*CSeq: ?(\\d+).*", "$1")).distinct().count() <= 2, () -> moves().toString());
		other.tell("hold", "call", theirs);
		phone.awaitCall(call, "remote-held", SOON);
		other.tell("hangup", "call", theirs);
		assertEquals("normal", AgentProcess.text(phone.awaitCall(call, "ended", SOON), "reason"));
	}

	private List<String> moves() {
		return Wire.find(kamailio, "INVITE ", "Contact: .*405@10\\.177\\.1\\.3");
	}

	/** The machine has other addresses too, none of which leads there; then its own comes back. */
	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void goesOnWhenTheOldAddressComesBack() {
		home.run("ip", "addr", "add", "10.199.1.2/24", "dev", home.device());
		AgentProcess phone = agent(home, "405");
		AgentProcess other = agent(office, "406", "--auto-answer");
		String call = phone.dial(kamailio.uri("406"));
		phone.awaitCall(call, "active", LATER);
		Hearing.awaitMore("the other", other::heard, 440);
		home.run("ip", "addr", "del", "10.177.1.2/24", "dev", home.device());
		Await.within(Duration.ofSeconds(7), () -> false);
		home.run("ip", "addr", "add", "10.177.1.2/24", "dev", home.device());
		Hearing.awaitMore("the other", other::heard, 440);
		Hearing.awaitMore("the phone", phone::heard, 660);
		phone.tell("hangup", "call", call);
		assertEquals("normal", AgentProcess.text(phone.awaitCall(call, "ended", SOON), "reason"));
	}

	/** Nobody follows it: the call ends and says why, and calls come to the new address. */
	@Execution(ExecutionMode.SAME_THREAD)
	@Test
	void endsTheCallThatNobodyFollows() {
		AgentProcess phone = agent(home, "405");
		AgentProcess other = agent(office, "406", "--auto-answer");
		String call = phone.dial(kamailio.uri("406"));
		phone.awaitCall(call, "active", LATER);
		other.kill();
		changeAddress(0);
		assertEquals("network", AgentProcess.text(phone.awaitCall(call, "ended", Duration.ofSeconds(60)), "reason"));
		reaches(agent(office, "406"), phone);
	}

	/** As where a lease has ended: for a while there is no address at all. */
	@Execution(ExecutionMode.SAME_THREAD)
	@ParameterizedTest(name = "over {0}")
	@ValueSource(strings = { "udp", "tcp" })
	void registersTheAddressThatItIsGivenLater(String transport) {
		AgentProcess phone = agent(home, "405", "--transport", transport);
		AgentProcess other = agent(office, "406");
		changeAddress(3);
		reaches(other, phone);
		assertEquals("registered", AgentProcess.text(phone.events("registration").getLast(), "state"));
	}

	private void changeAddress(int seconds) {
		long before = kamailio.registrations("405");
		long asked = registers();
		home.run("ip", "addr", "del", "10.177.1.2/24", "dev", home.device());
		Await.within(Duration.ofSeconds(seconds), () -> false);
		home.run("ip", "addr", "add", "10.177.1.3/24", "dev", home.device());
		awaitRegistrations(before);
		assertTrue(Wire.find(kamailio, "REGISTER ", "Contact: .*405@10\\.177\\.1\\.3").size() > 0, "its new address");
		assertTrue(registers() - asked <= 6, "no storm, there were " + (registers() - asked) + " requests");
	}

	private void reaches(AgentProcess caller, AgentProcess phone) {
		String call = caller.dial(kamailio.uri("405"));
		phone.awaitIncoming(SOON);
		caller.tell("hangup", "call", call);
	}

	private long registers() {
		return kamailio.requests("REGISTER").stream().filter(line -> line.contains(" from 405 ")).count();
	}

	@Execution(ExecutionMode.SAME_THREAD)
	@ParameterizedTest(name = "over {0}")
	@ValueSource(strings = { "udp", "tcp" })
	void registersAgainAfterALongSleep(String transport) {
		AgentProcess phone = agent(home, "405", "--transport", transport);
		long before = kamailio.registrations("405");
		phone.sleep();
		Await.within(Duration.ofSeconds(13), () -> false);
		phone.wake();
		awaitRegistrations(before);
		assertTrue(registers() <= before * 2 + 4, "no storm, there were " + registers());
	}

	/** It forgets who was registered, and nobody tells the phone. */
	@Execution(ExecutionMode.SAME_THREAD)
	@ParameterizedTest(name = "over {0}")
	@ValueSource(strings = { "udp", "tcp" })
	void registersAgainWhenTheExchangeWasStartedAnew(String transport) {
		AgentProcess phone = agent(home, "405", "--transport", transport);
		AgentProcess other = agent(office, "406");
		kamailio.stop();
		assertEquals("no-answer", AgentProcess.text(phone.awaitRegistration("failed", SOON), "reason"));
		Await.within(Duration.ofSeconds(6), () -> false);
		kamailio.resume();
		awaitRegistrations(0);
		kamailio.awaitRegistered("406", BACK);
		reaches(other, phone);
		assertTrue(registers() <= 4, "no storm, there were " + registers());
	}
}
