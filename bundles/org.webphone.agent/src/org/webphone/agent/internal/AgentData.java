package org.webphone.agent.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.core.concurrent.NamedExecutors;

/**
 * The folder for settings and history of one agent, told to the other bundles by the system property {@code webphone.data}.
 * They may ask before this application runs, so the launcher sets it, and {@code webphone.data.temporary} where no folder
 * was asked for. A temporary one is removed when the program ends, after the framework has closed the files in it.
 */
record AgentData(Path folder, boolean temporary) {

	private static final Logger LOG = LoggerFactory.getLogger(AgentData.class);

	static AgentData claim(AgentOptions options) {
		AgentData data = options.data().map(folder -> new AgentData(folder, false))
				.orElseGet(() -> told().orElseGet(AgentData::makeTemporary));
		System.setProperty("webphone.data", data.folder.toString());
		if (data.temporary) {
			Runtime.getRuntime().addShutdownHook(NamedExecutors.thread("agent-data", data::remove));
		}
		return data;
	}

	private static Optional<AgentData> told() {
		return Optional.ofNullable(System.getProperty("webphone.data")).filter(folder -> !folder.isBlank())
				.map(folder -> new AgentData(Path.of(folder), Boolean.getBoolean("webphone.data.temporary")));
	}

	private static AgentData makeTemporary() {
		try {
			return new AgentData(Files.createTempDirectory("webphone-agent"), true);
		} catch (IOException e) {
			throw new UncheckedIOException("No temporary folder can be made; name one with --data.", e);
		}
	}

	private void remove() {
		if (!Files.exists(folder)) {
			return;
		}
		try (Stream<Path> all = Files.walk(folder)) {
			List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
			for (Path path : deepestFirst) {
				Files.deleteIfExists(path);
			}
		} catch (IOException e) {
			LOG.info("The temporary folder {} is left behind: {}", folder, e.getMessage());
		}
	}
}
