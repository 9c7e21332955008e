package org.webphone.preferences.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.preferences.GeneralSettings;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * What the administrator of this machine has fixed: a file of the form of {@code settings.json} whose entries count instead
 * of the user's. Today these are the choices of {@link GeneralSettings.Lockable}; anything else in it is named in the log and has no
 * effect.
 */
final class Policy {

	/** Names the file in place of the system's. */
	static final String FILE = "webphone.policy";
	static final Policy NONE = new Policy(new JsonObject());
	private static final Logger LOG = LoggerFactory.getLogger(Policy.class);

	private final JsonObject fixed = new JsonObject();

	private Policy(JsonObject general) {
		for (GeneralSettings.Lockable one : GeneralSettings.Lockable.values()) {
			if (general.has(one.key())) {
				fixed.add(one.key(), general.get(one.key()));
			}
		}
	}

	static Policy read(Path file) {
		try {
			JsonElement all = JsonParser.parseString(Files.readString(file));
			JsonElement general = all.isJsonObject() ? all.getAsJsonObject().get("general") : null;
			if (general != null && general.isJsonObject()) {
				var policy = new Policy(general.getAsJsonObject());
				Set<String> passed = new TreeSet<>(general.getAsJsonObject().keySet());
				passed.removeAll(policy.fixed.keySet());
				LOG.info("{} fixes {}; without effect: {}", file, policy.fixed.keySet(), passed);
				return policy;
			}
			LOG.warn("{} has no part \"general\" and fixes nothing.", file);
		} catch (NoSuchFileException e) {
			LOG.debug("No policy in {}", file);
		} catch (IOException | JsonParseException e) {
			LOG.warn("The policy {} cannot be read and fixes nothing: {}", file, e.toString());
		}
		return NONE;
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

	boolean locks(GeneralSettings.Lockable what) {
		return fixed.has(what.key());
	}

	/** The settings with what is fixed in place of the user's. */
	GeneralSettings over(GeneralSettings users) {
		if (fixed.isEmpty()) {
			return users;
		}
		JsonObject all = SettingsJson.write(users);
		fixed.entrySet().forEach(e -> all.add(e.getKey(), e.getValue()));
		return SettingsJson.general(Fields.of(all));
	}
}
