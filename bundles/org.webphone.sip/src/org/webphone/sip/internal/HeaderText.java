package org.webphone.sip.internal;

import java.util.ArrayList;
import java.util.List;

import org.webphone.sip.SipHeaders;

/** Small readings of header values. */
public final class HeaderText {

	private HeaderText() {
	}

	/** Splits a comma-separated value; commas in quotes and angle brackets do not separate. */
	public static List<String> split(String value) {
		var out = new ArrayList<String>();
		boolean quoted = false;
		boolean bracketed = false;
		int start = 0;
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			if (quoted && c == '\\') {
				i++;
			} else if (c == '"') {
				quoted = !quoted;
			} else if (!quoted && c == '<') {
				bracketed = true;
			} else if (!quoted && c == '>') {
				bracketed = false;
			} else if (!quoted && !bracketed && c == ',') {
				out.add(value.substring(start, i).strip());
				start = i + 1;
			}
		}
		out.add(value.substring(start).strip());
		out.removeIf(String::isEmpty);
		return out;
	}

	/** All elements of all fields of a name. */
	static List<String> elements(SipHeaders headers, String name) {
		return headers.elements(name);
	}

	/** What semicolons separate behind the address, the value before the first included; those in quotes do not separate. */
	public static List<String> parameters(String value) {
		var out = new ArrayList<String>();
		boolean quoted = false;
		int start = 0;
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			if (quoted && c == '\\') {
				i++;
			} else if (c == '"') {
				quoted = !quoted;
			} else if (!quoted && c == '>') {
				out.clear();
				start = i + 1;
			} else if (!quoted && c == ';') {
				out.add(value.substring(start, i));
				start = i + 1;
			}
		}
		if (quoted) {
			// A quote that never ends: nothing in it can be relied on, but a tag behind the address can.
			return List.of(value.substring(value.lastIndexOf('>') + 1).split(";"));
		}
		out.add(value.substring(start));
		return out;
	}

	/** The URI inside a name-addr, or the addr-spec itself without header parameters. */
	static String uri(String address) {
		int open = openBracket(address);
		if (open >= 0) {
			int close = address.indexOf('>', open);
			return close < 0 ? "" : address.substring(open + 1, close).strip();
		}
		int semi = address.indexOf(';');
		return (semi < 0 ? address : address.substring(0, semi)).strip();
	}

	private static int openBracket(String address) {
		boolean quoted = false;
		for (int i = 0; i < address.length(); i++) {
			char c = address.charAt(i);
			if (quoted && c == '\\') {
				i++;
			} else if (c == '"') {
				quoted = !quoted;
			} else if (!quoted && c == '<') {
				return i;
			}
		}
		return -1;
	}

	/** Text in quotes as RFC 3261 writes display names; control characters become spaces. */
	static String quote(String text) {
		var out = new StringBuilder("\"");
		text.chars().forEach(c -> {
			if (c == '"' || c == '\\') {
				out.append('\\');
			}
			out.append(c < ' ' || c == 0x7f ? ' ' : (char) c);
		});
		return out.append('"').toString();
	}

	/** A non-negative decimal number of at most nine digits, or {@code otherwise}. */
	static int number(String text, int otherwise) {
		String t = text.strip();
		return t.isEmpty() || t.length() > 9 || !t.chars().allMatch(c -> c >= '0' && c <= '9') ? otherwise
				: Integer.parseInt(t);
	}
}
