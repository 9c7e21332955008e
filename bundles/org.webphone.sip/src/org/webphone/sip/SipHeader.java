package org.webphone.sip;

/**
 * One header field.
 *
 * @param name  long form of the name ({@code From}, never {@code f})
 * @param value value as written, unfolded, without line breaks
 */
public record SipHeader(String name, String value) {

	/** @throws IllegalArgumentException when the value holds a line break, which would end the header field */
	public SipHeader {
		if (name.isEmpty() || value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0) {
			throw new IllegalArgumentException("A header field needs a name and a value of one line.");
		}
	}

	@Override
	public String toString() {
		return name + ": " + value;
	}
}
