package org.webphone.testbench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The control connection of a baresip: JSON objects as netstrings, commands one way, answers and events the other. */
final class BaresipControl implements AutoCloseable {

	private static final Duration ANSWER = Duration.ofSeconds(5);

	private final Socket socket;
	private final List<JsonObject> received = new CopyOnWriteArrayList<>();
	private int tokens;

	BaresipControl(int port) throws IOException {
		socket = new Socket(InetAddress.getByName("127.0.0.1"), port);
		Thread.ofPlatform().daemon().name("bench-baresip-control").start(this::read);
	}

	/** Sends a command and returns what it said; a refusal is a failure of the bench. */
	synchronized String command(String name, String parameters) {
		String token = "t" + ++tokens;
		JsonObject command = new JsonObject();
		command.addProperty("command", name);
		command.addProperty("params", parameters);
		command.addProperty("token", token);
		byte[] json = command.toString().getBytes(StandardCharsets.UTF_8);
		try {
			socket.getOutputStream().write((json.length + ":").getBytes(StandardCharsets.US_ASCII));
			socket.getOutputStream().write(json);
			socket.getOutputStream().write(',');
			socket.getOutputStream().flush();
		} catch (IOException e) {
			throw new BenchException("baresip takes no commands any more", e);
		}
		JsonObject answer = await("an answer to " + name, ANSWER,
				said -> said.has("response") && said.has("token") && token.equals(said.get("token").getAsString()));
		if (!answer.get("ok").getAsBoolean()) {
			throw new BenchException("baresip refused " + name + ": " + answer.get("data").getAsString());
		}
		return answer.get("data").getAsString();
	}

	/** Waits for something that was said since the start or will be. */
	JsonObject await(String what, Duration limit, Predicate<JsonObject> wanted) {
		Await.until(() -> what + " from baresip; it said " + received, limit, () -> received.stream().anyMatch(wanted));
		return received.stream().filter(wanted).findFirst().orElseThrow();
	}

	List<JsonObject> received() {
		return received;
	}

	private void read() {
		try (InputStream in = new BufferedInputStream(socket.getInputStream())) {
			for (int next = in.read(); next >= 0; next = in.read()) {
				int length = 0;
				while (next >= '0' && next <= '9') {
					length = length * 10 + next - '0';
					next = in.read();
				}
				received.add(JsonParser.parseString(new String(in.readNBytes(length), StandardCharsets.UTF_8))
						.getAsJsonObject());
				in.read(); // the comma behind a netstring
			}
		} catch (IOException ended) {
			JsonObject end = new JsonObject();
			end.addProperty("type", "BENCH_CONNECTION_ENDED");
			received.add(end);
		}
	}

	@Override
	public void close() {
		try {
			socket.close();
		} catch (IOException e) {
			throw new BenchException("cannot close the control connection", e);
		}
	}
}
