package org.webphone.ui;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The colour values of {@code tokens.properties}, read once; needs no display. Safe from any thread. */
public final class Tokens {

	/** What a colour is in high contrast. */
	enum Role {
		BACK, INK, FOCUS
	}

	private final Map<Scheme, Map<Token, String>> values = new EnumMap<>(Scheme.class);
	private final Map<Token, Role> roles = new EnumMap<>(Token.class);

	private Tokens(Properties file) {
		for (Scheme scheme : Scheme.values()) {
			values.put(scheme, new EnumMap<>(Token.class));
		}
		for (Token token : Token.values()) {
			String[] columns = file.getProperty(token.key(), "").split("\\s+");
			if (columns.length != 3) {
				throw new IllegalStateException(
						"tokens.properties: " + token.key() + " needs a light and a dark colour and a role");
			}
			values.get(Scheme.LIGHT).put(token, checked(token, columns[0]));
			values.get(Scheme.DARK).put(token, checked(token, columns[1]));
			roles.put(token, Role.valueOf(columns[2].toUpperCase(Locale.ROOT)));
			values.get(Scheme.HIGH_CONTRAST).put(token, SystemColours.BLACK_ON_WHITE.of(roles.get(token)));
		}
	}

	/** Reads the file beside this class. A missing token or a malformed colour is a fault of the build and throws. */
	public static Tokens load() {
		return new Tokens(file());
	}

	static Properties file() {
		var file = new Properties();
		try (InputStream in = Tokens.class.getResourceAsStream("tokens.properties")) {
			file.load(in);
		} catch (IOException e) {
			throw new IllegalStateException("tokens.properties cannot be read", e);
		}
		return file;
	}

	/** The colour as {@code #RRGGBB}; in high contrast black or white, where the system's own are not asked. */
	public String hex(Scheme scheme, Token token) {
		return values.get(scheme).get(token);
	}

	/** Red, green and blue, 0 to 255 each. */
	public int[] rgb(Scheme scheme, Token token) {
		return rgb(hex(scheme, token));
	}

	Role role(Token token) {
		return roles.get(token);
	}

	/** Contrast ratio of two colours after WCAG 2.1, 1 to 21. */
	public double contrast(Scheme scheme, Token a, Token b) {
		return contrast(hex(scheme, a), hex(scheme, b));
	}

	static double contrast(String a, String b) {
		double la = luminance(rgb(a));
		double lb = luminance(rgb(b));
		return (Math.max(la, lb) + .05) / (Math.min(la, lb) + .05);
	}

	static int[] rgb(String hex) {
		int value = Integer.parseInt(hex.substring(1), 16);
		return new int[] { value >> 16, value >> 8 & 0xff, value & 0xff };
	}

	private static double luminance(int[] rgb) {
		return .2126 * linear(rgb[0]) + .7152 * linear(rgb[1]) + .0722 * linear(rgb[2]);
	}

	private static double linear(int channel) {
		double c = channel / 255.0;
		return c <= .03928 ? c / 12.92 : Math.pow((c + .055) / 1.055, 2.4);
	}

	private static String checked(Token token, String hex) {
		if (!hex.matches("#[0-9A-Fa-f]{6}")) {
			throw new IllegalStateException("tokens.properties: " + token.key() + " is not a colour: " + hex);
		}
		return hex;
	}
}
