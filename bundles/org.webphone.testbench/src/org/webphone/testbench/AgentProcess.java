package org.webphone.testbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;

/** A running headless agent: commands in, events out, one JSON object a line. */
public final class AgentProcess implements AutoCloseable {

	private static final Duration ANSWER = Duration.ofSeconds(10);
	private static final Duration START = Duration.ofSeconds(90);
	private static final Duration EXIT = Duration.ofSeconds(15);

	private final PeerProcess process;
	private final Path folder;
	private final AtomicInteger ids = new AtomicInteger();

	private AgentProcess(PeerProcess process, Path folder) {
		this.process = process;
		this.folder = folder;
	}

	static AgentProcess start(AgentSetup setup) {
		Path folder = Workspace.create("agent");
		List<String> command = new ArrayList<>(NetNamespace.prefix(setup.namespace()));
		command.addAll(AgentSetup.command());
		command.addAll(setup.options());
		Workspace.write(folder, "command", String.join(" ", command) + "\n");
		return new AgentProcess(PeerProcess.start("agent", folder, command, setup.environment(), false), folder);
	}

	/** Where its output ({@code agent.log}) and its own log ({@code agent.err}) are. */
	public Path folder() {
		return folder;
	}

	/** Sends a line as it is. */
	public void line(String text) {
		process.writeLine(text);
	}

	/** Sends these octets, in one write. */
	public void octets(byte[] some) {
		process.write(some);
	}

	/** Sends a command and waits for its {@code done} or {@code error}. Fields come as pairs of name and value. */
	public JsonObject ask(String command, Object... fields) {
		String id = "b" + ids.incrementAndGet();
		JsonObject json = new JsonObject();
		json.addProperty("cmd", command);
		json.addProperty("id", id);
		for (int i = 0; i + 1 < fields.length; i += 2) {
			switch (fields[i + 1]) {
				case Number number -> json.addProperty((String) fields[i], number);
				case Boolean truth -> json.addProperty((String) fields[i], truth);
				default -> json.addProperty((String) fields[i], fields[i + 1].toString());
			}
		}
		line(json.toString());
		return await("an answer to " + json, ids.get() == 1 ? START : ANSWER,
				event -> id.equals(text(event, "id")) && List.of("done", "error").contains(text(event, "event")));
	}

	/** Like {@link #ask}; an error fails the test. */
	public JsonObject tell(String command, Object... fields) {
		JsonObject answer = ask(command, fields);
		if (!"done".equals(text(answer, "event"))) {
			throw new AssertionError(command + " was refused: " + answer);
		}
		return answer;
	}

	/** Calls somebody; returns the name of the call. */
	public String dial(String to) {
		return text(tell("dial", "to", to), "call");
	}

	/** Everything it has said so far that is JSON. */
	public List<JsonObject> events() {
		return process.lines().stream().filter(line -> line.startsWith("{")).map(AgentProcess::parse).toList();
	}

	/** All its events of this name. */
	public List<JsonObject> events(String name) {
		return events().stream().filter(event -> name.equals(text(event, "event"))).toList();
	}

	/** Lines on its standard output that are no JSON objects: there must be none. */
	public List<String> strangeLines() {
		return process.lines().stream().filter(line -> !line.startsWith("{")).toList();
	}

	/** Waits for an event that it told or will tell. */
	public JsonObject await(String what, Duration limit, Predicate<JsonObject> wanted) {
		Await.until(() -> what + "; it said " + events().stream().filter(e -> !"media".equals(text(e, "event"))).toList()
				+ ", see " + folder, limit, () -> events().stream().anyMatch(wanted) || !process.isAlive());
		return events().stream().filter(wanted).findFirst()
				.orElseThrow(() -> new AssertionError("the agent ended without " + what + ", see " + folder));
	}

	/** Waits until it listens on the port that it was given with {@code --local}. */
	public void awaitPort(int port) {
		Await.until(() -> "port " + port + " to be opened, see " + folder, START, () -> Ports.inUse(port));
	}

	/** Waits for this state of the registration. */
	public JsonObject awaitRegistration(String state, Duration limit) {
		return await("registration " + state, limit,
				event -> "registration".equals(text(event, "event")) && state.equals(text(event, "state")));
	}

