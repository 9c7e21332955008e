package org.webphone.preferences;

import java.util.Optional;

import org.webphone.core.AccountId;

/**
 * Where passwords are kept: the secure storage of the system. Calls may block on a keyring dialog and must not be made
 * on the UI thread or on {@code sip-loop}. An OSGi service.
 */
public interface Secrets {

	/** Where a password came to lie. */
	enum Kept {
		/** Encrypted by the system's keyring. */
		ENCRYPTED,
		/** In memory only: no keyring answers, and nothing is written readable. It must be typed again at the next start. */
		THIS_SESSION
	}

	Optional<char[]> password(AccountId account);

	/** Keeps a copy of {@code password}. */
	Kept keep(AccountId account, char[] password);

	void remove(AccountId account);
}
