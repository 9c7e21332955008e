package org.webphone.testbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A baresip: the other phone of a test. It says a tone and records what it hears. */
public final class Baresip implements AutoCloseable {

	private static final Duration START = Duration.ofSeconds(10);

	private final BaresipSetup setup;
	private final int port;
	private final Path folder;
	private final PeerProcess process;
	private final BaresipControl control;

	private Baresip(BaresipSetup setup, int port, Path folder, PeerProcess process, BaresipControl control) {
		this.setup = setup;
		this.port = port;
		this.folder = folder;
		this.process = process;
		this.control = control;
	}

	static Baresip start(BaresipSetup setup) {
		String program = Needs.program("baresip").toString();
		Path folder = Workspace.create("baresip-" + setup.user());
		int port = Ports.free();
		int controlPort = Ports.free();
		BaresipConfig.write(setup, folder, port, controlPort);
		PeerProcess process = PeerProcess.start("baresip", folder, List.of(program, "-f", folder.toString(), "-v", "-s"),
				setup.sound() == null ? Map.of() : setup.sound());
		try {
			process.awaitLine("readiness", START, line -> line.contains("baresip is ready"));
			Baresip baresip = new Baresip(setup, port, folder, process, new BaresipControl(controlPort));
			if (!setup.domain().isEmpty()) {
				process.awaitLine("registration", START, line -> line.contains("200 OK") || line.contains("reg: sip:"));
			}
			return baresip;
		} catch (IOException e) {
			process.close();
			throw new BenchException("baresip takes no commands, see " + process.log(), e);
		} catch (RuntimeException | Error e) {
			process.close();
			throw e;
		}
	}

	/** Its own address, to be called without a registrar. */
	public String uri() {
		return "sip:" + setup.user() + "@" + BaresipConfig.bracketed(setup.host()) + ":" + port
				+ (setup.tcp() ? ";transport=tcp" : "");
	}

	/** Its port of UDP and TCP. */
	public int port() {
		return port;
	}

	/** Calls this address. */
	public void dial(String uri) {
		control.command("dial", uri);
	}

	/** Answers the call that rings. */
	public void answer() {
		control.command("accept", "");
	}

	/** Ends the call, or declines the one that rings. */
	public void hangup() {
		control.command("hangup", "");
	}

	/** Puts the call on hold. */
	public void hold() {
		control.command("hold", "");
	}

	/** Takes the call back from hold. */
	public void resume() {
		control.command("resume", "");
	}

	/** Hands the call on to this address. */
	public void transfer(String uri) {
		control.command("transfer", uri);
	}

	/** Sends digits. */
	public void dtmf(String digits) {
		control.command("sndcode", digits);
	}

	/** Waits for an event of its own naming, such as {@code CALL_ESTABLISHED} or {@code CALL_INCOMING}. */
	public void await(String event, Duration limit) {
		control.await(event, limit, said -> said.has("type") && event.equals(said.get("type").getAsString()));
	}

	/** How often it told this event. */
	public long count(String event) {
		return control.received().stream()
				.filter(said -> said.has("type") && event.equals(said.get("type").getAsString())).count();
	}

	/** The parameters of all its events of this name, for example the digits of {@code CALL_DTMF_START}. */
	public List<String> parameters(String event) {
		return control.received().stream()
				.filter(said -> said.has("type") && event.equals(said.get("type").getAsString()) && said.has("param"))
				.map(said -> said.get("param").getAsString()).toList();
	}

	/** Its log, with every SIP message it sent or received. */
	public List<String> log() {
		return process.lines();
	}

	/** What it has heard so far, call after call; it begins a new file whenever the sound of a call is negotiated anew. */
	public Wav heard() {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.getFileName().toString().endsWith("-dec.wav")).sorted().map(Wav::read)
					.reduce(new Wav(0, new short[0]), Wav::followedBy);
		} catch (IOException e) {
			throw new BenchException("cannot look into " + folder, e);
		}
	}

	/** Its process id, to measure it. */
	public long pid() {
		return process.pid();
	}

	@Override
	public void close() {
		control.close();
		process.close();
	}
}
