package org.webphone.testbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A network of its own for some programs: interfaces, addresses, routes and name servers that a test may take away. Needs
 * root; where namespaces cannot be made the test is skipped with the reason.
 */
public final class NetNamespace implements AutoCloseable {

	private static final Duration COMMAND = Duration.ofSeconds(10);
	private static final AtomicInteger COUNT = new AtomicInteger();

	private final String name;
	private final Path folder;
	private final Path etc;

	private NetNamespace(String name, Path folder) {
		this.name = name;
		this.folder = folder;
		this.etc = Path.of("/etc/netns", name);
	}

	/** A new one with a loopback interface and without name servers. */
	public static NetNamespace create() {
		Needs.program("ip");
		// Names of interfaces have 15 characters at most, and some end in these.
		String name = "wp" + ProcessHandle.current().pid() % 100_000 + "n" + COUNT.incrementAndGet();
		NetNamespace made = new NetNamespace(name, Workspace.create("network"));
		if (made.tried(List.of("ip", "netns", "add", name)) != 0) {
			Needs.missing("device absent: network namespaces cannot be made here (they need root)");
		}
		made.run("ip", "link", "set", "lo", "up");
		made.nameServers();
		return made;
	}

	/** Words before a command that is to run in the namespace of this name; none for an empty name. */
	static List<String> prefix(String name) {
		return name.isEmpty() ? List.of() : List.of(Needs.program("ip").toString(), "netns", "exec", name);
	}

	/** Its name, as {@code ip netns} knows it. */
	public String name() {
		return name;
	}

	/** A cable between this one ({@code here} with its length of the network) and another. */
	public void connect(String here, NetNamespace other, String there) {
		String left = name + "a";
		String right = name + "b";
		check(List.of("ip", "link", "add", left, "netns", name, "type", "veth", "peer", "name", right, "netns", other.name));
		run("ip", "addr", "add", here, "dev", left);
		other.run("ip", "addr", "add", there, "dev", right);
		run("ip", "link", "set", left, "up");
		other.run("ip", "link", "set", right, "up");
	}

	/** The interface that {@link #connect} made here. */
	public String device() {
		return name + "a";
	}

	/** What programs in here find in {@code /etc/resolv.conf}. */
	public void nameServers(String... addresses) {
		try {
			Files.createDirectories(etc);
			Files.write(etc.resolve("resolv.conf"), Stream.concat(Arrays.stream(addresses).map(a -> "nameserver " + a),
					Stream.of("options timeout:1 attempts:1")).toList());
			Files.writeString(etc.resolve("nsswitch.conf"), "hosts: files dns\n");
		} catch (IOException e) {
			throw new BenchException("cannot write " + etc, e);
		}
	}

	/** Runs a command in here and returns what it said. */
	public List<String> run(String... command) {
		List<String> words = new ArrayList<>(prefix(name));
		words.addAll(Arrays.asList(command));
		return check(words);
	}

	/** Starts a program in here that runs until it is closed. */
	public PeerProcess start(String what, Path workspace, String... command) {
		List<String> words = new ArrayList<>(prefix(name));
		words.addAll(Arrays.asList(command));
		return PeerProcess.start(what, workspace, words, Map.of());
	}

	private List<String> check(List<String> command) {
		try (PeerProcess process = PeerProcess.start("ip", folder, command, Map.of())) {
			if (process.awaitExit(COMMAND).orElse(-1) != 0) {
				throw new BenchException(String.join(" ", command) + ": " + process.lines());
			}
			return List.copyOf(process.lines());
		}
	}

	private int tried(List<String> command) {
		try (PeerProcess process = PeerProcess.start("ip", folder, command, Map.of())) {
			return process.awaitExit(COMMAND).orElse(-1);
		}
	}

	@Override
	public void close() {
		tried(List.of("ip", "netns", "del", name));
		try {
			Files.deleteIfExists(etc.resolve("resolv.conf"));
			Files.deleteIfExists(etc.resolve("nsswitch.conf"));
			Files.deleteIfExists(etc);
		} catch (IOException e) {
			throw new BenchException("cannot remove " + etc, e);
		}
	}
}
