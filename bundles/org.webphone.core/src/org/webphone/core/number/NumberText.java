package org.webphone.core.number;

import org.webphone.core.Address;

/** Takes the wrapping off a number: URI, grouping, invisible characters of copied text, tones to send afterwards. */
record NumberText(String digits, String afterwards, boolean address) {

	private static final int MAX_LENGTH = 256;
	private static final NumberText NOTHING = new NumberText("", "", false);

	static NumberText of(String text) {
		if (text == null) {
			return NOTHING;
		}
		String t = text.strip();
		if (t.isEmpty() || t.length() > MAX_LENGTH) {
			return NOTHING;
		}
		String lower = t.toLowerCase(java.util.Locale.ROOT);
		if (lower.startsWith("callto:")) {
			return of(t.substring(7));
		}
		if (lower.startsWith("sip:") || lower.startsWith("sips:") || lower.startsWith("tel:") || t.indexOf('<') >= 0) {
			return Address.tryParse(t).map(NumberText::of).orElse(new NumberText(t, "", true));
		}
		return t.indexOf('@') >= 0 ? new NumberText(t, "", true) : plain(t);
	}

	private static NumberText of(Address a) {
		NumberText user = plain(a.user());
		// RFC 3966 section 5.4: phone-context completes a local number.
		String context = a.scheme() == Address.Scheme.TEL ? parameter(a.parameters(), "phone-context") : "";
		if (context.startsWith("+") && !user.address && !user.digits.startsWith("+")) {
			return new NumberText(plain(context).digits + user.digits, user.afterwards, false);
		}
		return user.address || user.digits.isEmpty() ? new NumberText(a.uri(), "", true) : user;
	}

	private static String parameter(String parameters, String name) {
		for (String p : parameters.split(";")) {
			if (p.regionMatches(true, 0, name + '=', 0, name.length() + 1)) {
				return p.substring(name.length() + 1);
			}
		}
		return "";
	}

	/** Digits of any script, a leading plus, {@code *} and {@code #}; {@code ,} {@code ;} {@code p} {@code w} begin the tones. */
	private static NumberText plain(String t) {
		// "+32 (0)485": the zero in brackets is dialled at home only.
		String s = leadingPlus(t) ? t.replaceFirst("\\(\\s*0\\s*\\)", "") : t;
		var digits = new StringBuilder();
		var tones = new StringBuilder();
		boolean after = false;
		for (int i = 0; i < s.length(); i++) {
			char c = s.charAt(i);
			int digit = Character.digit(c, 10);
			if (after) {
				if (digit >= 0) {
					tones.append(digit);
				} else if ("*#,ABCDabcd".indexOf(c) >= 0) {
					tones.append(Character.toUpperCase(c));
				} else if (c == ';' || c == 'w' || c == 'p') {
					tones.append(',');
				} else if (!blank(c)) {
					return new NumberText(t, "", true);
				}
			} else if (digit >= 0) {
				digits.append(digit);
			} else if (c == '*' || c == '#') {
				digits.append(c);
			} else if ((c == '+' || c == '\uff0b') && digits.isEmpty()) {
				digits.append('+');
			} else if (c == ',' || c == ';' || ((c == 'p' || c == 'w') && i > 0 && !digits.isEmpty())) {
				after = true;
				tones.append(',');
			} else if (!blank(c) && ".-/()[]\u2010\u2011\u2012\u2013\u2014\u2212\u00b7".indexOf(c) < 0) {
				return new NumberText(t, "", true);
			}
		}
		return new NumberText(digits.toString(), tones.toString(), false);
	}

	private static boolean leadingPlus(String t) {
		for (int i = 0; i < t.length(); i++) {
			char c = t.charAt(i);
			if (c == '+' || c == '\uff0b') {
				return true;
			}
			if (!blank(c) && c != '(') {
				return false;
			}
		}
		return false;
	}

	/** Spaces of every kind and the invisible marks that address books put around numbers (U+200B, U+202A ...). */
	private static boolean blank(char c) {
		return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
	}
}
