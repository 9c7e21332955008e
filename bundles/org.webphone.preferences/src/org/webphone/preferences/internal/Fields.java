package org.webphone.preferences.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Reads the fields of a JSON object; what is absent or of a wrong kind has its default. Writes only what is set. */
final class Fields {

	final JsonObject json;

	Fields(JsonObject json) {
		this.json = json;
	}

	static Fields of(JsonElement element) {
		return new Fields(element != null && element.isJsonObject() ? element.getAsJsonObject() : new JsonObject());
	}

	String text(String name, String otherwise) {
		JsonElement e = json.get(name);
		return e != null && e.isJsonPrimitive() ? e.getAsString() : otherwise;
	}

	boolean flag(String name, boolean otherwise) {
		JsonElement e = json.get(name);
		return e != null && e.isJsonPrimitive() && e.getAsJsonPrimitive().isBoolean() ? e.getAsBoolean() : otherwise;
	}

	/** A whole number between the two bounds. */
	int number(String name, int otherwise, int least, int most) {
		JsonElement e = json.get(name);
		if (e == null || !e.isJsonPrimitive() || !e.getAsJsonPrimitive().isNumber()) {
			return otherwise;
		}
		double value = e.getAsDouble();
		return value >= least && value <= most && value == Math.rint(value) ? (int) value : otherwise;
	}

	<E extends Enum<E>> E choice(String name, E otherwise) {
		String word = text(name, "").toUpperCase(Locale.ROOT).replace('-', '_');
		for (E constant : otherwise.getDeclaringClass().getEnumConstants()) {
			if (constant.name().equals(word)) {
				return constant;
			}
		}
		return otherwise;
	}

	List<String> texts(String name) {
		var out = new ArrayList<String>();
		if (json.get(name) instanceof JsonArray array) {
			for (JsonElement e : array) {
				if (e.isJsonPrimitive()) {
					out.add(e.getAsString());
				}
			}
		}
		return out;
	}

	Map<String, String> map(String name) {
		var out = new LinkedHashMap<String, String>();
		if (json.get(name) instanceof JsonObject object) {
			object.asMap().forEach((key, value) -> {
				if (value.isJsonPrimitive()) {
					out.put(key, value.getAsString());
				}
			});
		}
		return out;
	}

	Optional<Path> path(String name) {
		String text = text(name, "");
		try {
			return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	static String word(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static JsonArray array(Iterable<String> texts) {
		var out = new JsonArray();
		texts.forEach(out::add);
		return out;
	}
}
