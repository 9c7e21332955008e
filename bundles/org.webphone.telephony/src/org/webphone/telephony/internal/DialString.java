package org.webphone.telephony.internal;

import org.webphone.core.Address;
import org.webphone.core.Text;
import org.webphone.core.number.NumberEngine;
import org.webphone.core.number.PhoneNumber;
import org.webphone.preferences.AccountSettings;
import org.webphone.telephony.CallException;
import org.webphone.telephony.CallException.Reason;

/**
 * What a person typed or a program handed over to be dialled: a number in any notation, a user name, a {@code sip:} or
 * {@code tel:} address; what follows a comma is sent as tones once connected.
 */
final class DialString {

	private static final int LONGEST = 1024;

	private final Address address;
	private final String tones;
	private final boolean emergency;

	/** @throws CallException with a sentence for the person who typed it */
	DialString(String typed, AccountSettings account) {
		String text = typed == null ? "" : typed.strip();
		if (text.length() > LONGEST) {
			throw new CallException(Reason.TOO_LONG, "What is to be dialled is longer than " + LONGEST + " characters.",
					String.valueOf(LONGEST));
		}
		if (addressed(text)) {
			address = parsed(text);
			tones = "";
			emergency = false;
			return;
		}
		var engine = new NumberEngine(account.dialRules());
		PhoneNumber number = engine.read(text);
		if (number.afterwards().length() > 1) {
			SendTones.check(number.afterwards());
		}
		tones = number.afterwards().length() > 1 ? number.afterwards() : "";
		emergency = number.kind() == PhoneNumber.Kind.EMERGENCY;
		address = switch (number.kind()) {
			case NONE -> throw new CallException(Reason.NOTHING_TO_DIAL, "There is nothing to dial: type a number or an address.");
			case ADDRESS -> atExchange(name(text), account);
			case EXTENSION, EXTERNAL, EMERGENCY, CODE -> atExchange(engine.dial(text), account);
		};
	}

	Address address() {
		return address;
	}

	/** Tones to send once connected, beginning with the comma that waits; empty for none. */
	String tones() {
		return tones;
	}

	/** Whether help is called: no limit of ours may stand in its way. */
	boolean emergency() {
		return emergency;
	}

	/** Whether the text itself says where to call. {@code tel:} says only whom. */
	private static boolean addressed(String text) {
		return text.matches("(?is)sips?:.*") || text.indexOf('@') >= 0 || text.indexOf('<') >= 0 && !text.matches("(?is).*<\\s*tel:.*");
	}

	private static Address parsed(String text) {
		if (text.chars().filter(c -> c == '@').count() > 1) {
			// An @ of a user's name is escaped (RFC 3261 section 25.1); two of them were a slip of the finger.
			String shown = Text.printable(text, 40);
			throw new CallException(Reason.NOT_A_NUMBER, "\"" + shown + "\" is neither a number nor an address.", shown);
		}
		try {
			return Address.parse(text.matches("(?is)sips?:.*") || text.indexOf('<') >= 0 ? text : "sip:" + text);
		} catch (IllegalArgumentException e) {
			throw new CallException(Reason.NOT_A_NUMBER, e.getMessage(), e, Text.printable(text, 40));
		}
	}

	private static Address atExchange(String user, AccountSettings account) {
		Address aor = account.aor();
		return new Address(aor.scheme(), user, aor.host(), aor.port(), "", "");
	}

	/** A user's name at the exchange, as it is. */
	private static String name(String text) {
		boolean strange = text.chars().anyMatch(c -> Character.isISOControl(c) || Character.isSpaceChar(c) || "\"<>,;:".indexOf(c) >= 0);
		if (strange) {
			String shown = Text.printable(text, 40);
			throw new CallException(Reason.NOT_A_NUMBER, "\"" + shown + "\" is neither a number nor an address.", shown);
		}
		return text;
	}
}
