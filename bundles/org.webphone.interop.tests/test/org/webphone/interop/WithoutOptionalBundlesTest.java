package org.webphone.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.webphone.interop.Limits.LATER;
import static org.webphone.interop.Limits.SOON;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webphone.testbench.AgentProcess;
import org.webphone.testbench.AgentSetup;
import org.webphone.testbench.Await;
import org.webphone.testbench.Baresip;
import org.webphone.testbench.BaresipSetup;
import org.webphone.testbench.Needs;
import org.webphone.testbench.PeerProcess;
import org.webphone.testbench.XvfbDisplay;

/** Bundles that only some need may be left out of the product: the rest starts, and calls work. */
class WithoutOptionalBundlesTest {

	private static final String COMMAND = "webphone.agent.command";

	@Test
	void theAgentCallsWithoutTheDemo() {
		var product = new ReducedProduct("org.webphone.demo");
		String before = System.getProperty(COMMAND, "");
		System.setProperty(COMMAND, product.launcher() + " agent");
		try (Baresip baresip = BaresipSetup.named("423").tone(660).start();
				AgentProcess agent = AgentSetup.with("--aor", "sip:405@127.0.0.1", "--no-register")
						.environment(product.user()).start()) {
			String call = agent.dial(baresip.uri());
			agent.awaitCall(call, "active", LATER);
			agent.tell("hangup", "call", call);
			assertEquals("normal", AgentProcess.text(agent.awaitCall(call, "ended", SOON), "reason"));
			assertEquals(0, agent.finish());
		} finally {
			System.setProperty(COMMAND, before);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "org.webphone.demo", "org.webphone.notifications" })
	void theWindowOpensWithout(String bundle) {
		Needs.program("xwininfo");
		var product = new ReducedProduct(bundle);
		try (XvfbDisplay display = XvfbDisplay.start(1400, 900)) {
			Map<String, String> environment = new HashMap<>(product.user());
			environment.putAll(display.environment());
			// With the demo the main window opens at once; without it the form for signing in does.
			boolean demo = !bundle.equals("org.webphone.demo");
			try (PeerProcess window = PeerProcess.start("window", product.folder(),
					demo ? List.of(product.launcher().toString(), "demo") : List.of(product.launcher().toString()), environment)) {
				Await.until(() -> "a window without " + bundle + ": " + window.lines(), LATER,
						() -> windows(product, environment).stream().anyMatch(line -> line.contains("\"Webphone\"")));
				assertTrue(window.isAlive());
				assertEquals(List.of(), window.lines().stream().filter(line -> line.contains(" ERROR ")).toList());
			}
		}
	}

	private static List<String> windows(ReducedProduct product, Map<String, String> environment) {
		try (PeerProcess look = PeerProcess.start("xwininfo", product.folder(),
				List.of(Needs.program("xwininfo").toString(), "-root", "-tree"), environment)) {
			look.awaitExit(SOON);
			return look.lines();
		}
	}
}
