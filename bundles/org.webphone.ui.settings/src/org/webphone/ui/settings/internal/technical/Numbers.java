package org.webphone.ui.settings.internal.technical;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;

import org.webphone.ui.Field;

/** Reads whole numbers from fields. */
final class Numbers {

	private Numbers() {
	}

	/** Whether text is the number of an interface of this computer; names are not asked for. */
	static boolean isAddressOfThisComputer(String text) {
		if (!text.matches("[\\d.]+|\\[?[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(%\\w+)?]?")) {
			return false;
		}
		try {
			return NetworkInterface.getByInetAddress(InetAddress.getByName(text)) != null;
		} catch (IOException e) {
			return false;
		}
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
