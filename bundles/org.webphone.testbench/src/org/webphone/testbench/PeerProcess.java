package org.webphone.testbench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A program started by a test: its output is kept line by line and in a log file, and it does not outlive the test.
 * Safe for use by several threads.
 */
public final class PeerProcess implements AutoCloseable {

	private static final Duration GRACE = Duration.ofSeconds(5);

	private final String name;
	private final Path log;
	private final Process process;
	private final List<String> lines = new CopyOnWriteArrayList<>();
	private final Thread reader;

	private PeerProcess(String name, Path log, Process process) {
		this.name = name;
		this.log = log;
		this.process = process;
		this.reader = Thread.ofPlatform().daemon().name("bench-" + name).start(this::read);
	}

	/** Starts a program with standard error among its output. */
	public static PeerProcess start(String name, Path folder, List<String> command, Map<String, String> environment) {
		return start(name, folder, command, environment, true);
	}

	/** Starts a program; with {@code merged} false its standard error goes to {@code <name>.err} only. */
	public static PeerProcess start(String name, Path folder, List<String> command, Map<String, String> environment,
			boolean merged) {
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(merged);
		if (!merged) {
			builder.redirectError(folder.resolve(name + ".err").toFile());
		}
		builder.environment().putAll(environment);
		try {
			return new PeerProcess(name, folder.resolve(name + ".log"), builder.start());
		} catch (IOException e) {
			throw new BenchException("cannot start " + command.getFirst(), e);
		}
	}

	private void read() {
		try (BufferedReader in = process.inputReader(StandardCharsets.UTF_8);
				BufferedWriter out = Files.newBufferedWriter(log)) {
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				lines.add(line);
				out.write(line);
				out.newLine();
				out.flush();
			}
		} catch (IOException e) {
			lines.add("bench: output of " + name + " lost: " + e.getMessage());
		}
	}

	/** Sends one line to its standard input. */
	public void writeLine(String line) {
		write((line + "\n").getBytes(StandardCharsets.UTF_8));
	}

	/** Writes these octets, at once. */
	public void write(byte[] octets) {
		try {
			process.getOutputStream().write(octets);
			process.getOutputStream().flush();
		} catch (IOException e) {
			throw new BenchException(name + " no longer reads its input, see " + log, e);
		}
	}

	/** Ends its standard input. */
	public void endInput() {
		try {
			process.getOutputStream().close();
		} catch (IOException e) {
			if (process.isAlive()) {
				throw new BenchException("cannot end the input of " + name, e);
			} // what was not yet sent to a program that has ended is of no use to anybody
		}
	}

	/** What it has written so far; a live, unmodifiable view. */
	public List<String> lines() {
		return Collections.unmodifiableList(lines);
	}

	/** Waits for a line that it wrote or will write. */
	public String awaitLine(String what, Duration limit, Predicate<String> wanted) {
		Await.until(() -> what + " from " + name + ", see " + log, limit,
				() -> lines.stream().anyMatch(wanted) || !process.isAlive() && !reader.isAlive());
		return lines.stream().filter(wanted).findFirst().orElseThrow(
				() -> new BenchException(name + " ended (" + process.exitValue() + ") without " + what + ", see " + log));
	}

	/** Whether it still runs. */
	public boolean isAlive() {
		return process.isAlive();
	}

	/** Its process id. */
	public long pid() {
		return process.pid();
	}

	/** Its exit code when it has ended within {@code limit} and all its output was read. */
	public OptionalInt awaitExit(Duration limit) {
		try {
			if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
				return OptionalInt.empty();
			}
			reader.join(GRACE);
			return OptionalInt.of(process.exitValue());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new BenchException("interrupted while " + name + " was to end", e);
		}
	}

	/** Sends a signal such as {@code STOP} to it and to whatever it started. */
	void signal(String signal) {
		List<String> command = new ArrayList<>(List.of("kill", "-" + signal, Long.toString(process.pid())));
		process.descendants().map(child -> Long.toString(child.pid())).forEach(command::add);
		try {
			new ProcessBuilder(command).start().waitFor();
		} catch (IOException e) {
			throw new BenchException("cannot send " + signal + " to " + name, e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new BenchException("interrupted", e);
		}
	}

	/** Where its output is kept. */
	public Path log() {
		return log;
	}

	/** Ends it and whatever it started: first politely, then by force. */
	@Override
	public void close() {
		List<ProcessHandle> children = process.descendants().toList();
		process.destroy();
		if (awaitExit(GRACE).isEmpty()) {
			process.destroyForcibly();
			awaitExit(GRACE);
		}
		children.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
	}
}
