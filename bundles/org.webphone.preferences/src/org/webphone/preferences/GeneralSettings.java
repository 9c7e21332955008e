package org.webphone.preferences;

/**
 * Choices of the user that belong to no account and no device.
 *
 * @param language     {@code en}, {@code fr} or {@code nl}; empty for the system's
 * @param appearance   light, dark, high contrast or as the system
 * @param duringCall   what the content shows during a call
 * @param popUpSeconds how long the notification of a call stays: 20, 10, 5; 0 for no notification
 * @param doNotDisturb incoming calls do not ring on this device
 * @param historyDays  how long calls are remembered; 0 for ever
 */
public record GeneralSettings(String language, Appearance appearance, DuringCall duringCall, int popUpSeconds,
		boolean doNotDisturb, int historyDays) {

	/** Look of the window. */
	public enum Appearance {
		SYSTEM, LIGHT, DARK, HIGH_CONTRAST
	}

	/** What the content shows while a call lasts. */
	public enum DuringCall {
		CONTACTS, HISTORY
	}

	public static final GeneralSettings DEFAULT = new GeneralSettings("", Appearance.SYSTEM, DuringCall.CONTACTS, 20,
			false, 0);
}
