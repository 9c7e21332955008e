package org.webphone.contacts.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a column of a table of contacts means, known by its heading: our own, Outlook's and Google's in three languages. */
enum Column {
	ID("id"),
	NAME("name", "display name", "full name", "file as", "nom complet", "nom affiché", "naam", "weergavenaam"),
	FIRST("first name", "given name", "prénom", "voornaam"),
	MIDDLE("middle name", "additional name", "deuxième prénom", "tussenvoegsel", "middelste naam"),
	LAST("last name", "family name", "surname", "nom", "nom de famille", "achternaam"),
	DEPARTMENT("department", "organization department", "organization 1 - department", "service", "département", "afdeling"),
	COMPANY("company", "organization", "organization name", "organization 1 - name", "société", "entreprise", "bedrijf"),
	MAIL("mail", "e-mail", "email", "e-mail address", "email address", "e-mail 1 - value", "adresse de messagerie",
			"adresse e-mail", "e-mailadres", "primary email"),
	NOTE("note", "notes", "remarques", "notities", "opmerkingen"),
	EXTENSION("extension", "internal number", "numéro interne", "poste", "toestel", "intern nummer"),
	INTERNAL("internal"),
	WORK("work", "business phone", "business phone 2", "work phone", "company main phone", "primary phone", "phone",
			"telephone", "number", "téléphone (bureau)", "téléphone 2 (bureau)", "téléphone", "telefoon op werk",
			"telefoon op werk 2", "telefoon", "nummer", "numéro", "téléphone société", "téléphone principal",
			"hoofdtelefoon", "hoofdtelefoon bedrijf", "primair telefoonnummer", "zakelijke telefoon"),
	MOBILE("mobile", "mobile phone", "cell phone", "gsm", "tél. mobile", "téléphone mobile", "mobiele telefoon", "mobiel"),
	HOME("home", "home phone", "home phone 2", "téléphone (domicile)", "téléphone 2 (domicile)", "telefoon thuis",
			"telefoon thuis 2"),
	OTHER("other", "other phone", "car phone", "radio phone", "autre téléphone", "téléphone (voiture)", "radio téléphone",
			"andere telefoon", "autotelefoon", "radiotelefoon");

	private static final Map<String, Column> BY_HEADING = byHeading();

	private final List<String> headings;

	Column(String... headings) {
		this.headings = List.of(headings);
	}

	private static Map<String, Column> byHeading() {
		var map = new HashMap<String, Column>();
		for (Column column : values()) {
			column.headings.forEach(h -> map.put(normal(h), column));
		}
		return map;
	}

	/** The meaning of a heading, null where it has none for us; {@code mobile 2} is another {@code mobile}. */
	static Column of(String heading) {
		String normal = normal(heading);
		Column exact = BY_HEADING.get(normal);
		return exact != null ? exact : BY_HEADING.get(normal.replaceFirst(" \\d+$", ""));
	}

	static String normal(String heading) {
		return String.join(" ", Folded.words(Folded.of(heading)));
	}
}
