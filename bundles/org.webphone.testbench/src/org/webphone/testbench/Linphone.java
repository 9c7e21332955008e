package org.webphone.testbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A linphonec: another phone of a test, of another house. It says a tone from a file and records what it hears into one. */
public final class Linphone implements AutoCloseable {

	private static final Duration START = Duration.ofSeconds(15);
	private static final Duration TALK = Duration.ofMinutes(2);
	private static final int RATE = 8000;

	private final LinphoneSetup setup;
	private final int port;
	private final Path folder;
	private final PeerProcess process;

	private Linphone(LinphoneSetup setup, int port, Path folder, PeerProcess process) {
		this.setup = setup;
		this.port = port;
		this.folder = folder;
		this.process = process;
	}

	static Linphone start(LinphoneSetup setup) {
		String program = Needs.program("linphonec").toString();
		Path folder = Workspace.create("linphone-" + setup.user());
		int port = Ports.free();
		LinphoneConfig.write(setup, folder, port);
		Wav.tone(RATE, setup.toneHz(), -10, TALK).write(folder.resolve("speech.wav"));
		if (setup.musicHz() > 0) {
			Wav.tone(RATE, setup.musicHz(), -10, TALK).write(folder.resolve("music.wav"));
		}
		PeerProcess process = PeerProcess.start("linphone", folder,
				List.of(program, "-c", folder.resolve("linphonerc").toString(), "-d", "5", "-l", "sip.log"),
				Map.of("HOME", folder.toString(), "LANG", "C"));
		Linphone phone = new Linphone(setup, port, folder, process);
		try {
			phone.command("soundcard use files");
			phone.command("play speech.wav");
			phone.command("record heard.wav");
			phone.command("autoanswer " + (setup.answers() ? "enable" : "disable"));
			process.awaitLine("readiness", START, line -> line.contains("Auto answer"));
			if (!setup.domain().isEmpty()) {
				Await.until(() -> "registration, see " + process.log(), START, () -> {
					phone.command("status register");
					return Await.within(Duration.ofMillis(100),
							() -> process.lines().stream().anyMatch(line -> line.startsWith("registered, identity")));
				});
			}
			return phone;
		} catch (RuntimeException | Error e) {
			process.close();
			throw e;
		}
	}

	/** Its own address, to be called without a registrar. */
	public String uri() {
		return "sip:" + setup.user() + "@127.0.0.1:" + port;
	}

	/** Types a command. */
	public void command(String text) {
		process.writeLine(text);
	}

	/** Calls this address. */
	public void dial(String uri) {
		command("call " + uri);
	}

	/** Answers the call that rings. */
	public void answer() {
		command("answer");
	}

	/** Ends the call that is talked in, or declines the one that rings. */
	public void hangup() {
		command("terminate");
	}

	/** Holds a call of its own counting from 1, with music where it has some. */
	public void hold(int call) {
		if (setup.musicHz() > 0) {
			command("play music.wav");
		}
		command("pause " + call);
	}

	/** Takes a call back from hold. */
	public void resume(int call) {
		if (setup.musicHz() > 0) {
			command("play speech.wav");
		}
		command("resume " + call);
	}

	/** Hands a call on to this address. */
	public void transfer(int call, String uri) {
		command("transfer " + call + " " + uri);
	}

	/** Brings the others of two calls together. */
	public void transferTo(int call, int other) {
		command("transfer " + call + " --to-call " + other);
	}

	/** Waits for a line that it wrote or will write, such as {@code Call 1 with ... connected}. */
	public String await(String words, Duration limit) {
		return process.awaitLine("\"" + words + "\"", limit, line -> line.contains(words));
	}

	/** Waits until a call, counting from 1, is answered. */
	public void awaitConnected(int call, Duration limit) {
		process.awaitLine("connection of call " + call, limit, line -> line.matches(".*Call " + call + " with .* connected\\..*"));
	}

	/** What it wrote. */
	public List<String> lines() {
		return process.lines();
	}

	/** What it has heard so far, call after call. Its first codec tells the rate: it writes the header of its file last. */
	public Wav heard() {
		Path file = folder.resolve("heard.wav");
		String codec = setup.codecs().getFirst();
		return Files.exists(file) ? Wav.raw(file, codec.startsWith("G722") ? 16_000 : Integer.parseInt(codec.split("/")[1]))
				: new Wav(0, new short[0]);
	}

	@Override
	public void close() {
		if (process.isAlive()) {
			command("quit");
			process.awaitExit(Duration.ofSeconds(2));
		}
		process.close();
	}
}
