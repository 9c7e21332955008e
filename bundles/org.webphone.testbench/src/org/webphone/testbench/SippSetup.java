package org.webphone.testbench;

import java.util.ArrayList;
import java.util.List;

/**
 * What a {@link Sipp} is to do: play one scenario once, or as often as told.
 *
 * @param scenario  the scenario's text, an XML document
 * @param name      for its folder and its messages
 * @param host      the loopback address it uses
 * @param tcp       over TCP instead of UDP
 * @param target    {@code host:port} it calls; empty when it waits for calls
 * @param service   the user part it calls
 * @param calls     how often the scenario is played
 * @param arguments further arguments of the program
 */
public record SippSetup(String scenario, String name, String host, boolean tcp, String target, String service, int calls,
		List<String> arguments) {

	/** The scenario in the file {@code name} beside the class {@code owner}, once, over UDP on 127.0.0.1. */
	public static SippSetup scenario(Class<?> owner, String name) {
		return new SippSetup(Workspace.resource(owner, name), name.replace(".xml", ""), "127.0.0.1", false, "", "service",
				1, List.of());
	}

	/** With a word of the scenario replaced, before SIPp sees it. */
	public SippSetup replacing(String word, String with) {
		return new SippSetup(scenario.replace(word, with), name, host, tcp, target, service, calls, arguments);
	}

	/** Calls {@code user} at {@code hostPort}. */
	public SippSetup to(String user, String hostPort) {
		return new SippSetup(scenario, name, host, tcp, hostPort, user, calls, arguments);
	}

	/** On the IPv6 loopback address. */
	public SippSetup ipv6() {
		return new SippSetup(scenario, name, "::1", tcp, target, service, calls, arguments);
	}

	/** Over TCP. */
	public SippSetup overTcp() {
		return new SippSetup(scenario, name, host, true, target, service, calls, arguments);
	}

	/** So many times. */
	public SippSetup times(int count) {
		return new SippSetup(scenario, name, host, tcp, target, service, count, arguments);
	}

	/** With more arguments for the program. */
	public SippSetup arguments(String... more) {
		List<String> all = new ArrayList<>(arguments);
		all.addAll(List.of(more));
		return new SippSetup(scenario, name, host, tcp, target, service, calls, List.copyOf(all));
	}

	/** Starts it; one that waits for calls is ready when this returns. */
	public Sipp start() {
		return Sipp.start(this);
	}
}
