package org.webphone.contacts.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.webphone.contacts.ContactNumber.Kind;

import com.github.mangstadt.vinnie.io.VObjectPropertyValues;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import ezvcard.parameter.EmailType;
import ezvcard.property.Email;
import ezvcard.property.RawProperty;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;

/** Takes from one vCard what a contact has; pictures, addresses and birthdays have no place here. */
final class VcardReading {

	/** Our own: the internal number, which no version of vCard knows. */
	static final String EXTENSION = "X-EXTENSION";
	/** Type of a number that rings inside the company only. */
	static final String INTERNAL = "x-internal";
	private static final Logger LOG = LoggerFactory.getLogger(VcardReading.class);
	/** What cannot be spoken through. */
	private static final Set<String> NO_VOICE = Set.of("fax", "pager", "modem", "telex", "bbs", "isdn");

	private VcardReading() {
	}

	/** What the card says; an empty entry where it says nothing that can be read. */
	static ListEntry entry(String text) throws IOException {
		var entry = new ListEntry();
		try (var reader = new VCardReader(text)) {
			reader.setDefaultQuotedPrintableCharset(StandardCharsets.UTF_8);
			VCard card = reader.readNext();
			if (card != null) {
				fill(entry, card);
			}
			reader.getWarnings().forEach(w -> LOG.debug("Part of a card was left out, line {} of it: {}", w.getLineNumber(),
					w.getCode()));
		} catch (RuntimeException e) {
			// A library that stumbles over a stranger's card must not cost the other cards of the file.
			LOG.info("A card cannot be read", e);
		}
		return entry;
	}

	private static void fill(ListEntry entry, VCard card) {
		entry.name = card.getFormattedName() == null ? "" : text(card.getFormattedName().getValue());
		if (entry.name.isBlank() && card.getStructuredName() != null) {
			entry.name = name(card.getStructuredName());
		}
		if (card.getOrganization() != null) {
			List<String> parts = card.getOrganization().getValues();
			entry.company = parts.isEmpty() ? "" : text(parts.getFirst());
			entry.department = parts.size() > 1 ? text(parts.get(1)) : "";
		}
		entry.mail = card.getEmails().stream().filter(VcardReading::preferred).findFirst()
				.or(() -> card.getEmails().stream().findFirst()).map(m -> text(m.getValue())).orElse("");
		entry.note = card.getNotes().isEmpty() ? "" : text(card.getNotes().getFirst().getValue());
		entry.id = card.getUid() == null ? "" : text(card.getUid().getValue()).replaceFirst("(?i)^urn:uuid:", "");
		RawProperty extension = card.getExtendedProperty(EXTENSION);
		entry.extension = extension == null ? "" : VObjectPropertyValues.unescape(text(extension.getValue()));
		card.getTelephoneNumbers().forEach(t -> telephone(entry, t));
	}

	private static String name(StructuredName n) {
		var name = new StringJoiner(" ");
		if (!text(n.getGiven()).isBlank()) {
			name.add(n.getGiven());
		}
		n.getAdditionalNames().stream().filter(a -> !text(a).isBlank()).forEach(name::add);
		if (!text(n.getFamily()).isBlank()) {
			name.add(n.getFamily());
		}
		return name.toString();
	}

	private static boolean preferred(Email mail) {
		return mail.getTypes().contains(EmailType.PREF) || Integer.valueOf(1).equals(pref(mail));
	}

	private static Integer pref(Email mail) {
		try {
			return mail.getPref();
		} catch (IllegalStateException e) {
			// The parameter holds no number.
			return null;
		}
	}

	private static void telephone(ListEntry entry, Telephone telephone) {
		Set<String> types = telephone.getTypes().stream().map(t -> t.getValue().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
		if (types.stream().noneMatch(NO_VOICE::contains)) {
			String number = telephone.getUri() == null ? text(telephone.getText()) : telephone.getUri().getNumber();
			entry.number(number.replaceFirst("(?i)^tel:", ""), kind(types));
		}
	}

	private static Kind kind(Set<String> types) {
		if (types.contains(INTERNAL)) {
			return Kind.INTERNAL;
		}
		if (types.contains("cell") || types.contains("iphone") || types.contains("car")) {
			return Kind.MOBILE;
		}
		return types.contains("work") || types.contains("main") ? Kind.WORK : types.contains("home") ? Kind.HOME : Kind.OTHER;
	}

	private static String text(String value) {
		return value == null ? "" : value;
	}
}
