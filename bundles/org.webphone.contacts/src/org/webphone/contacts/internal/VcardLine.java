package org.webphone.contacts.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One property of a vCard (RFC 6350 section 3.3; also what vCard 2.1 writes).
 *
 * @param number     line of the file on which it begins, from 1
 * @param name       upper case, without group
 * @param parameters upper case: values of TYPE and those without a name, the others as {@code NAME=VALUE}
 * @param value      as written, decoded from quoted-printable
 */
record VcardLine(int number, String name, List<String> parameters, String value) {

	/** All properties of the text: folded lines are joined, those without a colon left out. */
	static List<VcardLine> of(String text) {
		var lines = new ArrayList<VcardLine>();
		String[] raw = text.split("\r\n|\n|\r", -1);
		for (int i = 0; i < raw.length; i++) {
			int number = i + 1;
			var line = new StringBuilder(raw[i]);
			boolean quotedPrintable = quotedPrintable(raw[i]);
			while (i + 1 < raw.length) {
				String next = raw[i + 1];
				if (!next.isEmpty() && (next.charAt(0) == ' ' || next.charAt(0) == '\t')) {
					line.append(next, 1, next.length());
				} else if (quotedPrintable && line.charAt(line.length() - 1) == '=') {
					line.setLength(line.length() - 1);
					line.append(next);
				} else {
					break;
				}
				i++;
			}
			if (!line.toString().isBlank()) {
				parse(number, line.toString(), lines);
			}
		}
		return lines;
	}

	private static boolean quotedPrintable(String line) {
		int colon = line.indexOf(':');
		return colon > 0 && line.substring(0, colon).toUpperCase(Locale.ROOT).contains("QUOTED-PRINTABLE");
	}

	private static void parse(int number, String line, List<VcardLine> out) {
		int colon = colon(line);
		if (colon < 0) {
			return;
		}
		List<String> head = split(line.substring(0, colon), ';', true);
		String name = head.getFirst().toUpperCase(Locale.ROOT).strip();
		var parameters = new ArrayList<String>();
		String charset = "";
		for (String p : head.subList(1, head.size())) {
			String upper = p.toUpperCase(Locale.ROOT).replace("\"", "").strip();
			if (upper.startsWith("CHARSET=")) {
				charset = upper.substring("CHARSET=".length());
			}
			if (upper.startsWith("TYPE=")) {
				parameters.addAll(List.of(upper.substring("TYPE=".length()).split(",")));
			} else {
				parameters.add(upper);
			}
		}
		String value = line.substring(colon + 1);
		if (parameters.contains("ENCODING=QUOTED-PRINTABLE") || parameters.contains("QUOTED-PRINTABLE")) {
			value = decode(value, charset);
		}
		out.add(new VcardLine(number, name.substring(name.indexOf('.') + 1), List.copyOf(parameters), value));
	}

	/** The first colon outside quotation marks. */
	private static int colon(String line) {
		boolean quoted = false;
		for (int i = 0; i < line.length(); i++) {
			char c = line.charAt(i);
			if (c == '"') {
				quoted = !quoted;
			} else if (c == ':' && !quoted) {
				return i;
			}
		}
		return -1;
	}

	/** Cuts a value at a separator that does not stand behind a backslash. */
	static List<String> split(String text, char separator) {
		return split(text, separator, false);
	}

	/** @param quotes whether quotation marks protect a separator, as they do in parameters */
	private static List<String> split(String text, char separator, boolean quotes) {
		var parts = new ArrayList<String>();
		var part = new StringBuilder();
		boolean quoted = false;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\\' && i + 1 < text.length()) {
				part.append(c).append(text.charAt(++i));
			} else if (c == separator && !quoted) {
				parts.add(part.toString());
				part.setLength(0);
			} else {
				quoted ^= quotes && c == '"';
				part.append(c);
			}
		}
		parts.add(part.toString());
		return parts;
	}

	/** A text value with its escapes undone (RFC 6350 section 3.4). */
	static String unescaped(String value) {
		var out = new StringBuilder(value.length());
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			if (c == '\\' && i + 1 < value.length()) {
				char next = value.charAt(++i);
				out.append(next == 'n' || next == 'N' ? '\n' : next);
			} else {
				out.append(c);
			}
		}
		return out.toString();
	}

	private static String decode(String value, String charsetName) {
		var bytes = new ByteArrayOutputStream();
		byte[] in = value.getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < in.length; i++) {
			int high = in[i] == '=' && i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
			int low = high < 0 ? -1 : Character.digit(in[i + 2], 16);
			if (low >= 0) {
				bytes.write(high << 4 | low);
				i += 2;
			} else {
				bytes.write(in[i]);
			}
		}
		return bytes.toString(charset(charsetName));
	}

	private static Charset charset(String name) {
		try {
			return name.isBlank() ? StandardCharsets.UTF_8 : Charset.forName(name);
		} catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
			return StandardCharsets.UTF_8;
		}
	}
}
