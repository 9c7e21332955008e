package org.webphone.sample.internal;

import org.webphone.ui.Language;

/** The few words of this sample. A real bundle has messages.properties files and {@code org.webphone.ui.Messages}. */
final class Say {

	private Say() {
	}

	static String in(Language language, String english, String french, String dutch) {
		return switch (language.locale().getLanguage()) {
			case "fr" -> french;
			case "nl" -> dutch;
			default -> english;
		};
	}

	static String diary(Language language) {
		return in(language, "Diary", "Agenda", "Dagboek");
	}

	static String note(Language language) {
		return in(language, "Note it", "Noter", "Noteer");
	}
}
