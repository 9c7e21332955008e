package org.webphone.telephony.spi;

import org.webphone.preferences.AccountSettings;

/** Connects accounts to a network; {@code telephony.sip} is the one for SIP. An OSGi service. */
public interface LineProvider {

	/**
	 * Opens the account: binds what it needs, does not register yet. Returns at once; what cannot be had is told to
	 * {@code events} as a failed registration.
	 *
	 * @param password copied; may be null
	 */
	Line open(AccountSettings settings, char[] password, LineEvents events);
}
