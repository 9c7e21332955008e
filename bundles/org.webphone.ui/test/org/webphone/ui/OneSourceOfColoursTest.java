package org.webphone.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The token class and the style sheets say what {@code tokens.properties} says; the sheets are written anew on request. */
class OneSourceOfColoursTest {

	private static final Path FOLDER = Path.of("css");
	private static final Pattern NAME = Pattern.compile("@([a-z0-9-]+)");

	private final Tokens tokens = Tokens.load();

	@Test
	void theTokenClassHasTheNamesOfTheFile() {
		Set<String> names = Arrays.stream(Token.values()).map(Token::key).collect(Collectors.toCollection(TreeSet::new));
		assertEquals(new TreeSet<>(Tokens.file().stringPropertyNames()), names);
	}

	@ParameterizedTest
	@EnumSource(Scheme.class)
	void theStyleSheetIsMadeFromTheFile(Scheme scheme) throws IOException {
		String name = scheme.name().toLowerCase(Locale.ROOT).replace('_', '-');
		Path file = FOLDER.resolve(name + ".css");
		String made = "/* Made from tokens.properties and theme.template.css by OneSourceOfColoursTest. */\n"
				+ NAME.matcher(Files.readString(FOLDER.resolve("theme.template.css")))
						.replaceAll(m -> value(scheme, Token.valueOf(m.group(1).toUpperCase(Locale.ROOT).replace('-', '_'))));
		if (Boolean.getBoolean("webphone.write")) {
			Files.writeString(file, made);
		}
		assertEquals(made, Files.readString(file));
	}

	/** In high contrast the style sheet names the colours of the system. */
	private String value(Scheme scheme, Token token) {
		if (scheme != Scheme.HIGH_CONTRAST) {
			return tokens.hex(scheme, token);
		}
		return switch (tokens.role(token)) {
			case BACK -> "COLOR-LIST-BACKGROUND";
			case INK -> "COLOR-LIST-FOREGROUND";
			case FOCUS -> "COLOR-LIST-SELECTION";
		};
	}
}
