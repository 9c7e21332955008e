package org.webphone.testbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A PulseAudio server of its own with microphones and loudspeakers that exist in memory only. Programs reach it through
 * {@link #environment()}; neither the machine's own sound server nor another test's is touched.
 */
public final class PulseServer implements AutoCloseable {

	private static final Duration START = Duration.ofSeconds(10);
	private static final int RATE = 48_000;
	/**
	 * The devices of programs that ask for none, until the test names others. Without it the first device would be that,
	 * and recordings made from it would wander off as soon as there is another default.
	 */
	private static final String NOWHERE = """
			load-module module-null-sink sink_name=nowhere
			set-default-sink nowhere
			set-default-source nowhere.monitor
			""";

	private final Path folder;
	private final Path runtime;
	private final PeerProcess process;
	private final List<AutoCloseable> taps = new ArrayList<>();

	private PulseServer(Path folder, Path runtime, PeerProcess process) {
		this.folder = folder;
		this.runtime = runtime;
		this.process = process;
	}

	/** Starts a server with no device but the one that leads nowhere. */
	public static PulseServer start() {
		Needs.programs("pulseaudio", "pactl", "parec", "pacat");
		Path folder = Workspace.create("pulse");
		try {
			// Short, because the path of a socket may have 107 bytes only.
			Path runtime = Files.createTempDirectory("wpb");
			Path script = Workspace.write(folder, "start.pa",
					"load-module module-native-protocol-unix auth-anonymous=1 socket=" + runtime.resolve("native") + "\n" + NOWHERE);
			PeerProcess process = PeerProcess.start("pulseaudio", folder,
					List.of(Needs.program("pulseaudio").toString(), "-n", "--daemonize=no", "--use-pid-file=no",
							"--exit-idle-time=-1", "--disable-shm=yes", "-F", script.toString()),
					// Without a bus: a second server on the bus of a display that has one would give up.
					Map.of("XDG_RUNTIME_DIR", runtime.toString(), "HOME", runtime.toString(), "DBUS_SESSION_BUS_ADDRESS", "disabled:"));
			PulseServer server = new PulseServer(folder, runtime, process);
			Await.until(() -> "PulseAudio to answer, see " + process.log(), START,
					() -> Files.exists(runtime.resolve("native")) && server.answers() || !process.isAlive());
			server.configureAlsa();
			return server;
		} catch (IOException e) {
			throw new BenchException("cannot make a folder for PulseAudio", e);
		}
	}

	/**
	 * The server that this process's own environment names ({@code PULSE_SERVER}), for devices that a program in this
	 * very process finds. Closing takes away what was added and lets the server run.
	 */
	public static PulseServer present() {
		Needs.programs("pactl", "parec", "pacat");
		String socket = System.getenv("PULSE_SERVER");
		if (socket == null || !socket.startsWith("unix:")) {
			Needs.missing("a PulseAudio server named by PULSE_SERVER");
		}
		PulseServer server = new PulseServer(Workspace.create("pulse"), Path.of(socket.substring("unix:".length()))
				.getParent(), null);
		server.configureAlsa();
		return server;
	}

	/** The socket is there a moment before anybody listens behind it. */
	private boolean answers() {
		try (PeerProcess pactl = PeerProcess.start("pactl", folder, List.of(Needs.program("pactl").toString(), "info"), environment())) {
			return pactl.awaitExit(START).orElse(-1) == 0;
		}
	}

	/** Programs that know ALSA only find the same devices. */
	private void configureAlsa() {
		Workspace.write(folder, "asound.conf", """
				</usr/share/alsa/alsa.conf>
				pcm.!default { type pulse }
				ctl.!default { type pulse }
				pcm.pulse { type pulse }
				ctl.pulse { type pulse }
				""");
	}

	/** What a program's environment needs to use this server. */
	public Map<String, String> environment() {
		return Map.of("PULSE_SERVER", "unix:" + runtime.resolve("native"),
				"XDG_RUNTIME_DIR", runtime.toString(),
				"ALSA_CONFIG_PATH", folder.resolve("asound.conf").toString());
	}

	/** Adds a microphone. */
	public PulseMicrophone microphone(String name) {
		return microphone(name, RATE, 1);
	}

	/** Adds a microphone that knows one rate and one number of channels. */
	public PulseMicrophone microphone(String name, int rate, int channels) {
		String sink = control("load-module", "module-null-sink", "sink_name=" + name + "_in", "rate=" + rate, "channels=" + channels,
				"sink_properties=device.description=" + name + "_in");
		String source = control("load-module", "module-remap-source", "source_name=" + name, "master=" + name + "_in.monitor",
				"source_properties=device.description=" + name);
		PulseMicrophone microphone = new PulseMicrophone(this, name, List.of(source, sink));
		taps.add(microphone);
		return microphone;
	}

	/** Adds a loudspeaker; what is played on it is recorded from now on. */
	public PulseSpeaker speaker(String name) {
		return speaker(name, RATE, 1);
	}

	/** Adds a loudspeaker that knows one rate and one number of channels. */
	public PulseSpeaker speaker(String name, int rate, int channels) {
		String sink = control("load-module", "module-null-sink", "sink_name=" + name, "rate=" + rate, "channels=" + channels,
				"sink_properties=device.description=" + name);
		PulseSpeaker speaker = new PulseSpeaker(this, name, sink);
		taps.add(speaker);
		return speaker;
	}

	/** Makes these the devices of programs that ask for none. */
	public void defaults(PulseMicrophone microphone, PulseSpeaker speaker) {
		control("set-default-source", microphone.name());
		control("set-default-sink", speaker.name());
	}

	/** Runs {@code pactl} and returns what it says. */
	String control(String... arguments) {
		List<String> command = new ArrayList<>(List.of(Needs.program("pactl").toString()));
		command.addAll(Arrays.asList(arguments));
		try (PeerProcess pactl = PeerProcess.start("pactl", folder, command, environment())) {
			if (pactl.awaitExit(START).orElse(-1) != 0) {
				throw new BenchException("pactl " + String.join(" ", arguments) + ": " + pactl.lines());
			}
			return String.join("\n", pactl.lines());
		}
	}

	/** Starts a client of this server. */
	PeerProcess client(String name, List<String> command) {
		return PeerProcess.start(name, folder, command, environment());
	}

	Path folder() {
		return folder;
	}

	@Override
	public void close() {
		for (AutoCloseable tap : taps.reversed()) {
			try {
				tap.close();
			} catch (Exception e) {
				throw new BenchException("cannot end a recording", e);
			}
		}
		if (process != null) {
			process.close();
		}
	}
}
