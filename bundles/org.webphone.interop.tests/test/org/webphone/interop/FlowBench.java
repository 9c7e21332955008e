package org.webphone.interop;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.webphone.testbench.AgentProcess;
import org.webphone.testbench.AgentSetup;
import org.webphone.testbench.Baresip;
import org.webphone.testbench.BaresipSetup;
import org.webphone.testbench.ExchangeSetup;
import org.webphone.testbench.Kamailio;
import org.webphone.testbench.KamailioSetup;
import org.webphone.testbench.Linphone;
import org.webphone.testbench.LinphoneSetup;

/**
 * Parties at a real exchange. Each says a tone of its own: users 405 and 406 are agents (440 and 480 Hz), 501 and 502 linphone
 * (620 and 700 Hz), 601 and 602 baresip (850 and 950 Hz). Most of such a test is waiting, so the classes run beside the other tests; the
 * lock of each keeps its own tests one after the other.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FlowBench {

	static final int AGENT = 440;
	static final int AGENT2 = 480;
	static final int LINPHONE = 620;
	static final int LINPHONE2 = 700;
	static final int BARESIP = 850;
	static final int BARESIP2 = 950;
	static final int MUSIC = 1100;

	private final List<AutoCloseable> parties = new ArrayList<>();
	/** The exchange where the parties of a class of tests are. */
	Kamailio kamailio;

	@BeforeAll
	void openExchange() {
		kamailio = exchange();
	}

	@AfterAll
	void closeExchange() {
		kamailio.close();
	}

	/** A new exchange for a class of tests. */
	Kamailio exchange() {
		return KamailioSetup.standard().users("405", "406", "501", "502", "601", "602").with(setup()).start();
	}

	/** What this exchange does beyond connecting calls. */
	ExchangeSetup setup() {
		return ExchangeSetup.PLAIN;
	}

	String uri(String user) {
		return kamailio.domainUri(user);
	}

	/** An agent that is registered. */
	AgentProcess agent(String user, String... options) {
		AgentProcess agent = keep(AgentSetup.at(kamailio, user).and("--audio-in", "tone:" + (user.equals("405") ? AGENT : AGENT2),
				"--audio-out", "heard.wav").and(options).start());
		agent.awaitRegistration("registered", Limits.LATER);
		return agent;
	}

	/** A linphone that is registered, with defaults that the test may change. */
	LinphoneSetup linphone(String user) {
		return LinphoneSetup.named(user).at(kamailio).tone(user.equals("501") ? LINPHONE : LINPHONE2);
	}

	/** A baresip that is registered, with defaults that the test may change. */
	BaresipSetup baresip(String user) {
		return BaresipSetup.named(user).at(kamailio).tone(user.equals("601") ? BARESIP : BARESIP2);
	}

	Linphone start(LinphoneSetup setup) {
		return keep(setup.start());
	}

	Baresip start(BaresipSetup setup) {
		return keep(setup.start());
	}

	private <T extends AutoCloseable> T keep(T party) {
		parties.add(party);
		return party;
	}

	@AfterEach
	void allLeave() throws Exception {
		for (AutoCloseable party : parties.reversed()) {
			party.close();
		}
		parties.clear();
	}
}
