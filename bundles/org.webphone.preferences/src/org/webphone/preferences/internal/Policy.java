package org.webphone.preferences.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.preferences.AccountSettings;
import org.webphone.preferences.Lockable;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * What the administrator of this machine has fixed: a file of the form of {@code settings.json} whose entries count instead of the
 * user's. These are the choices of {@link Lockable}; anything else in it is named in the log and has no effect.
 */
final class Policy {

	/** Names the file in place of the system's. */
	static final String FILE = "webphone.policy";
	private static final String ACCOUNT = Lockable.TRANSPORT.part();
	static final Policy NONE = new Policy(new JsonObject());
	private static final Logger LOG = LoggerFactory.getLogger(Policy.class);

	/** The parts of the file, with what is fixed in each. */
	private final JsonObject fixed = new JsonObject();

	private Policy(JsonObject file) {
		for (Lockable one : Lockable.values()) {
			JsonObject part = Fields.of(file.get(one.part())).json;
			for (String key : one.keys()) {
				if (part.has(key)) {
					if (!fixed.has(one.part())) {
						fixed.add(one.part(), new JsonObject());
					}
					fixed.getAsJsonObject(one.part()).add(key, part.get(key));
				}
			}
		}
	}

	static Policy read(Path file) {
		try {
			JsonElement all = JsonParser.parseString(Files.readString(file));
			var policy = new Policy(Fields.of(all).json);
			Set<String> passed = names(Fields.of(all).json);
			passed.removeAll(names(policy.fixed));
			if (policy.fixed.isEmpty()) {
				LOG.warn("{} fixes nothing; without effect: {}", file, passed);
				return NONE;
			}
			LOG.info("{} fixes {}; without effect: {}", file, names(policy.fixed), passed);
			return policy;
		} catch (NoSuchFileException e) {
			LOG.debug("No policy in {}", file);
		} catch (IOException | JsonParseException e) {
			LOG.warn("The policy {} cannot be read and fixes nothing: {}", file, e.toString());
		}
		return NONE;
	}

	private static Set<String> names(JsonObject file) {
		var names = new TreeSet<String>();
		file.entrySet().forEach(part -> {
			if (part.getValue().isJsonObject()) {
				part.getValue().getAsJsonObject().keySet().forEach(key -> names.add(part.getKey() + '.' + key));
			} else {
				names.add(part.getKey());
			}
		});
		return names;
	}

	/** Where an administrator puts the file on this system; users cannot write there. */
	static Path file(Properties system, java.util.Map<String, String> environment) {
		String named = system.getProperty(FILE, "");
		if (!named.isBlank()) {
			return Path.of(named);
		}
		String os = system.getProperty("os.name", "").toLowerCase(Locale.ROOT);
		if (os.contains("win")) {
			return Path.of(environment.getOrDefault("ProgramData", "C:\\ProgramData"), "Webphone", "policy.json");
		}
		return os.contains("mac") ? Path.of("/Library/Application Support/Webphone/policy.json") : Path.of("/etc/webphone/policy.json");
	}

	boolean locks(Lockable what) {
		JsonObject part = Fields.of(fixed.get(what.part())).json;
		return what.keys().stream().anyMatch(part::has);
	}

	/** The settings with what is fixed in place of the user's. */
	SettingsState over(SettingsState users) {
		return fixed.isEmpty() ? users : with(users, fixed).withAccounts(users.accounts().stream().map(this::over).toList());
	}

	/** An account with what is fixed for all in place of its own. */
	AccountSettings over(AccountSettings own) {
		JsonObject part = Fields.of(fixed.get(ACCOUNT)).json;
		return part.isEmpty() ? own : with(own, part);
	}

	/** What is to be kept of a change: the user's own choices come back when the policy goes. */
	SettingsState kept(SettingsState own, SettingsState next) {
		if (fixed.isEmpty()) {
			return next;
		}
		JsonObject before = SettingsJson.write(own, new JsonObject());
		var mine = new JsonObject();
		fixed.keySet().stream().filter(before::has)
				.forEach(part -> mine.add(part, own(fixed.getAsJsonObject(part), before.getAsJsonObject(part))));
		return with(next, mine).withAccounts(next.accounts().stream().map(a -> kept(own, a)).toList());
	}

	private AccountSettings kept(SettingsState own, AccountSettings next) {
		JsonObject part = Fields.of(fixed.get(ACCOUNT)).json;
		return part.isEmpty() ? next : own.accounts().stream().filter(a -> a.id().equals(next.id())).findFirst()
				.map(before -> with(next, own(part, AccountJson.write(before)))).orElse(next);
	}

	/** What stands in {@code before} for each name that is fixed. */
	private static JsonObject own(JsonObject part, JsonObject before) {
		var values = new JsonObject();
		part.keySet().forEach(key -> values.add(key, before.get(key)));
		return values;
	}

	private static AccountSettings with(AccountSettings account, JsonObject values) {
		JsonObject all = AccountJson.write(account);
		replace(all, values);
		try {
			return AccountJson.read(Fields.of(all));
		} catch (IllegalArgumentException e) {
			LOG.warn("The policy does not fit the account {}: {}", account.id(), e.getMessage());
			return account;
		}
	}

	private static void replace(JsonObject all, JsonObject values) {
		values.entrySet().forEach(e -> {
			all.remove(e.getKey());
			if (!e.getValue().isJsonNull()) {
				all.add(e.getKey(), e.getValue());
			}
		});
	}

	/** @param values by part and name; what is null there is taken out */
	private static SettingsState with(SettingsState state, JsonObject values) {
		JsonObject all = SettingsJson.write(state, new JsonObject());
		values.keySet().stream().filter(all::has).forEach(part -> replace(all.getAsJsonObject(part), values.getAsJsonObject(part)));
		SettingsState read = SettingsJson.read(all, new ArrayList<>());
		return state.withGeneral(read.general()).withSound(read.sound()).withMachine(read.machine());
	}
}
