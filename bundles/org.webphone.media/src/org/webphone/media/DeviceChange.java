package org.webphone.media;

/**
 * What happened to a device in a call.
 *
 * @param what  the kind of change
 * @param input whether it is about the microphone
 * @param name  name of the device now in use, or of the one that was lost
 */
public record DeviceChange(What what, boolean input, String name) {

	/** The kinds of change. */
	public enum What {
		/** The device delivers, or plays, for the first time. */
		OPENED,
		/** The device cannot be opened: absent, busy or refused. */
		UNAVAILABLE,
		/** The device was pulled out or stopped. */
		LOST,
		/** Another device took over, or is used since the one that was asked for is not there. */
		REPLACED,
		/** The device the user chose is back. */
		RETURNED
	}
}
