package org.webphone.media;

import org.webphone.preferences.SoundSettings;

/** What is done to the microphone's sound before it is sent. */
public record Processing(boolean automaticGain, boolean echoSuppression, boolean noiseSuppression) {

	public static final Processing OFF = new Processing(false, false, false);
	public static final Processing ON = new Processing(true, true, true);

	/** As the user set it on the Sound page. */
	public static Processing of(SoundSettings settings) {
		return new Processing(settings.automaticGain(), settings.echoSuppression(), settings.noiseSuppression());
	}

	public boolean isOff() {
		return equals(OFF);
	}
}
