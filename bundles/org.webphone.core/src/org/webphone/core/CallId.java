package org.webphone.core;

/**
 * Identity of a call in this program, unique for the life of the process ({@code c1}, {@code c2}, ...).
 * It is not the SIP Call-ID, which is an opaque fact of the protocol.
 */
public record CallId(String value) {

	public CallId {
		if (value == null || value.isBlank()) {
			throw new IllegalArgumentException("A call needs an identity.");
		}
	}

	@Override
	public String toString() {
		return value;
	}
}
