package org.webphone.demo.internal;

/**
 * A simulated colleague. All of them are invented.
 *
 * @param extension  internal number
 * @param name       name
 * @param department department; empty for none
 * @param mobile     a number of a range reserved for fiction; empty for none
 * @param manner     what happens when one calls
 */
record Colleague(String extension, String name, String department, String mobile, Manner manner) {

	/** How a colleague takes a call. */
	enum Manner {
		/** Rings for a moment, then answers and repeats what is said. */
		ANSWERS,
		/** Talks to somebody: 486. */
		BUSY,
		/** Rings and rings. */
		NO_ANSWER,
		/** Does not want to be disturbed: 480 at once. */
		DO_NOT_DISTURB,
		/** Has no telephone signed in: 480 at once. */
		AWAY
	}

	String firstName() {
		return name.split(" ")[0];
	}
}
