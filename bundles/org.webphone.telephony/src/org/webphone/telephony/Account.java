package org.webphone.telephony;

import org.webphone.core.AccountId;
import org.webphone.preferences.AccountSettings;

/**
 * An account that is signed in, as it stood at one moment.
 *
 * @param settings       its settings
 * @param registration   whether the exchange knows where to reach it
 * @param messageWaiting its voicemail
 */
public record Account(AccountSettings settings, RegistrationState registration, MessageWaiting messageWaiting) {

	public AccountId id() {
		return settings.id();
	}
}
