package org.webphone.demo.internal;

/**
 * What a colleague's telephone does.
 *
 * @param phase  idle, ringing or in use
 * @param remote number of the other party; empty when idle
 */
record DialogState(Phase phase, String remote) {

	/** Phases with their word in dialog-info (RFC 4235 section 3.7.1). */
	enum Phase {
		IDLE("terminated"), RINGING("early"), TALKING("confirmed");

		final String word;

		Phase(String word) {
			this.word = word;
		}
	}

	static final DialogState IDLE = new DialogState(Phase.IDLE, "");

	static DialogState ringing(String caller) {
		return new DialogState(Phase.RINGING, caller);
	}

	static DialogState talking(String with) {
		return new DialogState(Phase.TALKING, with);
	}
}
