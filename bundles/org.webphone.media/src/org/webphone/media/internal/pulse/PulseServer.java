package org.webphone.media.internal.pulse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The sound server of a Linux desktop (PulseAudio, or PipeWire in its place): which devices it has, which are muted,
 * which of its streams are ours. Each method is a short conversation of its own; any thread that may wait.
 */
public final class PulseServer {

	private static final int GET_SERVER_INFO = 20;
	private static final int GET_SINK_INFO_LIST = 22;
	private static final int GET_SOURCE_INFO_LIST = 24;
	private static final int GET_SINK_INPUT_INFO_LIST = 30;
	private static final int GET_SOURCE_OUTPUT_INFO_LIST = 32;
	private static final int COOKIE = 256;
	private static final long NONE = 0xFFFF_FFFFL;
	private static final Set<String> WORN = Set.of("headset", "headphone", "hands-free");

	private final Path socket;
	private final byte[] cookie;

	private PulseServer(Path socket, byte[] cookie) {
		this.socket = socket;
		this.cookie = cookie;
	}

	/** The server of this user, if one listens. */
	public static Optional<PulseServer> find() {
		return find(System.getenv());
	}

	/** Whether one listens on this machine, or another machine's is named. */
	public static boolean mayAnswer() {
		return isElsewhere(System.getenv().getOrDefault("PULSE_SERVER", "")) || find().isPresent();
	}

	private static boolean isElsewhere(String named) {
		return !named.isEmpty() && !named.startsWith("unix:") && !named.startsWith("/");
	}

	static Optional<PulseServer> find(Map<String, String> environment) {
		String named = environment.getOrDefault("PULSE_SERVER", "");
		if (isElsewhere(named)) {
			return Optional.empty();
		}
		String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
		Path socket = named.isEmpty() ? Path.of(runtime, "pulse", "native")
				: Path.of(named.startsWith("unix:") ? named.substring("unix:".length()) : named);
		return Files.exists(socket) ? Optional.of(new PulseServer(socket, cookie(environment))) : Optional.empty();
	}

	/** The shared secret where there is one; on a local socket the server knows the user anyway. */
	private static byte[] cookie(Map<String, String> environment) {
		String home = environment.getOrDefault("HOME", System.getProperty("user.home"));
		return Stream.of(environment.getOrDefault("PULSE_COOKIE", ""), home + "/.config/pulse/cookie", home + "/.pulse-cookie")
				.filter(p -> !p.isEmpty()).map(Path::of).filter(Files::isReadable).map(PulseServer::read).findFirst()
				.orElse(new byte[COOKIE]);
	}

	private static byte[] read(Path file) {
		try {
			return Arrays.copyOf(Files.readAllBytes(file), COOKIE);
		} catch (IOException e) {
			return new byte[COOKIE];
		}
	}

	/**
	 * A device.
	 *
	 * @param name        the stable name
	 * @param description what people call it
	 * @param headset     whether the server says that it is worn on the head
	 * @param monitor     whether it hears what a speaker plays
	 * @param muted       whether it is muted or turned down to nothing
	 */
	public record Endpoint(long index, String name, String description, boolean headset, boolean monitor, boolean muted) {
	}

	/** A stream of this process, the index of the device it is on, and whether the user muted this program there. */
	public record OwnStream(long index, long endpoint, boolean muted) {
	}

	/** A conversation that is to become a stream of sound. */
	PulseConnection openStream() throws IOException {
		return PulseConnection.open(socket, cookie, PulseConnection.STREAM_VERSION);
	}

	PulseConnection open() throws IOException {
		return PulseConnection.open(socket, cookie, PulseConnection.VERSION);
	}

	/** Name of the device for programs that ask for none; empty when there is none. */
	public String defaultName(boolean input) throws IOException {
		try (var connection = open()) {
			TagReader in = connection.ask(connection.command(GET_SERVER_INFO));
			// package, version, user, host, sample format
			in.skipValues(5);
			String sink = in.string();
			return input ? in.string() : sink;
		}
	}

	public List<Endpoint> endpoints(boolean input) throws IOException {
		try (var connection = open()) {
			TagReader in = connection.ask(connection.command(input ? GET_SOURCE_INFO_LIST : GET_SINK_INFO_LIST));
			List<Endpoint> all = new ArrayList<>();
			while (in.hasMore()) {
				long index = in.number();
				String name = in.string();
				String description = in.string();
				// sample format, channels, module
				in.skipValues(3);
				boolean turnedDown = in.number() == 0;
				boolean muted = in.flag() || turnedDown;
				boolean monitor = input && in.number() != NONE;
				// monitor (of a speaker) and its name, latency, driver, flags
				in.skipValues(input ? 4 : 5);
				String form = in.map().getOrDefault("device.form_factor", "");
				// configured latency
				in.skipValues(1);
				all.add(new Endpoint(index, name, description, WORN.contains(form), monitor, muted));
			}
			return all;
		}
	}

	/** The streams this process has open. */
	public List<OwnStream> ownStreams(boolean input) throws IOException {
		String pid = Long.toString(ProcessHandle.current().pid());
		try (var connection = open()) {
			TagReader in = connection
					.ask(connection.command(input ? GET_SOURCE_OUTPUT_INFO_LIST : GET_SINK_INPUT_INFO_LIST));
			List<OwnStream> all = new ArrayList<>();
			while (in.hasMore()) {
				long index = in.number();
				// name, module, client
				in.skipValues(3);
				long endpoint = in.number();
				// sample format, channels, (volume of players), two latencies, resampler, driver
				in.skipValues(input ? 6 : 7);
				boolean muted = !input && in.flag();
				if (pid.equals(in.map().get("application.process.id"))) {
					all.add(new OwnStream(index, endpoint, muted));
				}
			}
			return all;
		}
	}
}
