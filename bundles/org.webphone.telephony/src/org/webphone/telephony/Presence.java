package org.webphone.telephony;

import java.util.Locale;

/**
 * What a watched party is doing.
 *
 * @param target what was watched, as given to {@link AccountService#watch}
 * @param state  what it is doing
 * @param remote with whom, where the exchange tells; empty otherwise
 */
public record Presence(String target, State state, String remote) {

	/** The words of the manual. */
	public enum State {
		AVAILABLE, BUSY, RINGING, DND, UNAVAILABLE, EXTERNAL, UNKNOWN;

		/** The word of the agent's protocol. */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}
	}
}
