package org.webphone.media.spi;

/** A device cannot be opened: absent, in use, refused. The message is a sentence. */
public final class DeviceUnavailableException extends Exception {

	private static final long serialVersionUID = 1L;

	public DeviceUnavailableException(String message) {
		super(message);
	}

	public DeviceUnavailableException(String message, Throwable cause) {
		super(message, cause);
	}
}
