package org.webphone.preferences.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** The settings file: read once, replaced as a whole so that a crash leaves either the old or the new one. */
final class SettingsFile {

	private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

	private final Path file;
	private volatile String problem = "";

	SettingsFile(Path file) {
		this.file = file;
	}

	/** The file's content; an empty object where there is none or it cannot be read. */
	JsonObject load() {
		try {
			JsonElement e = JsonParser.parseString(Files.readString(file));
			if (e.isJsonObject()) {
				return e.getAsJsonObject();
			}
			setAside("damaged", "The settings were damaged");
		} catch (NoSuchFileException e) {
			LOG.debug("No settings yet in {}", file);
		} catch (JsonParseException | java.nio.charset.CharacterCodingException e) {
			setAside("damaged", "The settings were damaged");
		} catch (IOException e) {
			problem("The settings in " + file + " cannot be read. Check its rights; defaults are used.", e);
		}
		return new JsonObject();
	}

	/** Keeps a copy of a file of which some entries cannot be used, as the next save drops them. */
	void keepCopy(String sentence) {
		Path copy = beside("refused");
		try {
			Files.copy(file, copy);
			problem(sentence + " The file was kept as " + copy.getFileName() + '.', null);
		} catch (IOException e) {
			problem(sentence, e);
		}
	}

	private void setAside(String why, String what) {
		Path target = beside(why);
		try {
			Files.move(file, target);
			problem(what + " and were kept as " + target.getFileName() + "; the program starts with defaults.", null);
		} catch (IOException e) {
			problem(what + " and could not be set aside; the program starts with defaults.", e);
		}
	}

	private Path beside(String why) {
		String base = file.getFileName() + "." + why + '-' + LocalDateTime.now().format(STAMP);
		Path target = file.resolveSibling(base);
		for (int i = 2; Files.exists(target); i++) {
			target = file.resolveSibling(base + '-' + i);
		}
		return target;
	}

	void save(JsonObject content) {
		Path temporary = file.resolveSibling(file.getFileName() + ".new");
		String text = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(content) + '\n';
		try {
			try (FileChannel out = FileChannel.open(temporary, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
					StandardOpenOption.TRUNCATE_EXISTING)) {
				ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
				while (bytes.hasRemaining()) {
					out.write(bytes);
				}
				out.force(true);
			}
			move(temporary);
			problem = "";
		} catch (IOException e) {
			problem("The settings could not be written to " + file + ". Free some space or check its rights.", e);
		}
	}

	private void move(Path temporary) throws IOException {
		try {
			Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
		} catch (AtomicMoveNotSupportedException e) {
			Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	private void problem(String sentence, Exception e) {
		problem = sentence;
		LOG.warn(sentence, e);
	}

	String problem() {
		return problem;
	}
}
