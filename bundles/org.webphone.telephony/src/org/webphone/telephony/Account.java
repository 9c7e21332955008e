package org.webphone.telephony;

import java.util.Optional;
import java.util.stream.Stream;

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

	/** What to dial to hear the own voicemail: as the settings say, else as the exchange told; empty where neither knows. */
	public Optional<String> voicemail() {
		return Stream.of(settings.voicemail(), messageWaiting.account()).filter(n -> !n.isBlank()).findFirst();
	}

	/** What to dial to leave a message in the voicemail of the colleague with this extension; empty where the exchange has no such code. */
	public Optional<String> voicemailOf(String extension) {
		String code = settings.colleagueVoicemail();
		return code.isBlank() || extension.isBlank() ? Optional.empty()
				: Optional.of(code.replace("{extension}", extension));
	}
}
