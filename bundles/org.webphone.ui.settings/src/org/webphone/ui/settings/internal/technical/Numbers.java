package org.webphone.ui.settings.internal.technical;

import org.webphone.ui.Field;

/** Reads whole numbers from fields. */
final class Numbers {

	private Numbers() {
	}

	/** A whole number between the bounds; {@code none} for an empty field, and for one that is complained about. */
	static int read(Form form, TechnicalDesk desk, Field field, int none, int least, int most) {
		String text = field.text().strip();
		if (text.isEmpty()) {
			return none;
		}
		if (text.matches("\\d{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
			return Integer.parseInt(text);
		}
		form.complain(field, desk.say("Form_number", String.valueOf(least), String.valueOf(most)));
		return none;
	}
}
