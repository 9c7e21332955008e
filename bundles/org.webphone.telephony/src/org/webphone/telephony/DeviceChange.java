package org.webphone.telephony;

import java.util.Locale;

/**
 * What happened to a sound device while a call used it.
 *
 * @param what       the kind of change
 * @param microphone whether it is about the microphone, else about the speaker
 * @param device     its name as the system calls it: of the one that was lost, or of the one in use from now on
 */
public record DeviceChange(What what, boolean microphone, String device) {

	/** The kinds of change. */
	public enum What {
		/** Pulled out or stopped. */
		LOST,
		/** Another device took over. */
		REPLACED,
		/** The device that was chosen is back. */
		RETURNED,
		/** There is none that can be used. */
		MISSING
	}

	/** The stable code of records and events, such as {@code microphone-lost} or {@code speaker-returned}. */
	public String code() {
		return (microphone ? "microphone-" : "speaker-") + what.name().toLowerCase(Locale.ROOT);
	}
}
