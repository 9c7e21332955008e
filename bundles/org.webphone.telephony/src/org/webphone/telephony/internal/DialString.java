package org.webphone.telephony.internal;

import org.webphone.core.Address;
import org.webphone.preferences.AccountSettings;
import org.webphone.telephony.CallException;

/**
 * What a person typed or a program handed over to be dialled: a number in any notation, a user name, a {@code sip:} or
 * {@code tel:} address; what follows a comma is sent as tones once connected.
 */
final class DialString {

	private static final int LONGEST = 1024;

	private final Address address;
	private final String tones;

	/** @throws CallException with a sentence for the person who typed it */
	DialString(String typed, AccountSettings account) {
		String text = typed == null ? "" : typed.strip();
		if (text.length() > LONGEST) {
			throw new CallException("What is to be dialled is longer than " + LONGEST + " characters.");
		}
		int comma = text.indexOf(',');
		tones = comma < 0 ? "" : text.substring(comma).replaceAll("\\s", "");
		if (tones.length() > 1) {
			SendTones.check(tones);
		}
		String target = (comma < 0 ? text : text.substring(0, comma)).strip();
		if (target.isEmpty()) {
			throw new CallException("There is nothing to dial: type a number or an address.");
		}
		address = address(target, account);
	}

	Address address() {
		return address;
	}

	/** Tones to send once connected, beginning with the comma that waits; empty for none. */
	String tones() {
		return tones.length() > 1 ? tones : "";
	}

	private static Address address(String target, AccountSettings account) {
		try {
			if (target.regionMatches(true, 0, "tel:", 0, 4)) {
				Address tel = Address.parse(target);
				return atExchange(bare(tel.user()), account);
			}
			if (target.matches("(?i)sips?:.*") || target.indexOf('<') >= 0) {
				return Address.parse(target);
			}
			if (target.indexOf('@') >= 0) {
				return Address.parse("sip:" + target);
			}
		} catch (IllegalArgumentException e) {
			throw new CallException(e.getMessage(), e);
		}
		return atExchange(bare(target), account);
	}

	private static Address atExchange(String user, AccountSettings account) {
		Address aor = account.aor();
		return new Address(aor.scheme(), user, aor.host(), aor.port(), "", "");
	}

	/** A number without what people put between its digits; a name as it is. */
	private static String bare(String target) {
		if (target.chars().anyMatch(c -> Character.isISOControl(c) || c == '"' || c == '<' || c == '>')) {
			throw new CallException("\"" + org.webphone.core.Text.printable(target, 40) + "\" cannot be dialled.");
		}
		boolean number = target.chars().allMatch(c -> "0123456789*#+()[]./-".indexOf(c) >= 0 || Character.isSpaceChar(c));
		String bare = number ? target.replaceAll("[^0-9*#+]", "") : target;
		if (bare.isEmpty() || bare.chars().anyMatch(Character::isSpaceChar)) {
			throw new CallException("\"" + org.webphone.core.Text.printable(target, 40) + "\" is neither a number nor an address.");
		}
		return bare;
	}
}
