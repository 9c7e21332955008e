package org.webphone.agent.internal;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.LongSupplier;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Writes events, a line each, in the order of their times. Safe from any thread. */
final class Output {

	private static final int NANOS_DIGITS = 9;
	private static final int MICROS_DIGITS = 6;

	private final PrintStream out;
	private final LongSupplier nanos;
	private final long start;

	/** @param nanos a monotonic clock; {@code start} is its reading when the program began */
	Output(PrintStream out, LongSupplier nanos, long start) {
		this.out = out;
		this.nanos = nanos;
		this.start = start;
	}

	void event(String name, JsonObject fields) {
		synchronized (this) {
			var line = new JsonObject();
			line.addProperty("event", name);
			line.addProperty("t", BigDecimal.valueOf(nanos.getAsLong() - start, NANOS_DIGITS)
					.setScale(MICROS_DIGITS, RoundingMode.DOWN));
			fields.entrySet().forEach(e -> line.add(e.getKey(), e.getValue()));
			out.print(line + "\n");
			out.flush();
		}
	}

	void message(String text) {
		var fields = new JsonObject();
		fields.addProperty("message", text);
		event("message", fields);
	}

	void done(String command, JsonElement id, JsonObject more) {
		JsonObject fields = answer(command, id);
		more.entrySet().forEach(e -> fields.add(e.getKey(), e.getValue()));
		event("done", fields);
	}

	void error(String command, JsonElement id, String sentence) {
		JsonObject fields = answer(command, id);
		fields.addProperty("message", sentence);
		event("error", fields);
	}

	private static JsonObject answer(String command, JsonElement id) {
		var fields = new JsonObject();
		fields.addProperty("cmd", command);
		if (id != null) {
			fields.add("id", id);
		}
		return fields;
	}
}
