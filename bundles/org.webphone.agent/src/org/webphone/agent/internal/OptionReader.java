package org.webphone.agent.internal;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.webphone.core.AccountId;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Reads the command line of the agent. */
final class OptionReader {

	private final Map<String, String> environment;
	private final Supplier<List<String>> codecs;
	private final AccountWords account;
	private final List<AgentAccount> fromFiles = new ArrayList<>();
	private Optional<Path> data = Optional.empty();
	private Optional<Path> log = Optional.empty();

	OptionReader(Map<String, String> environment) {
		this(environment, () -> AccountWords.CODECS);
	}

	/** @param codecs names of all codecs, also of those that other bundles bring; asked for a name that is not built in */
	OptionReader(Map<String, String> environment, Supplier<List<String>> codecs) {
		this.environment = environment;
		this.codecs = codecs;
		account = new AccountWords(codecs);
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
		for (int i = 1; i < accounts.size(); i++) {
			AccountId id = accounts.get(i).settings().id();
			if (accounts.subList(0, i).stream().anyMatch(a -> a.settings().id().equals(id))) {
				throw new OptionException("--account: the account " + id + " is described twice.");
			}
		}
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
		Path folder;
		try {
			folder = Path.of(value).toAbsolutePath();
			Files.createDirectories(folder);
			if (!Files.isWritable(folder)) {
				throw new OptionException("--" + name + ": nothing can be written into the folder " + value + ".");
			}
		} catch (IOException | InvalidPathException e) {
			throw new OptionException("--" + name + ": the folder " + value + " cannot be made.");
		}
		return folder;
	}

	/** An account as a JSON object with the options' names as keys. */
	private AgentAccount file(String name) throws OptionException {
		var words = new AccountWords(codecs);
		try {
			JsonObject json = JsonParser.parseString(Files.readString(Path.of(name))).getAsJsonObject();
			for (Iterator<Map.Entry<String, JsonElement>> i = json.entrySet().iterator(); i.hasNext();) {
				Map.Entry<String, JsonElement> entry = i.next();
				key(words, entry.getKey(), entry.getValue());
			}
			return words.account(environment);
		} catch (MalformedInputException | JsonParseException | IllegalStateException | StackOverflowError e) {
			throw new OptionException("--account: the file " + name + " is not a JSON object.");
		} catch (IOException | InvalidPathException e) {
			throw new OptionException("--account: the file " + name + " does not exist or cannot be read.");
		} catch (OptionException e) {
			throw new OptionException("--account " + name + ": " + e.getMessage());
		}
	}

	private static void key(AccountWords words, String key, JsonElement value) throws OptionException {
		if (value.isJsonArray() && value.getAsJsonArray().asList().stream().allMatch(JsonElement::isJsonPrimitive)) {
			words.set(key, String.join(",", value.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList()));
		} else if (!value.isJsonPrimitive()) {
			throw new OptionException("the value of \"" + key + "\" is neither text, number, true nor false.");
		} else if (key.equals("password")) {
			words.password(value.getAsString());
		} else if (AccountWords.flag(key)) {
			words.flag(key, value.getAsString());
		} else {
			words.set(key, value.getAsString());
		}
	}
}
