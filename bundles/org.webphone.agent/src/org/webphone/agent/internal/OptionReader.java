package org.webphone.agent.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Reads the command line of the agent. */
final class OptionReader {

	private final Map<String, String> environment;
	private final AccountWords account = new AccountWords();
	private final List<AgentAccount> fromFiles = new ArrayList<>();
	private Optional<Path> data = Optional.empty();
	private Optional<Path> log = Optional.empty();

	OptionReader(Map<String, String> environment) {
		this.environment = environment;
	}

	AgentOptions read(List<String> words) throws OptionException {
		var rest = new ArrayList<>(words);
		while (!rest.isEmpty()) {
			String word = rest.removeFirst();
			if (!word.startsWith("--")) {
				throw new OptionException(word + " is not an option of the agent; options begin with --.");
			}
			int eq = word.indexOf('=');
			if (eq > 0) {
				rest.addFirst(word.substring(eq + 1));
			}
			one(eq > 0 ? word.substring(2, eq) : word.substring(2), rest);
		}
		var accounts = new ArrayList<AgentAccount>();
		if (account.touched() || fromFiles.isEmpty()) {
			accounts.add(account.account(environment));
		}
		accounts.addAll(fromFiles);
		return new AgentOptions(List.copyOf(accounts), data, log);
	}

	private void one(String name, List<String> rest) throws OptionException {
		switch (name) {
			case "account" -> fromFiles.add(file(value(name, rest)));
			case "data" -> data = Optional.of(folder(name, value(name, rest)));
			case "log" -> log = Optional.of(folder(name, value(name, rest)));
			case "auto-answer" -> {
				boolean given = !rest.isEmpty() && !rest.getFirst().startsWith("--");
				account.set(name, given ? rest.removeFirst() : "0");
			}
			default -> account.set(name, AccountWords.flag(name) ? "" : knownValue(name, rest));
		}
	}

	/** An unknown option is named as such, whether or not a value follows it. */
	private String knownValue(String name, List<String> rest) throws OptionException {
		if (rest.isEmpty() || rest.getFirst().startsWith("--")) {
			if (!AccountWords.known(name)) {
				throw new OptionException("--" + name + " is not an option of the agent.");
			}
		}
		return value(name, rest);
	}

	private static String value(String name, List<String> rest) throws OptionException {
		if (rest.isEmpty() || rest.getFirst().startsWith("--")) {
			throw new OptionException("--" + name + " needs a value.");
		}
		return rest.removeFirst();
	}

	private static Path folder(String name, String value) throws OptionException {
		Path folder = Path.of(value).toAbsolutePath();
		try {
			Files.createDirectories(folder);
		} catch (IOException e) {
			throw new OptionException("--" + name + ": the folder " + value + " cannot be made.");
		}
		return folder;
	}

	/** An account as a JSON object with the options' names as keys. */
	private AgentAccount file(String name) throws OptionException {
		var words = new AccountWords();
		try {
			JsonObject json = JsonParser.parseString(Files.readString(Path.of(name))).getAsJsonObject();
			for (Iterator<Map.Entry<String, JsonElement>> i = json.entrySet().iterator(); i.hasNext();) {
				Map.Entry<String, JsonElement> entry = i.next();
				key(words, entry.getKey(), entry.getValue());
			}
			return words.account(environment);
		} catch (IOException e) {
			throw new OptionException("--account: the file " + name + " does not exist or cannot be read.");
		} catch (JsonParseException | IllegalStateException e) {
			throw new OptionException("--account: the file " + name + " is not a JSON object.");
		} catch (OptionException e) {
			throw new OptionException("--account " + name + ": " + e.getMessage());
		}
	}

	private static void key(AccountWords words, String key, JsonElement value) throws OptionException {
		if (key.equals("password") && value.isJsonPrimitive()) {
			words.password(value.getAsString());
		} else if (AccountWords.flag(key) && value.isJsonPrimitive() && !value.getAsBoolean()) {
			words.set("register", "true");
		} else if (value.isJsonPrimitive()) {
			words.set(key, value.getAsString());
		} else if (value.isJsonArray()) {
			words.set(key, String.join(",", value.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList()));
		} else {
			throw new OptionException("the value of \"" + key + "\" is neither text, number, true nor false.");
		}
	}
}
