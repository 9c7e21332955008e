package org.webphone.agent.internal;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;

import org.webphone.core.AccountId;
import org.webphone.core.CallId;
import org.webphone.telephony.CallException;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/** The words of one command line, with a sentence for each that is missing or of the wrong kind. */
final class Words {

	private final JsonObject json;

	private Words(JsonObject json) {
		this.json = json;
	}

	/** @throws CallException when the line is not one JSON object */
	static Words parse(String line) {
		try (var reader = new JsonReader(new StringReader(line))) {
			reader.setStrictness(Strictness.STRICT);
			JsonElement element = JsonParser.parseReader(reader);
			if (element.isJsonObject() && reader.peek() == JsonToken.END_DOCUMENT) {
				return new Words(element.getAsJsonObject());
			}
		} catch (IOException | JsonParseException | StackOverflowError e) {
			throw new CallException("This line is not a JSON object.", e);
		}
		throw new CallException("This line is not a JSON object.");
	}

	/** Given back as it came: text or number; null where there is none. */
	JsonElement id() {
		return json.get("id");
	}

	/** The name of the command; empty where it is missing or no text. */
	String command() {
		JsonElement cmd = json.get("cmd");
		return cmd != null && cmd.isJsonPrimitive() && cmd.getAsJsonPrimitive().isString() ? cmd.getAsString() : "";
	}

	boolean has(String name) {
		return json.has(name);
	}

	/** A whole number is text too: people write extensions so. */
	String text(String name) {
		JsonElement value = json.get(name);
		if (value == null || !value.isJsonPrimitive() || value.getAsJsonPrimitive().isBoolean()
				|| value.getAsJsonPrimitive().isNumber() && !value.getAsString().matches("[0-9]+")) {
			throw new CallException("The command needs \"" + name + "\" as text.");
		}
		return value.getAsString();
	}

	int number(String name, int otherwise) {
		JsonElement value = json.get(name);
		if (value == null) {
			return otherwise;
		}
		try {
			if (value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber()) {
				return value.getAsBigDecimal().intValueExact();
			}
			throw new NumberFormatException(name);
		} catch (NumberFormatException | ArithmeticException | UnsupportedOperationException | IllegalStateException e) {
			throw new CallException("The command needs \"" + name + "\" as a whole number.", e);
		}
	}

	boolean yes(String name) {
		JsonElement value = json.get(name);
		if (value == null || !value.isJsonPrimitive() || !value.getAsJsonPrimitive().isBoolean()) {
			throw new CallException("The command needs \"" + name + "\" as true or false.");
		}
		return value.getAsBoolean();
	}

	/** True where the word is there and true. */
	boolean flag(String name) {
		return json.has(name) && yes(name);
	}

	CallId call(String name) {
		return callId(text(name));
	}

	List<CallId> calls(String name) {
		JsonElement value = json.get(name);
		if (value == null || !value.isJsonArray() || !value.getAsJsonArray().asList().stream().allMatch(JsonElement::isJsonPrimitive)) {
			throw new CallException("The command needs \"" + name + "\" as a list of calls.");
		}
		return value.getAsJsonArray().asList().stream().map(e -> callId(e.getAsString())).toList();
	}

	Optional<AccountId> account() {
		try {
			return json.has("account") ? Optional.of(new AccountId(text("account"))) : Optional.empty();
		} catch (IllegalArgumentException e) {
			throw new CallException("The command needs \"account\" as text.", e);
		}
	}

	private static CallId callId(String text) {
		try {
			return new CallId(text);
		} catch (IllegalArgumentException e) {
			throw new CallException("The command needs the name of a call, such as c1.", e);
		}
	}
}
