package org.webphone.testbench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A display in memory with a window manager, for programs with windows. */
public final class XvfbDisplay implements AutoCloseable {

	private static final Duration START = Duration.ofSeconds(15);

	private final String name;
	private final PeerProcess server;
	private final PeerProcess windowManager;

	private XvfbDisplay(String name, PeerProcess server, PeerProcess windowManager) {
		this.name = name;
		this.server = server;
		this.windowManager = windowManager;
	}

	/** Starts a display of this size; the server picks a free number by itself. */
	public static XvfbDisplay start(int width, int height) {
		Needs.programs("Xvfb", "openbox");
		Path folder = Workspace.create("xvfb");
		PeerProcess server = PeerProcess.start("Xvfb", folder,
				List.of(Needs.program("Xvfb").toString(), "-displayfd", "1", "-screen", "0", width + "x" + height + "x24",
						"-nolisten", "tcp", "-dpi", "96"),
				Map.of());
		try {
			String name = ":" + server.awaitLine("its display number", START, line -> line.matches("\\d+"));
			PeerProcess windowManager = PeerProcess.start("openbox", folder,
					List.of(Needs.program("openbox").toString(), "--sm-disable"), Map.of("DISPLAY", name));
			return new XvfbDisplay(name, server, windowManager);
		} catch (RuntimeException | Error e) {
			server.close();
			throw e;
		}
	}

	/** What a program's environment needs to open its windows here. */
	public Map<String, String> environment() {
		return Map.of("DISPLAY", name);
	}

	@Override
	public void close() {
		windowManager.close();
		server.close();
	}
}
