package org.webphone.telephony;

import java.util.Locale;

/**
 * What a watched party is doing.
 *
 * @param target what was watched, as given to {@link AccountService#watch}
 * @param state  what it is doing
 * @param remote with whom, where the exchange tells; empty otherwise
 * @param ours   whether what rings there is a call of this account
 */
public record Presence(String target, State state, String remote, boolean ours) {

	/** No call of this account rings there. */
	public Presence(String target, State state, String remote) {
		this(target, state, remote, false);
	}

	/** Whether a call rings there that can be taken over: nobody takes over what he has placed himself. */
	public boolean takeable() {
		return state == State.RINGING && !ours;
	}

	/** The words of the manual. */
	public enum State {
		AVAILABLE, BUSY, RINGING, DND, UNAVAILABLE, EXTERNAL, UNKNOWN;

		/** The word of the agent's protocol. */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}
	}
}
