package org.webphone.ui.settings.internal;

import org.webphone.ui.Messages;
import org.webphone.ui.UiKit;

/**
 * What every widget of this bundle needs.
 *
 * @param kit         colours, type, icons
 * @param messages    words in the language in use
 * @param sound       devices and ringtone
 * @param check       the audio check
 * @param preferences choices that belong to no account
 * @param account     who is signed in, and the user's data
 * @param files       personal contacts in and out of files
 */
record SettingsDesk(UiKit kit, Messages messages, SoundModel sound, AudioCheck check, PreferencesModel preferences,
		AccountModel account, FilesModel files) {

	/** The text of a key. */
	String say(String key) {
		return messages.get(key);
	}

	String say(String key, Object... values) {
		return messages.get(key, values);
	}
}
