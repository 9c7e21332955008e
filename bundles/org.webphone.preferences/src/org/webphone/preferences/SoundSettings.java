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
 * @param recordCalls   which calls are recorded by themselves
 * @param holdMusic     a WAV file for the party that is put on hold; empty leaves music to the exchange
 */
public record SoundSettings(String speaker, String microphone, String ringDevice, String ringtone, int ringVolume,
		boolean automaticGain, boolean echoSuppression, boolean noiseSuppression, RecordCalls recordCalls,
		String holdMusic) {

	/** Which calls are recorded without being asked. */
	public enum RecordCalls {
		NEVER, ALL, INCOMING, OUTGOING
	}

	public static final String AUTOMATIC = "auto";
	public static final String SILENT = "silent";
	public static final SoundSettings DEFAULT = new SoundSettings(AUTOMATIC, AUTOMATIC, AUTOMATIC, "classic", 70, true,
			true, true);

	/** Records no call by itself. */
	public SoundSettings(String speaker, String microphone, String ringDevice, String ringtone, int ringVolume,
			boolean automaticGain, boolean echoSuppression, boolean noiseSuppression) {
		this(speaker, microphone, ringDevice, ringtone, ringVolume, automaticGain, echoSuppression, noiseSuppression,
				RecordCalls.NEVER);
	}

	/** Has no music of its own. */
	public SoundSettings(String speaker, String microphone, String ringDevice, String ringtone, int ringVolume,
			boolean automaticGain, boolean echoSuppression, boolean noiseSuppression, RecordCalls recordCalls) {
		this(speaker, microphone, ringDevice, ringtone, ringVolume, automaticGain, echoSuppression, noiseSuppression,
				recordCalls, "");
	}

	public SoundSettings withDevices(String ear, String mouth, String ring) {
		return new SoundSettings(ear, mouth, ring, ringtone, ringVolume, automaticGain, echoSuppression, noiseSuppression,
				recordCalls, holdMusic);
	}

	public SoundSettings withRing(String tone, int volume) {
		return new SoundSettings(speaker, microphone, ringDevice, tone, volume, automaticGain, echoSuppression,
				noiseSuppression, recordCalls, holdMusic);
	}

	public SoundSettings withProcessing(boolean gain, boolean echo, boolean noise) {
		return new SoundSettings(speaker, microphone, ringDevice, ringtone, ringVolume, gain, echo, noise, recordCalls,
				holdMusic);
	}

	public SoundSettings withRecordCalls(RecordCalls which) {
		return new SoundSettings(speaker, microphone, ringDevice, ringtone, ringVolume, automaticGain, echoSuppression,
				noiseSuppression, which, holdMusic);
	}

	public SoundSettings withHoldMusic(String file) {
		return new SoundSettings(speaker, microphone, ringDevice, ringtone, ringVolume, automaticGain, echoSuppression,
				noiseSuppression, recordCalls, file);
	}
}
