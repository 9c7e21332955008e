package org.webphone.contacts.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactNumber;

/** Writes contacts as vCards of version 4 (RFC 6350). */
final class VcardText {

	/** RFC 6350 section 3.2: longer lines are folded; counted in octets. */
	private static final int LONGEST_LINE = 75;

	private VcardText() {
	}

	static String of(List<Contact> contacts) {
		var out = new StringBuilder();
		contacts.forEach(c -> card(out, c));
		return out.toString();
	}

	private static void card(StringBuilder out, Contact c) {
		line(out, "BEGIN:VCARD");
		line(out, "VERSION:4.0");
		line(out, "UID:urn:uuid:" + c.id().substring(c.source().length() + 1));
		line(out, "FN:" + escaped(c.name()));
		if (!c.company().isEmpty() || !c.department().isEmpty()) {
			line(out, "ORG:" + escaped(c.company()) + ';' + escaped(c.department()));
		}
		for (ContactNumber n : c.numbers()) {
			if (n.kind() != ContactNumber.Kind.INTERNAL || !n.value().equals(c.extension())) {
				line(out, "TEL" + type(n.kind()) + ":" + escaped(n.value()));
			}
		}
		property(out, "EMAIL", c.mail());
		property(out, "X-EXTENSION", c.extension());
		property(out, "NOTE", c.note());
		line(out, "END:VCARD");
	}

	private static String type(ContactNumber.Kind kind) {
		return switch (kind) {
			case WORK -> ";TYPE=work,voice";
			case MOBILE -> ";TYPE=cell,voice";
			case HOME -> ";TYPE=home,voice";
			case INTERNAL -> ";TYPE=x-internal";
			case OTHER -> "";
		};
	}

	private static void property(StringBuilder out, String name, String value) {
		if (!value.isEmpty()) {
			line(out, name + ':' + escaped(value));
		}
	}

	private static String escaped(String text) {
		return text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;").replace("\r\n", "\n").replace("\n", "\\n");
	}

	private static void line(StringBuilder out, String line) {
		int octets = 0;
		for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
			String c = Character.toString(line.codePointAt(i));
			int size = c.getBytes(StandardCharsets.UTF_8).length;
			if (octets + size > LONGEST_LINE) {
				out.append("\r\n ");
				octets = 1;
			}
			out.append(c);
			octets += size;
		}
		out.append("\r\n");
	}
}
