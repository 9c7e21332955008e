package org.webphone.core;

/** Identity of one configured account (a line of the user at an exchange); stable across restarts. */
public record AccountId(String value) {

	public AccountId {
		if (value == null || value.isBlank()) {
			throw new IllegalArgumentException("An account needs an identity.");
		}
	}

	@Override
	public String toString() {
		return value;
	}
}
