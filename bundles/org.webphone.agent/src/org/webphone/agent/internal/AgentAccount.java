package org.webphone.agent.internal;

import org.webphone.preferences.AccountSettings;

/**
 * An account of the agent and its sound.
 *
 * @param password   null where there is none
 * @param input      as {@code --audio-in}
 * @param output     as {@code --audio-out}
 * @param processing whether a microphone's sound is processed
 * @param holdMusic  as {@code --hold-music}, empty for none
 */
record AgentAccount(AccountSettings settings, char[] password, String input, String output, boolean processing, String holdMusic) {

	/** Never the password. */
	@Override
	public String toString() {
		return settings.aor().uri();
	}
}
