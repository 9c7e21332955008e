package org.webphone.contacts.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.Map;

import org.webphone.contacts.ContactNumber;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;

/**
 * Reads a directory that is a JSON array of objects: {@code id}, {@code name}, {@code department}, {@code company},
 * {@code mail}, {@code note}, {@code extension}, {@code numbers} (array of {@code value} and {@code kind}). Other names
 * by the attribute table of the directory.
 */
final class JsonList {

	private static final int MOST = 500_000;

	private final String source;
	private final Map<String, String> names;
	private final ParsedList.Builder list = new ParsedList.Builder();
	private final HashSet<String> ids = new HashSet<>();

	private JsonList(String source, Map<String, String> names) {
		this.source = source;
		this.names = names;
	}

	/** @throws IOException with a sentence, when the text as a whole is no such list */
	static ParsedList read(Reader text, String source, Map<String, String> names) throws IOException {
		var reader = new JsonList(source, names);
		try (var json = new JsonReader(text)) {
			json.setStrictness(Strictness.STRICT);
			json.setNestingLimit(20);
			json.beginArray();
			while (json.hasNext()) {
				reader.entry(JsonParser.parseReader(json));
			}
			json.endArray();
			if (json.peek() != JsonToken.END_DOCUMENT) {
				throw new MalformedJsonException("Something follows the list.");
			}
		} catch (JsonParseException | IllegalStateException | EOFException | MalformedJsonException e) {
			throw new IOException("The directory is no list of contacts: it breaks off or is malformed behind entry "
					+ reader.list.size() + '.', e);
		}
		return reader.list.build();
	}

	private void entry(JsonElement e) throws IOException {
		int position = list.size() + 1;
		if (position > MOST) {
			throw new IOException("The directory has more than " + MOST + " entries.");
		}
		try {
			if (!e.isJsonObject()) {
				throw new IllegalArgumentException("it is no object");
			}
			ListEntry entry = entry(e.getAsJsonObject());
			if (entry.id.isBlank()) {
				throw new IllegalArgumentException("it has no id");
			}
			if (!ids.add(entry.id)) {
				throw new IllegalArgumentException("its id occurs twice");
			}
			list.add(entry.contact(source));
		} catch (IllegalArgumentException refused) {
			list.refuse("Entry " + position + " was refused: " + refused.getMessage() + '.');
		}
	}

	private ListEntry entry(JsonObject o) {
		var entry = new ListEntry();
		entry.id = text(o, "id");
		entry.name = text(o, "name");
		entry.department = text(o, "department");
		entry.company = text(o, "company");
		entry.mail = text(o, "mail");
		entry.note = text(o, "note");
		entry.extension = text(o, "extension");
		entry.number(text(o, "work"), ContactNumber.Kind.WORK);
		entry.number(text(o, "mobile"), ContactNumber.Kind.MOBILE);
		entry.number(text(o, "home"), ContactNumber.Kind.HOME);
		JsonElement numbers = o.get(names.getOrDefault("numbers", "numbers"));
		if (numbers != null && numbers.isJsonArray()) {
			for (JsonElement n : numbers.getAsJsonArray()) {
				if (n.isJsonObject()) {
					entry.number(plain(n.getAsJsonObject().get("value")), ContactReader.kind(plain(n.getAsJsonObject().get("kind"))));
				} else {
					entry.number(plain(n), ContactNumber.Kind.WORK);
				}
			}
		}
		return entry;
	}

	private String text(JsonObject o, String ours) {
		return plain(o.get(names.getOrDefault(ours, ours)));
	}

	private static String plain(JsonElement e) {
		return e != null && e.isJsonPrimitive() ? e.getAsString() : "";
	}
}
