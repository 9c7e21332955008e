package org.webphone.telephony;

import java.util.Locale;

/**
 * Whether the exchange knows where to reach an account.
 *
 * @param phase   where it stands
 * @param expires seconds the exchange granted; 0 unless registered
 * @param problem kind of failure; {@code NONE} unless failed
 * @param code    protocol code, 0 for none
 * @param detail  a sentence for the details, may be empty
 * @param retryIn seconds until the next attempt; 0 for none
 */
public record RegistrationState(Phase phase, int expires, Problem problem, int code, String detail, int retryIn) {

	/** Where the registration stands. */
	public enum Phase {
		REGISTERING, REGISTERED, FAILED, UNREGISTERED;

		/** The word of the agent's protocol. */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	/** Kinds of failure that a person must tell apart. */
	public enum Problem {
		NONE, WRONG_PASSWORD, UNKNOWN_SERVER, NO_NETWORK, NO_ANSWER, UNTRUSTED_CERTIFICATE, PORT_IN_USE, REFUSED, SERVER_ERROR;

		/** The word of the agent's {@code reason}. */
		public String word() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}
	}

	public static final RegistrationState UNREGISTERED = new RegistrationState(Phase.UNREGISTERED, 0, Problem.NONE, 0, "", 0);
	public static final RegistrationState REGISTERING = new RegistrationState(Phase.REGISTERING, 0, Problem.NONE, 0, "", 0);

	public static RegistrationState registered(int expires) {
		return new RegistrationState(Phase.REGISTERED, expires, Problem.NONE, 200, "", 0);
	}

	public boolean registered() {
		return phase == Phase.REGISTERED;
	}
}
