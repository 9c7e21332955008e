package org.webphone.app.internal;

import org.webphone.telephony.RegistrationState.Problem;

/**
 * The user's own state as header and banner show it.
 *
 * @param kind    what stands beside the name
 * @param name    the user's name
 * @param number  the user's number
 * @param problem why there is no connection
 * @param retryIn seconds to the next attempt; 0 where none is planned
 */
record OwnState(Kind kind, String name, String number, Problem problem, int retryIn) {

	/** States in the order of precedence. */
	enum Kind {
		SIGNED_OUT, CONNECTING, NO_CONNECTION, IN_A_CALL, DO_NOT_DISTURB, AVAILABLE
	}

	static final OwnState SIGNED_OUT = new OwnState(Kind.SIGNED_OUT, "", "", Problem.NONE, 0);
}
