package org.webphone.contacts;

/**
 * One number of a contact.
 *
 * @param value the number or address as the source wrote it
 * @param kind  what it is
 */
public record ContactNumber(String value, Kind kind) {

	/** Where the number rings. */
	public enum Kind {
		INTERNAL, WORK, MOBILE, HOME, OTHER
	}
}
