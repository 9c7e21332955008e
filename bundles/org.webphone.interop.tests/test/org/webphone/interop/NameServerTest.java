package org.webphone.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.interop.Limits.LATER;
import static org.webphone.interop.Limits.SOON;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.webphone.testbench.AgentProcess;
import org.webphone.testbench.AgentSetup;
import org.webphone.testbench.Await;
import org.webphone.testbench.ExchangeSetup;
import org.webphone.testbench.Kamailio;
import org.webphone.testbench.KamailioSetup;
import org.webphone.testbench.Needs;
import org.webphone.testbench.NetNamespace;
import org.webphone.testbench.Workspace;

/** Servers found by the records of a domain (RFC 3263) at a real name server, in a network with a name service of its own. */
class NameServerTest {

	private static final String SERVER = "10.178.1.1";
	private static final String DOMAIN = "exchange.example";

	private final List<AutoCloseable> parts = new ArrayList<>();
	private NetNamespace home;
	private NetNamespace office;
	private Kamailio kamailio;

	@BeforeEach
	void connect() {
		Needs.program("dnsmasq");
		home = keep(NetNamespace.create());
		office = keep(NetNamespace.create());
		home.connect("10.178.1.2/24", office, SERVER + "/24");
		home.nameServers(SERVER);
		kamailio = keep(KamailioSetup.standard().users("405").with(ExchangeSetup.PLAIN.in(office.name(), SERVER)).start());
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

	private void records(String... options) {
		List<String> command = new ArrayList<>(List.of(Needs.program("dnsmasq").toString(), "--no-daemon", "--no-resolv", "--no-hosts",
				"--no-ping", "--conf-file=/dev/null", "--user=root", "--bind-interfaces", "--listen-address=" + SERVER,
				"--address=/live." + DOMAIN + "/" + SERVER, "--address=/dead." + DOMAIN + "/10.178.1.9", "--log-queries",
				"--local=/" + DOMAIN + "/"));
		command.addAll(Arrays.asList(options));
		keep(office.start("dnsmasq", Workspace.create("dnsmasq"), command.toArray(String[]::new)))
				.awaitLine("readiness", SOON, line -> line.contains("started"));
	}

	private AgentProcess agent() {
		AgentProcess agent = keep(AgentSetup.with("--aor", "sip:405@" + DOMAIN, "--user", "405")
				.environment("WEBPHONE_PASSWORD", kamailio.password("405")).in(home).start());
		agent.awaitRegistration("registered", LATER);
		return agent;
	}

	private String service(String transport, String host, int priority) {
		return "--srv-host=_sip._" + transport + "." + DOMAIN + "," + host + "." + DOMAIN + "," + kamailio.port() + "," + priority + ",10";
	}

	@Test
	void theTransportThatTheDomainPrefersIsUsed() {
		records("--naptr-record=" + DOMAIN + ",20,10,S,SIP+D2U,,_sip._udp." + DOMAIN,
				"--naptr-record=" + DOMAIN + ",10,10,S,SIP+D2T,,_sip._tcp." + DOMAIN, service("udp", "live", 1), service("tcp", "live", 1));
		agent();
		assertTrue(kamailio.requests("REGISTER").stream().allMatch(line -> line.contains(" tcp " + "10.178.1.2")),
				kamailio.requests("REGISTER").toString());
	}

	@Test
	void theNextServerTakesOverWhenTheFirstIsDead() {
		records(service("udp", "dead", 1), service("udp", "live", 2));
		AgentProcess agent = agent();
		long before = kamailio.registrations("405");
		agent.tell("register");
		Await.until("a second registration", SOON, () -> kamailio.registrations("405") > before);
		assertEquals(List.of(), agent.strangeLines());
	}
}
