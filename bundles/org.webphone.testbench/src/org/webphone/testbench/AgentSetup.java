package org.webphone.testbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the headless agent is started.
 *
 * @param options     on the command line, see its contract
 * @param environment added to this process's own
 * @param namespace   the network namespace it runs in; empty for this process's own
 */
public record AgentSetup(List<String> options, Map<String, String> environment, String namespace) {

	/** With these options. */
	public static AgentSetup with(String... options) {
		return new AgentSetup(List.of(options), Map.of(), "");
	}

	/** With the account of a user at a registrar {@code host:port}. */
	public static AgentSetup account(String user, String password, String hostPort) {
		return with("--aor", "sip:" + user + "@" + hostPort, "--user", user).environment("WEBPHONE_PASSWORD", password);
	}

	/** Registered at a Kamailio, at the domain of its realm. */
	public static AgentSetup at(Kamailio kamailio, String user) {
		return with("--aor", "sip:" + user + "@" + kamailio.realm(), "--user", user, "--registrar", kamailio.address(),
				"--outbound-proxy", "sip:" + kamailio.address()).environment("WEBPHONE_PASSWORD", kamailio.password(user));
	}

	/** Without a registrar, reachable at {@code user} on this port of a loopback address. */
	public static AgentSetup alone(String user, String hostPort) {
		return with("--aor", "sip:" + user + "@" + hostPort, "--local", hostPort, "--no-register");
	}

	/** With more options. */
	public AgentSetup and(String... more) {
		List<String> all = new ArrayList<>(options);
		all.addAll(Arrays.asList(more));
		return new AgentSetup(List.copyOf(all), environment, namespace);
	}

	/** With one more variable in its environment. */
	public AgentSetup environment(String name, String value) {
		return environment(Map.of(name, value));
	}

	/** With more variables in its environment. */
	public AgentSetup environment(Map<String, String> more) {
		Map<String, String> all = new HashMap<>(environment);
		all.putAll(more);
		return new AgentSetup(options, Map.copyOf(all), namespace);
	}

	/** In a network of its own. */
	public AgentSetup in(NetNamespace network) {
		return new AgentSetup(options, environment, network.name());
	}

	/** Starts it. */
	public AgentProcess start() {
		return AgentProcess.start(this);
	}

	/** The words that start an agent: system property {@code webphone.agent.command}, or the script of this repository. */
	static List<String> command() {
		String told = System.getProperty("webphone.agent.command", "");
		if (!told.isBlank()) {
			return Arrays.asList(told.trim().split("\\s+"));
		}
		String root = System.getProperty("webphone.root", "");
		for (Path folder = Path.of(root).toAbsolutePath(); folder != null; folder = folder.getParent()) {
			if (Files.isExecutable(folder.resolve("webphone")) && Files.exists(folder.resolve("pom.xml"))) {
				return List.of(folder.resolve("webphone").toString(), "agent", "--no-build");
			}
		}
		Needs.missing("program absent: no agent to test; system property webphone.agent.command names one");
		throw new BenchException("no agent to test");
	}
}
