package org.webphone.contacts.internal;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

import org.webphone.contacts.Contact;
import org.webphone.contacts.ContactNumber;

import com.github.mangstadt.vinnie.io.VObjectPropertyValues;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Organization;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.Uid;

/** Writes contacts as vCards: of version 4 (RFC 6350), or of version 3 (RFC 2426), which older programs understand. */
final class VcardText {

	private VcardText() {
	}

	static String of(List<Contact> contacts, VCardVersion version) throws IOException {
		var out = new StringWriter();
		try (var writer = new VCardWriter(out, version)) {
			writer.setAddProdId(false);
			writer.setVersionStrict(false);
			for (Contact c : contacts) {
				writer.write(card(c));
			}
		}
		return out.toString();
	}

	private static VCard card(Contact c) {
		var card = new VCard();
		card.setUid(new Uid("urn:uuid:" + c.id().substring(c.source().length() + 1)));
		card.setFormattedName(c.name());
		card.setStructuredName(name(c.name()));
		if (!c.company().isEmpty() || !c.department().isEmpty()) {
			var organization = new Organization();
			organization.getValues().add(c.company());
			if (!c.department().isEmpty()) {
				organization.getValues().add(c.department());
			}
			card.setOrganization(organization);
		}
		for (ContactNumber n : c.numbers()) {
			if (n.kind() != ContactNumber.Kind.INTERNAL || !n.value().equals(c.extension())) {
				card.addTelephoneNumber(telephone(n));
			}
		}
		if (!c.mail().isEmpty()) {
			card.addEmail(c.mail());
		}
		if (!c.extension().isEmpty()) {
			card.addExtendedProperty(VcardReading.EXTENSION, VObjectPropertyValues.escape(c.extension()));
		}
		if (!c.note().isEmpty()) {
			card.addNote(c.note());
		}
		return card;
	}

	/** Version 3 asks for the name in parts (RFC 2426 section 3.1.2): the last word is taken for the family's. */
	private static StructuredName name(String whole) {
		int last = whole.lastIndexOf(' ');
		var name = new StructuredName();
		name.setFamily(whole.substring(last + 1));
		if (last > 0) {
			name.setGiven(whole.substring(0, last));
		}
		return name;
	}

	private static Telephone telephone(ContactNumber n) {
		var telephone = new Telephone(n.value());
		switch (n.kind()) {
			case WORK -> telephone.getTypes().addAll(List.of(TelephoneType.WORK, TelephoneType.VOICE));
			case MOBILE -> telephone.getTypes().addAll(List.of(TelephoneType.CELL, TelephoneType.VOICE));
			case HOME -> telephone.getTypes().addAll(List.of(TelephoneType.HOME, TelephoneType.VOICE));
			case INTERNAL -> telephone.getTypes().add(TelephoneType.get(VcardReading.INTERNAL));
			case OTHER -> {
				// Nothing is known of it.
			}
		}
		return telephone;
	}
}
