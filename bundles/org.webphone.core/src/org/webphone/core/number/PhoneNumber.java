package org.webphone.core.number;

/**
 * What the number engine understood of a text. Immutable.
 *
 * @param kind       what it is
 * @param digits     the number without grouping: digits, {@code *}, {@code #} and a leading {@code +}; for
 *                   {@code ADDRESS} the text itself
 * @param e164       international form with {@code +}; empty where it has none (extension, code, address)
 * @param afterwards tones to send once connected, in the order typed, a comma waits; empty for none
 */
public record PhoneNumber(Kind kind, String digits, String e164, String afterwards) {

	/** What a text to dial can be. */
	public enum Kind {
		/** Internal number of the exchange. */
		EXTENSION,
		/** A number of the public network. */
		EXTERNAL,
		/** Help: dialled as it stands, past every rule. */
		EMERGENCY,
		/** A feature code of the exchange, {@code **602} for instance. */
		CODE,
		/** An address with a name or a host, not a number. */
		ADDRESS,
		/** Nothing that can be dialled. */
		NONE
	}

	/** International form without {@code +}; empty where there is none. */
	public String e164Digits() {
		return e164.isEmpty() ? "" : e164.substring(1);
	}
}
