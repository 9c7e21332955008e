package org.webphone.preferences;

/**
 * The user's choices on the Sound page. A device is named by its stable identity; {@link #AUTOMATIC} lets the program
 * choose (a headset first).
 *
 * @param speaker       device that plays the other party
 * @param microphone    device that records the user
 * @param ringDevice    device that rings
 * @param ringtone      name of the ringtone; {@link #SILENT} for none
 * @param ringVolume    0 to 100
 * @param automaticGain processing of the microphone's level
 * @param echoSuppression removal of the speaker's sound from the microphone's
 * @param noiseSuppression removal of stationary noise
 */
public record SoundSettings(String speaker, String microphone, String ringDevice, String ringtone, int ringVolume,
		boolean automaticGain, boolean echoSuppression, boolean noiseSuppression) {

	public static final String AUTOMATIC = "auto";
	public static final String SILENT = "silent";
	public static final SoundSettings DEFAULT = new SoundSettings(AUTOMATIC, AUTOMATIC, AUTOMATIC, "classic", 70, true,
			true, true);
}
