package org.webphone.testbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** A SIPp that plays one scenario: a peer whose every message is laid down. */
public final class Sipp implements AutoCloseable {

	private static final Duration START = Duration.ofSeconds(10);

	private final SippSetup setup;
	private final int port;
	private final Path folder;
	private final PeerProcess process;

	private Sipp(SippSetup setup, int port, Path folder, PeerProcess process) {
		this.setup = setup;
		this.port = port;
		this.folder = folder;
		this.process = process;
	}

	static Sipp start(SippSetup setup) {
		String program = Needs.program("sipp").toString();
		Path folder = Workspace.create("sipp-" + setup.name());
		int port = Ports.free();
		Path scenario = Workspace.write(folder, "scenario.xml", setup.scenario());
		List<String> command = new ArrayList<>(List.of(program));
		if (!setup.target().isEmpty()) {
			command.addAll(List.of(setup.target(), "-s", setup.service()));
		}
		command.addAll(List.of("-sf", scenario.toString(), "-i", setup.host(), "-mi", setup.host(),
				"-p", Integer.toString(port), "-mp", Integer.toString(Ports.freeBlock(4)), "-t", setup.tcp() ? "t1" : "u1",
				"-m", Integer.toString(setup.calls()), "-l", "1", "-nostdin", "-timeout", "120s", "-timeout_error",
				"-trace_msg", "-message_file", folder.resolve("messages.log").toString(),
				"-trace_err", "-error_file", folder.resolve("errors.log").toString()));
		command.addAll(setup.arguments());
		Sipp sipp = new Sipp(setup, port, folder, PeerProcess.start("sipp", folder, command, Map.of("TERM", "vt100")));
		try {
			Await.until(() -> "SIPp to open its port, see " + folder, START,
					() -> Ports.inUse(port) || !sipp.process.isAlive());
			return sipp;
		} catch (RuntimeException | Error e) {
			sipp.close();
			throw e;
		}
	}

	/** Its port. */
	public int port() {
		return port;
	}

	/** The address to call it at. */
	public String uri(String user) {
		return "sip:" + user + "@" + hostPort() + (setup.tcp() ? ";transport=tcp" : "");
	}

	/** {@code host:port}. */
	public String hostPort() {
		return BaresipConfig.bracketed(setup.host()) + ":" + port;
	}

	/** Waits for its end and fails unless everything went as the scenario says. */
	public void awaitSuccess(Duration limit) {
		OptionalInt exit = process.awaitExit(limit);
		if (exit.isEmpty()) {
			throw new AssertionError("SIPp " + setup.name() + " did not end in " + limit + "\n" + report());
		}
		if (exit.getAsInt() != 0) {
			throw new AssertionError("SIPp " + setup.name() + " ended with " + exit.getAsInt() + "\n" + report());
		}
	}

	/** Every message it sent and received so far, with times, as SIPp writes them. */
	public String messages() {
		return read("messages.log");
	}

	/** How many messages it received whose first line starts like this. */
	public long received(String startLine) {
		return Arrays.stream(messages().split("-{20,}[^\n]*\n"))
				.filter(block -> block.contains("message received") && block.contains("\n" + startLine)).count();
	}

	private String report() {
		return read("errors.log") + "\n" + messages();
	}

	private String read(String name) {
		try {
			Path file = folder.resolve(name);
			return Files.exists(file) ? Files.readString(file) : "";
		} catch (IOException e) {
			throw new BenchException("cannot read " + name + " in " + folder, e);
		}
	}

	@Override
	public void close() {
		process.close();
	}
}
