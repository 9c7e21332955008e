package org.webphone.sip;

import java.time.Duration;
import java.util.Optional;

/** Hears of a registration, on the loop. */
public interface SipRegistrationListener {

	/** A first attempt, or one after a failure, is under way. Not told for refreshes. */
	default void registering() {
	}

	/** Registered or refreshed. @param expires the lifetime that the registrar granted */
	void registered(Duration expires);

	/**
	 * Not registered.
	 *
	 * @param retryIn when the next attempt follows by itself; empty where it would be senseless (wrong password)
	 *                until {@link SipRegistration#refresh()}
	 */
	void failed(SipOutcome outcome, Optional<Duration> retryIn);

	/** Removed at our wish. */
	default void unregistered() {
	}
}
