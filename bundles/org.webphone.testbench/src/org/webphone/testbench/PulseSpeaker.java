package org.webphone.testbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A loudspeaker to which a test listens. It is recorded all the time, which also makes the server render it in small
 * pieces: a sink nobody listens to is rendered in blocks of up to two seconds.
 */
public final class PulseSpeaker implements AutoCloseable {

	private static final int RATE = 8000;
	private static final Duration START = Duration.ofSeconds(10);

	private final PulseServer server;
	private final String name;
	private final String module;
	private final Path recording;
	private final PeerProcess recorder;
	private boolean plugged = true;

	PulseSpeaker(PulseServer server, String name, String module) {
		this.server = server;
		this.name = name;
		this.module = module;
		this.recording = server.folder().resolve(name + "-heard.raw");
		this.recorder = server.client("parec-" + name,
				List.of(Needs.program("parec").toString(), "--record", "--raw", "--format=s16le", "--channels=1",
						"--rate=" + RATE, "--latency-msec=10", "--device=" + name + ".monitor", recording.toString()));
		Await.until(() -> "the recording of " + name + ": " + recorder.lines(), START,
				() -> Files.exists(recording) && recording.toFile().length() > 0);
	}

	/** Its name among the devices. */
	public String name() {
		return name;
	}

	/** What was played on it since it was made. */
	public Wav heard() {
		return Wav.raw(recording, RATE);
	}

	/** Mutes it in the sound server, as a user does with a key of the keyboard. */
	public void mute(boolean on) {
		server.control("set-sink-mute", name, on ? "1" : "0");
	}

	/** Takes it away from all programs without pulling it out, as when another user is at the machine, or gives it back. */
	public void suspend(boolean on) {
		server.control("suspend-sink", name, on ? "1" : "0");
	}

	/** Pulls it out. */
	public void unplug() {
		recorder.close();
		if (plugged) {
			plugged = false;
			server.control("unload-module", module);
		}
	}

	@Override
	public void close() {
		recorder.close();
	}
}
