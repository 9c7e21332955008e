package org.webphone.app.internal;

/**
 * Something the user should know once, above the content; a click takes it away.
 *
 * @param key  of its bold words; the sentence behind them has the same key with {@code More}
 * @param view page that the click opens; empty for none
 */
record Notice(String key, String view) {

	static final Notice NONE = new Notice("", "");
	/** Settings were damaged and set aside. */
	static final Notice SETTINGS = new Notice("Notice_settings", "");
	/** No keyring keeps the password. */
	static final Notice PASSWORD_NOT_KEPT = new Notice("Notice_password", "");
	/** Speaker and microphone were never tried. */
	static final Notice AUDIO_CHECK = new Notice("Notice_audioCheck", "org.webphone.ui.settings.sound");

	/** A call goes on in which the others hear nothing; there as long as that lasts. */
	static final Notice NO_MICROPHONE = new Notice("Notice_microphone", "org.webphone.ui.settings.sound");

	boolean shown() {
		return !key.isEmpty();
	}
}
