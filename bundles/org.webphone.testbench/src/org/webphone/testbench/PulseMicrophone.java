package org.webphone.testbench;

import java.util.List;

/** A microphone into which a test speaks. */
public final class PulseMicrophone implements AutoCloseable {

	private final PulseServer server;
	private final String name;
	private final List<String> modules;
	/** Keeps the server rendering in small pieces; see {@link PulseSpeaker}. */
	private final PeerProcess listener;
	private PeerProcess player;
	private boolean plugged = true;

	PulseMicrophone(PulseServer server, String name, List<String> modules) {
		this.server = server;
		this.name = name;
		this.modules = modules;
		this.listener = server.client("parec-" + name, List.of(Needs.program("parec").toString(), "--record", "--raw",
				"--latency-msec=10", "--device=" + name + "_in.monitor", "/dev/null"));
	}

	/** Its name among the devices. */
	public String name() {
		return name;
	}

	/** Speaks into it from now on, until the sound ends or something else is played. */
	public void play(Wav sound) {
		silence();
		String file = sound.write(server.folder().resolve(name + "-says.wav")).toString();
		player = server.client("pacat-" + name,
				List.of(Needs.program("pacat").toString(), "--playback", "--file-format=wav", "--latency-msec=20",
						"--device=" + name + "_in", file));
	}

	/** Stops speaking. */
	public void silence() {
		if (player != null) {
			player.close();
			player = null;
		}
	}

	/** Pulls it out. */
	public void unplug() {
		close();
		if (plugged) {
			plugged = false;
			modules.forEach(module -> server.control("unload-module", module));
		}
	}

	@Override
	public void close() {
		silence();
		listener.close();
	}
}