	/** Waits for this state of a call; {@code null} means of any call. */
	public JsonObject awaitCall(String call, String state, Duration limit) {
		return await("call " + (call == null ? "" : call + " ") + state, limit,
				event -> "call".equals(text(event, "event")) && state.equals(text(event, "state"))
						&& (call == null || call.equals(text(event, "call"))));
	}

	/** The Call-ID of a call that it told about. */
	public String sipCallId(String call) {
		return events("call").stream().filter(event -> call.equals(text(event, "call"))).map(event -> text(event, "sipCallId"))
				.filter(id -> !id.isEmpty()).reduce((former, latter) -> latter).orElseThrow();
	}

	/**
	 * The row of a call in the history, once it is complete. The row is written by another thread than the one that tells the
	 * end of the call, so it may come a moment later.
	 */
	public JsonObject awaitRow(String sipCallId, Duration limit) {
		List<JsonObject> found = new ArrayList<>();
		Await.until("a complete row of the call " + sipCallId, limit, () -> {
			tell("history", "limit", 20).getAsJsonArray("calls").forEach(row -> found.add(row.getAsJsonObject()));
			found.removeIf(row -> !text(row, "sipCallId").equals(sipCallId) || text(row, "end").isEmpty());
			return !found.isEmpty();
		});
		return found.getLast();
	}

	/** Waits for an incoming call; its name. */
	public String awaitIncoming(Duration limit) {
		return text(awaitCall(null, "incoming", limit), "call");
	}

	/** The states it told of a call, one after the other, without repetitions. */
	public String states(String call) {
		StringBuilder states = new StringBuilder();
		String last = "";
		for (JsonObject event : events("call")) {
			String state = text(event, "state");
			if (call.equals(text(event, "call")) && !state.equals(last)) {
				states.append(' ').append(state);
				last = state;
			}
		}
		return states.toString().trim();
	}

	/** What it has heard so far, when it was started with {@code --audio-out heard.wav}. */
	public Wav heard() {
		Path file = folder.resolve("heard.wav");
		return Files.exists(file) ? Wav.read(file) : new Wav(0, new short[0]);
	}

	/** A field as text; empty where it is absent. */
	public static String text(JsonObject event, String field) {
		return event.has(field) && event.get(field).isJsonPrimitive() ? event.get(field).getAsString() : "";
	}

	private static JsonObject parse(String line) {
		try {
			return JsonParser.parseString(line).getAsJsonObject();
		} catch (JsonSyntaxException | IllegalStateException e) {
			throw new AssertionError("not JSON from the agent: " + line, e);
		}
	}

	/** Ends its input and waits for its end; the exit code. */
	public int finish() {
		process.endInput();
		return awaitExit(EXIT).orElseThrow(() -> new AssertionError("the agent did not end with its input, see " + folder));
	}

	/** Its exit code if it ends within {@code limit}. */
	public OptionalInt awaitExit(Duration limit) {
		return process.awaitExit(limit);
	}

	/** Its process id (of the script that started it). */
	public long pid() {
		return process.pid();
	}

	/** Lets it sleep, as a notebook does whose lid is closed. */
	public void sleep() {
		process.signal("STOP");
	}

	/** Wakes it up. */
	public void wake() {
		process.signal("CONT");
	}

	/** Ends it as a crash or the system would: at once, without a last word. */
	public void kill() {
		process.signal("KILL");
		process.awaitExit(EXIT);
	}

	/** No file may grow beyond so many octets from now on, as on a disk that is full. */
	public void limitFiles(long octets) {
		try (PeerProcess prlimit = PeerProcess.start("prlimit", folder,
				List.of(Needs.program("prlimit").toString(), "--fsize=" + octets, "--pid=" + pid()), Map.of())) {
			if (prlimit.awaitExit(EXIT).orElse(-1) != 0) {
				throw new BenchException("prlimit: " + prlimit.lines());
			}
		}
	}

	/** Whether it still runs. */
	public boolean isAlive() {
		return process.isAlive();
	}

	@Override
	public void close() {
		if (process.isAlive()) {
			process.endInput();
			process.awaitExit(Duration.ofSeconds(5));
		}
		process.close();
	}
}
